package io.github.stylome.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How pairs of texts are verified, if they are. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PairOptions {
  /** Options that say what texts are compared by, which methods for pairs say themselves. */
  private static final List<String> OF_FEATURES =
      List.of("--mfw", "--unit", "--n", "--tokenizer", "--normalizer", "--culling");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--calibration",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Answer with likelihood ratios, calibrated on these texts: with the author as label and maybe the "
          + "work as prompt, by none of the authors in question, of their kind, time and language.")
  private List<String> calibration = List.of();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "With --calibration, in place of --question and --candidates: JSON rows with id and pair, an array "
          + "of two texts, as PAN has them; - is standard input.")
  private @Nullable String pairs;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "JSON rows with id and same, true or false, of these pairs: a last row then has the metrics; - is "
          + "standard input.")
  private @Nullable String truth;

  @Option(
      names = "--same-work",
      description = "Calibrate on pairs of which those by one author may be of one work, as when parts of one work are "
          + "in question; else they are of two.")
  private boolean sameWork;

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Words of a text that are compared, from its start, and of a calibration slice (default: those of "
          + "the shortest text in question, but no fewer than 500 and no more than 2,000).")
  private @Nullable Integer words;

  /** Returns whether pairs are verified. */
  boolean areAsked() {
    return !calibration.isEmpty();
  }

  List<String> calibration() {
    return calibration;
  }

  boolean sameWork() {
    return sameWork;
  }

  @Nullable String pairs() {
    return pairs;
  }

  @Nullable String truth() {
    return truth;
  }

  @Nullable Integer words() {
    return words;
  }

  /**
   * Checks what goes together.
   *
   * @throws ParameterException if something does not
   */
  void check(List<String> questions, List<String> candidates, List<String> imposters) {
    String wrong = null;
    if (!areAsked() && (pairs != null || truth != null || sameWork || words != null)) {
      wrong = "--pairs, --truth, --same-work and --words go with --calibration";
    } else if (areAsked() && !imposters.isEmpty()) {
      wrong = "--imposters do not go with --calibration";
    } else if (pairs != null && !(questions.isEmpty() && candidates.isEmpty())) {
      wrong = "--pairs stand in place of --question and --candidates";
    } else if (pairs == null && questions.isEmpty()) {
      wrong = "Missing required option: '--question=TEXTS'";
    } else if (pairs == null && candidates.isEmpty()) {
      wrong = "Missing required option: '--candidates=TEXTS'";
    } else if (truth != null && pairs == null) {
      wrong = "--truth goes with --pairs";
    } else if (words != null && words < 1) {
      wrong = "--words must be at least 1, not " + words;
    }
    if (wrong == null && areAsked()) {
      wrong = OF_FEATURES.stream()
          .filter(spec.commandLine().getParseResult()::hasMatchedOption)
          .findFirst()
          .map(option -> option + " does not go with --calibration: each method has features of its own")
          .orElse(null);
    }
    if (wrong != null) {
      throw new ParameterException(spec.commandLine(), wrong);
    }
  }
}
