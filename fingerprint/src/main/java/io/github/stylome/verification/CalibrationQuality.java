package io.github.stylome.verification;

/**
 * What a likelihood ratio rests on, and how good it was on the calibration pairs themselves: each was judged by a
 * calibration without the pairs of either of its authors.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param pairs how many calibration pairs
 * @param authors how many authors wrote them
 * @param cllr C_llr in bits, 1 for one that knows nothing; NaN if there are too few authors to leave some out
 * @param ece the expected calibration error, in [0, 1]; NaN likewise
 */
public record CalibrationQuality(int pairs, int authors, double cllr, double ece) {}
