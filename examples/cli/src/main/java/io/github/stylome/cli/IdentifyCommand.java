package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.IdentificationReport;
import io.github.stylome.cli.output.IdentificationRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which known language model, or people, texts sound like. */
@Command(
    name = "identify",
    description = {
      "Says which known language model or family of models, or people, texts sound like, and why. All texts are taken "
          + "to come from one source and judged together, unless --each, --mixed or --together is given."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Texts of a kind that the atlas has not seen lean to some families whoever wrote them. Where there are",
      "texts of one kind from several sources, --mixed and --together take what they have in common for the",
      "kind, and judge by the rest: that is far surer, if the sources are by several families, in about",
      "equal shares, and misleading if most are by one.",
      "",
      "The more text, the surer. \"Cannot tell\" is an answer. A model that is not in the atlas",
      "(see \"stylome atlas\") cannot be named, and a likeness proves nothing about who wrote a text.",
      "Spaces, tabs and line breaks in what decided are shown as ␣, ⇥ and ⏎.",
      "",
      "With --json an object, that begins with id under --each and --mixed, and with source under --together:",
      "  documents           the ids of the texts that were judged",
      "  best, bestModel     the family and the model; null if nothing is said",
      "  families, models    [{label, score, probability}], the likeliest first",
      "  abstained, reason   whether nothing is said; what the answer rests on, or why there is none",
      "  evidence            [{feature, contribution, channel, occurrences, document, start, end}]: what gave",
      "                      most to the lead of the nearest family over the next",
      "  tokens              that the answer rests on",
      "  unknown             the probability that none of the families is right; null if not known, or if",
      "                      the answer is human",
      "  shift               [{kind, message}]: how the texts are unlike those of the atlas",
      "  centred             which share of what all sources have in common was taken for their kind",
      "  atlas               {version, date, profiles}",
      "",
      "Examples:",
      "  stylome identify essay.txt",
      "  stylome identify --each --json answers.jsonl.gz --out verdicts.jsonl",
      "  stylome identify --mixed 12 --machine --json stories.jsonl.gz --out verdicts.jsonl",
      "  stylome identify --together account --json posts.jsonl --out accounts.jsonl",
      "  stylome identify - < essay.txt"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class IdentifyCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  /** Labels beyond so many are hardly sources, and are not kept in memory. */
  private static final int MOST_SOURCES = 1000;

  private final Console console;
  private final Supplier<Atlas> atlas;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Texts to judge.")
  private List<String> files;

  @Option(names = "--each", description = "Judge every text for itself.")
  private boolean each;

  @Option(
      names = "--mixed",
      paramLabel = "N",
      description = "Judge every text for itself, knowing that the texts are of one kind and come from about N "
          + "sources in about equal shares. All texts are held in memory.")
  private @Nullable Integer mixed;

  @Option(
      names = "--together",
      paramLabel = "NAME",
      description = "Judge texts together whose field, or column, of this name is the same: those of one source. The "
          + "texts of all sources are taken to be of one kind. All texts are held in memory.")
  private @Nullable String together;

  @Option(
      names = "--machine",
      description = "The texts are known to be by machines: people are left out of account, and texts need not be like "
          + "those of the atlas.")
  private boolean machine;

  @Option(
      names = "--atlas",
      paramLabel = "DIR",
      description = "Folder of another atlas, as BuildAtlas writes it (default: the atlas of this release).")
  private @Nullable String folder;

  @Option(names = "--json", description = "Write a JSON object, or one a line with --each, --mixed and --together.")
  private boolean json;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many families and models to name (default: " + SHOWN + ", and all with --json).")
  private @Nullable Integer top;

  @Option(
      names = "--out",
      paramLabel = "P",
      defaultValue = "-",
      description = "The file to write, whole or not at all; - is standard output (the default).")
  private String out;

  @Mixin
  private RunOptions run;

  IdentifyCommand(Console console, Supplier<Atlas> atlas) {
    this.console = console;
    this.atlas = atlas;
  }

  @Override
  public Integer call() throws IOException {
    int shown = shown();
    requireOneWay();
    String labelField = run.disputed().fields().label();
    RowFormat format = run.disputed(together == null ? labelField : together);
    Inputs inputs = run.inputs(files);
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, inputs.files(), console.out());
        RowSource source = inputs.open(console.in(), format, rejections);
        Progress progress = run.on(console).startProgress("identifying", inputs.totalBytes())) {
      Answers answers = new Answers(asked(), shown);
      if (each) {
        answers.each(source, threads.workers(), output, progress);
      } else if (mixed != null) {
        answers.mixed(source, mixed, threads.workers(), output, progress);
      } else if (together != null) {
        answers.sources(new SourceTexts(together, rejections).read(source, progress), threads.workers(), output);
      } else {
        answers.together(source, output, progress);
      }
      answers.provenance(output);
      output.commit();
      answers.hint(labelField);
    }
    return ExitStatus.after(rejections);
  }

  private void requireOneWay() {
    if ((each ? 1 : 0) + (mixed != null ? 1 : 0) + (together != null ? 1 : 0) > 1) {
      throw new ParameterException(spec.commandLine(), "--each, --mixed and --together exclude each other");
    } else if (mixed != null && mixed < 1) {
      throw new ParameterException(spec.commandLine(), "--mixed must be at least 1 source, not " + mixed);
    }
  }

  private Atlas asked() throws IOException {
    Atlas chosen = folder == null ? atlas.get() : Atlas.read(Path.of(folder));
    return machine ? chosen.forMachineTexts() : chosen;
  }

  private int shown() {
    Integer given = top;
    if (given != null && given < 1) {
      throw new ParameterException(spec.commandLine(), "--top must be at least 1, not " + given);
    } else if (given != null) {
      return given;
    }
    return json ? Integer.MAX_VALUE : SHOWN;
  }

  /** Asks an atlas and writes what it says. */
  private final class Answers {
    private final Atlas atlas;
    private final IdentificationRows rows;
    private final IdentificationReport report;
    private final Set<String> labels = new HashSet<>(); // of texts that were not judged beside other sources

    Answers(Atlas atlas, int shown) {
      this.atlas = atlas;
      rows = new IdentificationRows(atlas, shown);
      report = new IdentificationReport(atlas, shown);
    }

    void each(RowSource source, Workers workers, OutputFile output, Progress progress) throws IOException {
      for (List<Row> batch = Batches.next(source); !batch.isEmpty(); batch = Batches.next(source)) {
        batch.forEach(this::noteLabel);
        for (byte[] answer : workers.map(batch, this::answer)) {
          output.write(answer);
        }
        progress.at(source.bytesRead());
      }
    }

    private byte[] answer(Row row) {
      Identification answer = atlas.identify(row.document());
      return json ? rows.each(row, answer) : report.of(answer);
    }

    void mixed(RowSource source, int sources, Workers workers, OutputFile output, Progress progress)
        throws IOException {
      List<Row> read = new ArrayList<>();
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        read.add(row.get());
        progress.at(source.bytesRead());
      }
      List<Identification> answers =
          atlas.identifyMixed(read.stream().map(Row::document).toList(), sources, workers);
      for (int i = 0; i < read.size(); i++) {
        output.write(json ? rows.each(read.get(i), answers.get(i)) : report.of(answers.get(i)));
      }
    }

    void sources(Map<String, List<Document>> sources, Workers workers, OutputFile output) throws IOException {
      List<String> names = List.copyOf(sources.keySet());
      List<Identification> answers =
          atlas.identifySources(sources.values().stream().map(Corpus::copyOf).toList(), workers);
      for (int i = 0; i < names.size(); i++) {
        output.write(json ? rows.source(names.get(i), answers.get(i)) : report.of(names.get(i), answers.get(i)));
      }
    }

    void together(RowSource source, OutputFile output, Progress progress) throws IOException {
      List<Document> documents = new ArrayList<>();
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        documents.add(row.get().document());
        noteLabel(row.get());
        progress.at(source.bytesRead());
      }
      Identification answer = atlas.identifyTogether(Corpus.copyOf(documents));
      output.write(json ? rows.together(answer) : report.of(answer));
    }

    private void noteLabel(Row row) {
      if (labels.size() <= MOST_SOURCES) {
        String label = row.key(); // null in files of text, which --together cannot sort
        if (label != null && !label.isEmpty()) {
          labels.add(label);
        }
      }
    }

    /** Says what several labels may mean; it is not acted on, since a label need not name a source. */
    void hint(String labelField) {
      if (labels.size() > 1 && labels.size() <= MOST_SOURCES) {
        console.note("The texts have " + labels.size() + " labels and were judged "
            + (each ? "each for itself" : "as one source") + ". If labels name sources, and all texts are of one kind, "
            + "--together " + labelField + " judges those of a label together, and --mixed " + labels.size()
            + " each text among the others: that is surer, unless most sources are of one family.");
      }
    }

    void provenance(OutputFile output) throws IOException {
      if (!json) {
        output.write(report.provenance());
      }
    }
  }
}
