package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.AttributionRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.parallel.Workers;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.AttributionPolicy;
import io.github.stylome.verdict.Attributor;
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
import picocli.CommandLine.Spec;

/** Says of every test text which label of the training texts it sounds like. */
@Command(
    name = "attribute",
    description = {
      "Says of every test text which label of the training texts it sounds like.",
      "",
      "The answer is the likeliest among the labels given: a text by somebody else gets one too. Unless asked by "
          + "--min-probability or --min-tokens, nothing is held back but what cannot be measured, or is tied."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every test text, in their order:",
      "  {\"id\", \"best\", \"scores\": {LABEL: number}, \"probabilities\": {LABEL: number},",
      "   \"abstained\", \"reason\", \"evidence\": [{\"feature\", \"contribution\", …}], …}",
      "A greater score is nearer. Where nothing is said, best is null, abstained true, and reason",
      "says why. A label of which nothing is known to score by is in neither scores nor",
      "probabilities. Contributions are to the lead of the nearest label over the next.",
      "",
      "Examples:",
      "  stylome attribute --train train.jsonl.gz --test test.jsonl.gz --out answers.jsonl",
      "  stylome attribute --train novels/ --test disputed.txt --method cosine-delta --out -",
      "  stylome attribute --model novels.stylome --test - --out - < disputed.txt"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AttributeCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--train",
      paramLabel = "T",
      arity = "1..*",
      description = "Texts with labels to learn from, at least two labels.")
  private @Nullable List<String> train;

  @Option(names = "--model", paramLabel = "M", description = "What \"stylome fit\" wrote, instead of --train.")
  private @Nullable String model;

  @Option(names = "--test", paramLabel = "S", required = true, arity = "1..*", description = "Texts to judge.")
  private List<String> test;

  @Option(
      names = "--out",
      paramLabel = "P",
      required = true,
      description = "The file to write, whole or not at all; - is standard output.")
  private String out;

  @Mixin
  private MethodOptions methodOptions;

  @Mixin
  private PolicyOptions policyOptions;

  @Mixin
  private RunOptions run;

  AttributeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Inputs training = run.inputs(train == null ? List.of() : train);
    Inputs disputed = run.inputs(test);
    requireOneSource(training, disputed);
    AttributionMethod method = methodOptions.method();
    AttributionPolicy policy = policyOptions.policy();
    RowFormat trainingFormat = run.training();
    RowFormat testFormat = run.disputed();
    List<Path> read = new ArrayList<>(training.files());
    read.addAll(disputed.files());
    String modelName = model;
    if (modelName != null) {
      read.add(ModelFile.path(modelName));
    }
    Rejections rejections = new Rejections(console::tell);
    Console shown = run.on(console);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, read, console.out())) {
      Attributor attributor = modelName == null
          ? new Training(shown, rejections).fit(method, training, trainingFormat, threads.workers())
          : ModelFile.read(modelName);
      try (RowSource source = disputed.open(console.in(), testFormat, rejections);
          Progress progress = shown.startProgress("judging", disputed.totalBytes())) {
        judge(attributor.withPolicy(policy), source, threads.workers(), output, progress);
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private static void judge(
      Attributor attributor, RowSource source, Workers workers, OutputFile output, Progress progress)
      throws IOException {
    for (List<Row> batch = Batches.next(source); !batch.isEmpty(); batch = Batches.next(source)) {
      for (byte[] row : workers.map(batch, row -> answer(attributor, row))) {
        output.write(row);
      }
      progress.at(source.bytesRead());
    }
  }

  private static byte[] answer(Attributor attributor, Row row) {
    try {
      return AttributionRows.answered(row, attributor.attribute(row.document()));
    } catch (IllegalArgumentException e) {
      // The distance is undefined for this text: there is no answer, and the other texts have theirs.
      return AttributionRows.unanswered(row, String.valueOf(e.getMessage()));
    }
  }

  private void requireOneSource(Inputs training, Inputs disputed) {
    if ((train == null) == (model == null)) {
      throw new ParameterException(spec.commandLine(),
          train == null ? "either --train or --model is needed" : "--train and --model exclude each other");
    } else if (model != null && methodOptions.given()) {
      throw new ParameterException(
          spec.commandLine(), "--method and --mfw go with --train: a model has its method already");
    } else if (training.readStandardInput() && disputed.readStandardInput()) {
      throw new ParameterException(spec.commandLine(), "standard input cannot be both --train and --test");
    }
  }
}
