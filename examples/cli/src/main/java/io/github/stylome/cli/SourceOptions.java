package io.github.stylome.cli;

import io.github.stylome.cli.input.Inputs;
import io.github.stylome.verdict.AttributionMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What judges: texts to learn from, and by which method, or what was learnt before. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SourceOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--train",
      paramLabel = "T",
      arity = "1..*",
      description = "Texts with labels to learn from, at least two labels.")
  private @Nullable List<String> train;

  @Option(names = "--model", paramLabel = "M", description = "What \"stylome fit\" wrote, instead of --train.")
  private @Nullable String model;

  @Mixin
  private MethodOptions methodOptions;

  /** Returns the names of the texts to learn from, none if there is a model. */
  List<String> training() {
    return train == null ? List.of() : train;
  }

  /** Returns the name of the file of the model, empty if there are texts to learn from. */
  Optional<String> model() {
    return Optional.ofNullable(model);
  }

  AttributionMethod method() {
    return methodOptions.method();
  }

  /**
   * Checks that one source is given and that standard input is one thing only.
   *
   * @param disputed the texts to judge
   */
  void requireOne(Inputs training, Inputs disputed) {
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
