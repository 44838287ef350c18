package io.github.stylome.cli;

import io.github.stylome.verdict.AttributionPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When nothing is said of a text. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PolicyOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--min-probability",
      paramLabel = "P",
      description = "Say nothing of a text whose nearest label is less probable (0 to 1, default: ${DEFAULT-VALUE}).")
  private double minimumProbability;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description = "Answer only what is probable enough for so many of all answers to be right, by texts that were held "
          + "out of training: 0.99 for 99 in 100 (0 to less than 1, default: ${DEFAULT-VALUE}, which asks for nothing).")
  private double precision;

  @Option(
      names = "--min-tokens",
      paramLabel = "N",
      description = "Say nothing of a text that has fewer tokens (default: ${DEFAULT-VALUE}).")
  private int minimumTokens = 1;

  @Option(
      names = "--answer-shifted",
      description = "Answer for texts that are unlike all that was learnt from, too; by default nothing is said of "
          + "them.")
  private boolean answerShifted;

  AttributionPolicy policy() {
    try {
      return new AttributionPolicy(minimumTokens, minimumProbability, precision, !answerShifted);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
