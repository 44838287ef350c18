package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.MonitorRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.monitor.DriftMonitor;
import io.github.stylome.monitor.DriftReport;
import io.github.stylome.monitor.DriftSettings;
import io.github.stylome.monitor.PromptMatching;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says whether endpoints are still the models they were. */
@Command(
    name = "drift",
    description = {
      "Says whether an endpoint is still the model it was, text after text.",
      "",
      "The probability that there is ever an alarm while nothing changes is at most --alpha, however long the stream "
          + "is, as long as it asks the same mix of prompts as the reference. Texts of the stream are not "
          + "kept, so memory does not grow with them, and its ids may repeat."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every endpoint: endpoint (null without --key), verdict (changed, no change seen,",
      "cannot tell), reason, reference and texts (how many), compared, repeated and empty (how many of the stream had",
      "an earlier one's text, or none), prompts (same or any), eValue, logEValue, pValue, alpha, seed, alarm (the",
      "number of the text, from 1), change (an estimate of that of the first changed text), and features [{name,",
      "reference, stream, z}], which say how they differ. docs/monitoring.md says more.",
      "",
      "Examples:",
      "  stylome drift --reference january.jsonl.gz --stream today.jsonl --out -",
      "  stylome drift --reference known.jsonl --stream - --key endpoint --alpha 0.01 --out drift.jsonl"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DriftCommand implements Callable<Integer> {
  private static final int MOST_UNKNOWN = 1000;

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--reference",
      paramLabel = "TEXTS",
      arity = "1..*",
      required = true,
      description = "Texts of the endpoint as it was, at least 20; 400 are good.")
  private List<String> reference;

  @Option(
      names = "--stream",
      paramLabel = "TEXTS",
      arity = "1..*",
      required = true,
      description = "Texts of the endpoint as it is, in their order; - is standard input.")
  private List<String> stream;

  @Option(
      names = "--others",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Texts of other models, with labels, in which to look up what tells models apart. With those that "
          + "the endpoint may have become, fewer texts are needed.")
  private List<String> others = List.of();

  @Option(
      names = "--key",
      paramLabel = "NAME",
      description = "Field of JSON rows, or column of tables, that holds the endpoint, in the reference and in the "
          + "stream (default: all texts are of one).")
  private @Nullable String key;

  @Option(
      names = "--alpha",
      paramLabel = "X",
      description = "The probability, at most, of ever a false alarm for an endpoint (default: ${DEFAULT-VALUE}).")
  private double alpha = DriftSettings.standard().alpha();

  @Option(
      names = "--prompts",
      paramLabel = "HOW",
      description = "Compare texts with answers to the same prompt only (same), with any text (any: the mix of prompts "
          + "must be the same, in random order), or as the reference says: same where it has several answers to most "
          + "prompts (automatic, the default).")
  private PromptMatching prompts = PromptMatching.AUTOMATIC;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides which texts of the reference are learnt from (default: ${DEFAULT-VALUE}).")
  private long seed = DriftSettings.standard().seed();

  @Mixin
  private OutputOptions out;

  @Mixin
  private ReadOptions run;

  DriftCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DriftSettings settings = settings();
    Inputs referenceInputs = run.inputs(reference);
    Inputs streamInputs = run.inputs(stream);
    Optional<Inputs> otherInputs = others.isEmpty() ? Optional.empty() : Optional.of(run.inputs(others));
    List<Inputs> all = Stream.concat(Stream.of(referenceInputs, streamInputs), otherInputs.stream()).toList();
    if (all.stream().filter(Inputs::readStandardInput).count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "standard input can be one of --reference, --stream and --others");
    }
    List<Path> files = all.stream().flatMap(inputs -> inputs.files().stream()).toList();
    Rejections rejections = new Rejections(console::tell);
    try (OutputFile output = out.open(files, console)) {
      Map<String, List<Document>> known = new TreeMap<>();
      read(referenceInputs.open(console.in(), run.disputed(key), rejections), referenceInputs.totalBytes(), "reference",
          rejections, (endpoint, text) -> known.computeIfAbsent(endpoint, each -> new ArrayList<>()).add(text));
      List<Document> otherTexts = new ArrayList<>();
      if (otherInputs.isPresent()) {
        read(otherInputs.get().open(console.in(), run.training(), rejections), otherInputs.get().totalBytes(), "others",
            rejections, (endpoint, text) -> otherTexts.add(text));
      }
      Endpoints endpoints = new Endpoints(known, otherTexts, settings);
      read(streamInputs.openEndless(console.in(), run.disputed(key), rejections), streamInputs.totalBytes(), "stream",
          rejections, endpoints::add);
      endpoints.write(output);
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private DriftSettings settings() {
    try {
      return new DriftSettings(alpha, seed, prompts);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads to the end and closes the source. */
  private void read(RowSource opened, long totalBytes, String role, Rejections rejections,
      BiConsumer<String, Document> sink) throws IOException {
    String field = role.equals("others") ? null : key;
    long taken = 0;
    try (RowSource source = opened;
        Progress progress = run.on(console).startProgress("reading", totalBytes)) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        String endpoint = row.get().key();
        if (field != null && (endpoint == null || endpoint.isBlank())) {
          rejections.report(row.get().place(),
              "the row " + Visible.excerpt(row.get().document().id()) + " has no " + Visible.excerpt(field));
        } else {
          sink.accept(endpoint == null ? "" : endpoint, row.get().document());
          taken++;
        }
        progress.at(source.bytesRead());
      }
    }
    if (taken == 0) {
      throw new CommandFailure("no text of the " + role + " has the field " + Visible.excerpt(String.valueOf(field))
          + "; --key names another");
    }
  }

  /** The tests of all endpoints. Their memory is that of the reference; of endpoints it lacks, some names are kept. */
  private static final class Endpoints {
    private final Map<String, List<Document>> reference;
    private final List<Document> otherTexts;
    private final DriftSettings settings;
    private final Map<String, DriftMonitor> monitors = new TreeMap<>();
    private final Map<String, Long> untested = new TreeMap<>();
    private long unnamed;

    Endpoints(Map<String, List<Document>> reference, List<Document> otherTexts, DriftSettings settings) {
      this.reference = reference;
      this.otherTexts = otherTexts;
      this.settings = settings;
    }

    void add(String endpoint, Document text) {
      List<Document> own = reference.getOrDefault(endpoint, List.of());
      if (own.size() >= DriftMonitor.LEAST_REFERENCE) {
        monitors.computeIfAbsent(endpoint, each -> DriftMonitor.of(own, otherTexts, settings)).add(text);
      } else if (untested.size() < MOST_UNKNOWN || untested.containsKey(endpoint) || !own.isEmpty()) {
        untested.merge(endpoint, 1L, Long::sum);
      } else {
        unnamed++;
      }
    }

    void write(OutputFile output) throws IOException {
      for (Map.Entry<String, List<Document>> entry : reference.entrySet()) {
        DriftMonitor monitor = monitors.get(entry.getKey());
        if (monitor != null) {
          output.write(row(entry.getKey(), monitor.report()));
        } else if (!untested.containsKey(entry.getKey())) {
          output.write(MonitorRows.untested(name(entry.getKey()), "the stream has no text of it",
              entry.getValue().size(), 0));
        }
      }
      for (Map.Entry<String, Long> entry : untested.entrySet()) {
        int size = reference.getOrDefault(entry.getKey(), List.of()).size();
        output.write(MonitorRows.untested(name(entry.getKey()), "the reference has " + size + " texts of it, and "
            + DriftMonitor.LEAST_REFERENCE + " are needed", size, entry.getValue()));
      }
      if (unnamed > 0) {
        output.write(MonitorRows.untested(Optional.empty(),
            "the reference has no text of these endpoints, of which there are more than " + MOST_UNKNOWN, 0, unnamed));
      }
    }

    private byte[] row(String endpoint, DriftReport report) {
      if (report.alarm().isPresent()) {
        return MonitorRows.drift(name(endpoint), "changed", "its texts differ from those of the reference by more than "
            + "chance allows at any time" + alike(report), report);
      } else if (report.texts() < report.leastTexts()) {
        return MonitorRows.drift(name(endpoint), "cannot tell",
            "the stream has too few texts of it for an alarm, whatever they are", report);
      }
      return MonitorRows.drift(name(endpoint), "no change seen", "its texts differ from those of the reference no more "
          + "than chance allows, which does not prove that nothing changed", report);
    }

    /** Says what may have led to an alarm though the model is the same. */
    private static String alike(DriftReport report) {
      String of = " of its " + report.texts() + " texts ";
      return (report.repeated() == 0 ? "" : "; " + report.repeated() + of + "repeat an earlier one, and count as new ones")
          + (report.empty() == 0 ? "" : "; " + report.empty() + of + "are empty, and count as texts");
    }

    private static Optional<String> name(String endpoint) {
      return Optional.of(endpoint).filter(each -> !each.isEmpty());
    }
  }
}
