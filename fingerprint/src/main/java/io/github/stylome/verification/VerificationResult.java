package io.github.stylome.verification;

/**
 * What a method of verification says of a questioned text and a candidate. A score is evidence, not a probability: what
 * it is worth depends on the texts, and an {@link UndecidedZone} that was fitted on such texts says what to make of it.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public sealed interface VerificationResult permits ImpostersResult, BootstrapDistances, PairResult {
  /** Returns the id of the questioned text. */
  String question();

  /** Returns the candidate's label, or the id of the text it was compared with. */
  String candidate();

  /** Returns the name of the method, as on the command line. */
  String method();

  /** Returns how much speaks for the candidate, in [0, 1]. */
  double score();
}
