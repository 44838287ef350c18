package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.parallel.Workers;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.AttributionPolicy;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.LabelTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says of every test text which label of the training texts it sounds like. */
@Command(
    name = "attribute",
    description = {
      "Says of every test text which label of the training texts it sounds like.",
      "",
      "The answer is the likeliest among the labels given: a text by somebody else gets one too, and unknown says how "
          + "probable that is. Unless asked by --precision, --min-probability or --min-tokens, nothing is held back but "
          + "what cannot be measured, is tied, or is unlike all that was learnt from (see --answer-shifted)."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every test text, in their order:",
      "  id                  of the text",
      "  best                the label; null if nothing is said",
      "  scores              {LABEL: number}, the nearest first. By the method stacked the natural",
      "                      logarithm of a probability, by the others a negative distance",
      "  probabilities       {LABEL: number}, calibrated on held-out training texts",
      "  logLikelihoodRatio  how strongly the text speaks for the nearest label against the rest, as a",
      "                      natural logarithm; null where nothing is calibrated",
      "  set                 [LABEL] that holds the true one as often as --set-level says",
      "  abstained, reason   whether nothing is said; what the answer rests on, or why there is none",
      "  method              that was used",
      "  evidence            [{feature, contribution, channel, occurrences, document, start, end}]: what",
      "                      gave most to the lead of the nearest label over the next, and where the",
      "                      text has it first, if the method keeps places",
      "  tokens              that the answer rests on",
      "  calibrated          false if there were too few texts to calibrate on",
      "  unknown             the probability that none of the labels is right; null if not known",
      "  shift               [{kind, message}]: how the text is unlike those learnt from",
      "  channels            [{channel, best, probability, weight}]: what each says by itself",
      "  families            with --families or --family-separator:",
      "                      {reason, path: [{name, depth, probability}],",
      "                       ranking: [{path: [NAME], depth, probability}]}",
      "A label of which nothing is known to score by is in neither scores nor probabilities. The path",
      "leads from the family (depth 1) to the deepest node that is probable enough; the ranking has the",
      "three most probable nodes of each depth. With --together a row is about a source and begins with",
      "source and texts, how many could be measured, in place of id; sources stand in the order in",
      "which they first come. docs/verdicts.md says more.",
      "",
      "Examples:",
      "  stylome attribute --train train.jsonl.gz --test test.jsonl.gz --out answers.jsonl",
      "  stylome attribute --train novels/ --test disputed.txt --method cosine-delta --out -",
      "  stylome attribute --model novels.stylome --test - --out - < disputed.txt",
      "  stylome attribute --model models.stylome --test answers.jsonl --families models.tsv --out -",
      "  stylome attribute --model m.stylome --test posts.jsonl --together account --out accounts.jsonl"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AttributeCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Mixin
  private SourceOptions source;

  @Option(names = "--test", paramLabel = "S", required = true, arity = "1..*", description = "Texts to judge.")
  private List<String> test;

  @Mixin
  private OutputOptions out;

  @Option(
      names = "--together",
      paramLabel = "NAME",
      description = "Judge texts together whose field, or column, of this name is the same: those of one source, a row "
          + "for each. Texts without it are rejected. All texts are held in memory.")
  private @Nullable String together;

  @Option(
      names = "--set-level",
      paramLabel = "P",
      description = "How often the set of labels is to hold the true one (between 0 and 1, default: "
          + "${DEFAULT-VALUE}).")
  private double setLevel = 0.9;

  @Mixin
  private PolicyOptions policyOptions;

  @Mixin
  private FamilyOptions familyOptions;

  @Mixin
  private RunOptions run;

  AttributeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Inputs training = run.inputs(source.training());
    Inputs disputed = run.inputs(test);
    source.requireOne(training, disputed);
    AttributionMethod method = source.method();
    AttributionPolicy policy = policyOptions.policy();
    familyOptions.check();
    RowFormat trainingFormat = run.training();
    requireSetLevel();
    RowFormat testFormat = run.disputed(together);
    List<Path> read = new ArrayList<>(training.files());
    read.addAll(disputed.files());
    if (source.model().isPresent()) {
      read.add(ModelFile.path(source.model().get()));
    }
    familyOptions.file().ifPresent(read::add);
    Optional<LabelTree> familiesRead = familyOptions.read();
    Rejections rejections = new Rejections(console::tell);
    Console shown = run.on(console);
    try (Threads threads = run.threads();
        OutputFile output = out.open(read, console)) {
      Attributor attributor = source.model().isPresent()
          ? ModelFile.read(source.model().get())
          : new Training(shown, rejections).fit(method, training, trainingFormat, threads.workers());
      Optional<LabelTree> families = familyOptions.of(attributor.labels(), familiesRead);
      Answers answers = new Answers(attributor.withPolicy(policy), families, familyOptions.level(), setLevel);
      try (RowSource rows = disputed.open(console.in(), testFormat, rejections);
          Progress progress = shown.startProgress("judging", disputed.totalBytes())) {
        if (together == null) {
          judgeEach(answers, rows, threads.workers(), output, progress);
        } else {
          judgeTogether(
              answers, new SourceTexts(together, rejections), rows, threads.workers(), output, progress);
        }
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private void requireSetLevel() {
    if (!(setLevel > 0 && setLevel < 1)) {
      throw new ParameterException(spec.commandLine(), "--set-level must be between 0 and 1, not " + setLevel);
    }
  }

  private void judgeEach(Answers answers, RowSource rows, Workers workers, OutputFile output, Progress progress)
      throws IOException {
    for (List<Row> batch = Batches.next(rows); !batch.isEmpty(); batch = Batches.next(rows)) {
      for (byte[] row : answers.each(batch, workers)) {
        output.write(row);
      }
      progress.at(rows.bytesRead());
    }
  }

  private void judgeTogether(
      Answers answers, SourceTexts sources, RowSource rows, Workers workers, OutputFile output, Progress progress)
      throws IOException {
    for (byte[] row : answers.together(sources.read(rows, progress), workers)) {
      output.write(row);
    }
  }
}
