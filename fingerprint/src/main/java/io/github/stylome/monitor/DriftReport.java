package io.github.stylome.monitor;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a test for drift says after some texts.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param settings the settings of the test
 * @param referenceTexts how many texts the reference has
 * @param texts how many texts of the stream there were
 * @param compared how many of them were compared; the others were kept for later ones to be compared with
 * @param repeated how many had, as far as texts are read, and in length, the text of an earlier one that is not blank; of
 *     those the last 8,192 different ones are known. The test takes each for a new one
 * @param empty how many had no text, or none but white space; the test takes them for texts
 * @param prompts with which texts they were compared: {@link PromptMatching#SAME} or {@link PromptMatching#ANY}
 * @param logEValue the natural logarithm of the {@linkplain #eValue e-value} now
 * @param mostLogEValue the greatest there has been, at least 0
 * @param alarm the number of the text, from 1, at which the e-value was 1/alpha for the first time; empty if it never
 *     was
 * @param change at the alarm, an estimate of the number of the first changed text; empty without alarm
 * @param features at the alarm, how the texts then compared differ from the reference, the strongest first; at most ten
 */
public record DriftReport(DriftSettings settings, int referenceTexts, long texts, long compared, long repeated,
    long empty, PromptMatching prompts, double logEValue, double mostLogEValue, OptionalLong alarm, OptionalLong change,
    List<DriftFeature> features) {
  private static final double MOST_FACTOR = 5;

  /** Makes the report. */
  public DriftReport {
    features = ImmutableList.copyOf(features);
  }

  /**
   * Returns the e-value: what a bettor who began with 1 has now, in [0, ∞). Large values speak against no change. Where
   * nothing changes, its expectation is at most 1 at any time, and the probability that it is ever 1/α or more is at
   * most α. Of several streams tested side by side, the mean of their e-values is one.
   */
  public double eValue() {
    return StrictMath.exp(logEValue);
  }

  /** Returns the anytime-valid p-value: one by the greatest e-value so far, in [0, 1]. */
  public double pValue() {
    return StrictMath.exp(-mostLogEValue);
  }

  /** Returns how many texts there must be before there can be an alarm: a text multiplies wealth by 5 at most. */
  public int leastTexts() {
    return (int) Math.ceil(-StrictMath.log(settings.alpha()) / StrictMath.log(MOST_FACTOR));
  }
}
