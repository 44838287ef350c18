package io.github.stylome.cli;

import io.github.stylome.classify.Classifier;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.RollingRows;
import io.github.stylome.cli.output.RowsFormat;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.rolling.ReferenceForm;
import io.github.stylome.rolling.RollingAnswer;
import io.github.stylome.rolling.RollingSettings;
import io.github.stylome.rolling.RollingStylometry;
import io.github.stylome.text.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says window by window which references a text is most like, and where that changes. */
@Command(
    name = "rolling",
    description = "Says window by window which references a text is most like, and where its style changes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a row for every window, as JSON or CSV:",
      "  id, window          of the text; the number of the window, from 1",
      "  firstToken, endToken, middle   where it is; tokens are counted from 0",
      "  best                the label of the highest score, empty if tied or nothing can be said",
      "  score:LABEL         one for every label, on the method's own scale, higher is nearer",
      "With --segments also a row for every segment between two changes:",
      "  id, segment, firstToken, endToken",
      "  changeLower, changeUpper, changeP   of the change at its beginning: the tokens among which it is, at",
      "                      95%%, and how probable so great a change is anywhere in a text without",
      "  windows, agreeing   how many windows are in it whole, and how many of them have its label",
      "  best, score:LABEL   of the segment as a whole",
      "  cannotTell          why no change could have been found, empty if one could",
      "The nearest reference need not be the author. docs/rolling.md says more.",
      "",
      "Examples:",
      "  stylome rolling disputed.txt --references novels/ --segments map.csv --as csv --out windows.csv",
      "  stylome rolling mixed.txt --references known/ --window 500 --step 100 --method svm --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RollingCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The text, or several, each looked at by itself.")
  private List<String> texts;

  @Option(
      names = "--references",
      paramLabel = "FILES",
      arity = "1..*",
      required = true,
      description = "Texts with labels, of at least two labels.")
  private List<String> references;

  @Option(names = "--window", paramLabel = "N", description = "Tokens of a window (default: ${DEFAULT-VALUE}).")
  private int window = RollingSettings.WINDOW;

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "Tokens from one window to the next (default: ${DEFAULT-VALUE}).")
  private int step = RollingSettings.STEP;

  @Option(
      names = "--references-as",
      paramLabel = "FORM",
      defaultValue = "SLICES",
      description = "slices (the default), as long as a window, or whole texts.")
  private ReferenceForm form;

  @Mixin
  private ClassifierOptions classifierOptions;

  @Option(
      names = "--mfw",
      paramLabel = "N",
      description = "How many features, most frequent of the references first (default: ${DEFAULT-VALUE}).")
  private int limit = 500;

  @Mixin
  private FeatureOptions featureOptions;

  @Option(names = "--seed", paramLabel = "N", description = "Of the shuffling (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--segments", paramLabel = "P2", description = "Also write the segments between changes.")
  private @Nullable String segments;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowsFormat format;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  RollingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Classifier classifier = classifierOptions.ofWindows();
    FeatureSpec features = featureOptions.of(limit);
    RollingSettings settings = settings(features);
    Inputs known = run.inputs(references);
    Inputs inputs = run.inputs(texts);
    List<Path> files = new ArrayList<>(known.files());
    files.addAll(inputs.files());
    Rejections rejections = new Rejections(console::tell);
    String second = segments;
    try (Threads threads = run.threads();
        OutputFile output = out.open(files, console);
        @Nullable OutputFile more = second == null ? null : OutputFile.open(second, files, console.out())) {
      CorpusReader reader = new CorpusReader(run.on(console), rejections, false);
      Corpus labelled = reader.read(known, run.training(), features);
      Corpus looked = reader.read(inputs, run.disputed(), features);
      RollingRows rows = roll(classifier, settings, labelled, looked, threads.workers());
      output.write(rows.windows());
      if (more != null) {
        more.write(rows.segments());
        more.commit();
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private RollingSettings settings(FeatureSpec features) {
    out.requireOther("--segments", segments);
    try {
      return RollingSettings.of(features).withWindows(window, step).withReferences(form).withSeed(seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private RollingRows roll(
      Classifier classifier, RollingSettings settings, Corpus labelled, Corpus looked, Workers workers) {
    try (Progress progress = run.on(console).startWork("rolling")) {
      progress.at(0);
      RollingStylometry rolling = RollingStylometry.fit(settings, labelled, workers);
      RollingRows rows = new RollingRows(format, rolling.references().labels());
      for (RollingAnswer answer : workers.map(looked.documents(), text -> rolling.roll(classifier, text))) {
        rows.add(answer);
        answer.cannotTell().ifPresent(reason ->
            console.tell("no change of style is looked for in " + Visible.excerpt(answer.id()) + ": " + reason));
      }
      return rows;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("these texts cannot be compared: " + Visible.of(String.valueOf(e.getMessage())));
    }
  }
}
