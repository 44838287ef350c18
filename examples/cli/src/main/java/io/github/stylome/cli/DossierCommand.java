package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.ReleaseDatesFile;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.output.DossierJson;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.dossier.Dossier;
import io.github.stylome.dossier.DossierMaker;
import io.github.stylome.dossier.DossierSettings;
import io.github.stylome.dossier.DossierText;
import io.github.stylome.dossier.DossierTexts;
import io.github.stylome.dossier.ReleaseDate;
import io.github.stylome.dossier.Topic;
import io.github.stylome.parallel.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Gathers all that can be said of one suspect. */
@Command(
    name = "dossier",
    description = {
      "Gathers on one suspect what its texts say of themselves, its habits of words, whose texts are likest, "
          + "its place among the others, and what it sounds like.",
      "",
      "Every finding has its figure, its interval and what it does not prove, or says that it cannot tell, and why. "
          + "All other labels are candidates and decoys of each other. All texts are held in memory."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes one JSON object: {suspect, doesNotProve, settings, sections: [{topic, heading, findings: [{kind,",
      "strength, statement, figure, ...}]}]}; docs/dossier.md lists every field. --report has the same as text.",
      "Thinking is read from a field of its own, or from where it is marked in the text.",
      "",
      "Examples:",
      "  stylome dossier --suspect new-model answers/*.jsonl.gz --out new-model.json --report new-model.txt",
      "  stylome dossier --suspect new-model answers.jsonl --dates released.tsv --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DossierCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<Atlas> atlas;

  @Spec
  private CommandSpec spec;

  @Option(names = "--suspect", paramLabel = "LABEL", required = true, description = "Whom the dossier is on.")
  private String suspect;

  @Parameters(
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Texts with labels, the suspect's and those of others to compare with.")
  private List<String> texts;

  @Mixin
  private OutputOptions out;

  @Option(
      names = "--report",
      paramLabel = "TXT",
      description = "Write it as text to this file too, whole or not at all; - is standard output.")
  private @Nullable String report;

  @Option(
      names = "--dates",
      paramLabel = "TSV",
      description = "When models were released: lines of a label, a tab and 2024, 2024-05 or 2024-05-13. No model "
          + "comes from a later one.")
  private @Nullable String dates;

  @Option(
      names = "--reasoning-field",
      paramLabel = "NAME",
      defaultValue = "reasoning",
      description = "Field of JSON rows, or column of tables, that holds the thinking (default: ${DEFAULT-VALUE}).")
  private String reasoningField;

  @Option(
      names = "--atlas",
      paramLabel = "DIR",
      description = "Folder of another atlas, as BuildAtlas writes it (default: the atlas of this release).")
  private @Nullable String folder;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "How often the prompts are drawn anew for the intervals (default: ${DEFAULT-VALUE}).")
  private int resamples = DossierSettings.standard().resamples();

  @Option(
      names = "--prompts",
      paramLabel = "N",
      description = "Compare texts of so many prompts of each label at most, those that the suspect answers first "
          + "(default: ${DEFAULT-VALUE}).")
  private int prompts = DossierSettings.standard().mostPrompts();

  @Option(
      names = "--fdr",
      paramLabel = "X",
      description = "The false discovery rate below which something is said (default: ${DEFAULT-VALUE}).")
  private double rate = DossierSettings.standard().rate();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides which prompts are taken and drawn (default: ${DEFAULT-VALUE}).")
  private long seed = DossierSettings.standard().seed();

  @Mixin
  private RunOptions run;

  DossierCommand(Console console, Supplier<Atlas> atlas) {
    this.console = console;
    this.atlas = atlas;
  }

  @Override
  public Integer call() throws IOException {
    out.requireOther("--report", report);
    DossierSettings settings = settings();
    RowFormat format = run.training(reasoningField);
    Inputs inputs = run.inputs(texts);
    List<Path> read = new ArrayList<>(inputs.files());
    if (dates != null) {
      read.add(ReleaseDatesFile.path(dates));
    }
    Map<String, ReleaseDate> released = dates == null ? Map.of() : ReleaseDatesFile.read(dates);
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile json = out.open(read, console);
        OutputFile text = report == null
            ? OutputFile.standard(console.out())
            : OutputFile.open(report, read, console.out())) {
      DossierTexts given = new DossierRows(run.on(console), rejections).read(inputs, format, suspect, released);
      Dossier dossier = make(settings, given, threads.workers());
      json.write(DossierJson.of(dossier, DossierText.english()));
      if (report != null) {
        text.write(DossierText.english().report(dossier).getBytes(StandardCharsets.UTF_8));
        text.commit();
      }
      json.commit();
    }
    return ExitStatus.after(rejections);
  }

  private DossierSettings settings() {
    try {
      return new DossierSettings(resamples, prompts, rate, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Dossier make(DossierSettings settings, DossierTexts given, Workers workers) throws IOException {
    Atlas asked = folder == null ? atlas.get() : Atlas.read(Path.of(folder));
    try (Progress progress = run.on(console).startSteps("gathering", Topic.values().length)) {
      return DossierMaker.of(settings).with(asked).make(given, workers, topic -> progress.at(topic.ordinal()));
    }
  }
}
