package io.github.stylome.verification;

import java.util.Map;
import java.util.Optional;

/**
 * How much more probable two texts are if one author wrote both than if two did.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param questioned the id of the one text
 * @param known the id of the other
 * @param log10Ratio log10 of the likelihood ratio, positive if the texts look like one author's
 * @param lower the lower end of its 90% interval over samples of the calibration authors
 * @param upper the upper end
 * @param answer what the interval says; undecided if 0 is in it, if C_llr of the calibration is not below 1, or if a
 *     text is unlike all calibration texts
 * @param reason why it is undecided; empty if it is not
 * @param scores what each measure scored, by its name, in the order of the verifier
 * @param calibration what the ratio rests on
 */
public record PairVerification(
    String questioned,
    String known,
    double log10Ratio,
    double lower,
    double upper,
    VerificationAnswer answer,
    Optional<String> reason,
    Map<String, Double> scores,
    CalibrationQuality calibration) {
  /** Returns the probability that one author wrote both, if that was as likely as not before: in (0, 1). */
  public double probabilityAtEvenOdds() {
    return 1 / (1 + StrictMath.pow(10, -log10Ratio));
  }
}
