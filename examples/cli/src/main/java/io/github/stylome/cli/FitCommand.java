package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns from labelled texts and keeps what it learnt. */
@Command(
    name = "fit",
    description = {
      "Learns from labelled texts and keeps what it learnt in a file, for \"stylome attribute --model\"."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  stylome fit --train novels/ --model novels.stylome",
      "  stylome fit --train train.jsonl.gz --method cosine-delta --mfw 500 --model m.stylome"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FitCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--train",
      paramLabel = "T",
      required = true,
      arity = "1..*",
      description = "Texts with labels to learn from, at least two labels.")
  private List<String> train;

  @Option(names = "--model", paramLabel = "M", required = true, description = "The file to write.")
  private String model;

  @Mixin
  private MethodOptions methodOptions;

  @Mixin
  private RunOptions run;

  FitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    AttributionMethod method = methodOptions.method();
    RowFormat format = run.training();
    Rejections rejections = new Rejections(console::tell);
    Inputs inputs = run.inputs(train);
    try (Threads threads = run.threads();
        OutputFile out = OutputFile.open(model, inputs.files(), console.out())) {
      Attributor attributor =
          new Training(run.on(console), rejections).fit(method, inputs, format, threads.workers());
      out.write(AttributorWriter.toBytes(attributor));
      out.commit();
    }
    return ExitStatus.after(rejections);
  }
}
