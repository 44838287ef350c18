package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import io.github.stylome.fingerprint.MeasuredVector;
import java.util.List;

/**
 * stylo's entropy distance, {@code Σ |ln(x + 2) − ln(y + 2)| / H} for percentages x and y, where H is the entropy of a
 * feature over the texts of a table: {@code −Σ p ln p} with {@code p = (x + 1) / Σ (x + 1)}. A metric, at least 0. It
 * depends on the whole table, so it is fitted. Juola and Baayen, "A Controlled-corpus Experiment in Authorship
 * Identification by Cross-entropy", LLC 20, 2005, in the form of Eder, Rybicki and Kestemont, "Stylometry with R", The
 * R Journal 8(1), 2016.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class EntropyDistance extends FittedManhattan {
  static final String LABEL = "entropy";

  private EntropyDistance(MeasuredVector fitted, double[] entropies) {
    super(LABEL, fitted, entropies);
  }

  /**
   * Learns the entropy of every feature from the texts of a table. O(texts × features).
   *
   * @throws IllegalArgumentException if there are fewer than two texts, or different fingerprinters measured them
   */
  public static EntropyDistance fit(List<? extends MeasuredVector> texts) {
    Preconditions.checkArgument(texts.size() >= 2, "an entropy over %s texts", texts.size());
    double[] sums = new double[texts.get(0).features()];
    double[] logs = new double[sums.length];
    for (MeasuredVector text : texts) {
      texts.get(0).requireComparable(text);
      double[] frequencies = text.relativeFrequencies();
      for (int i = 0; i < sums.length; i++) {
        double plusOne = 100 * frequencies[i] + 1;
        sums[i] += plusOne;
        logs[i] += plusOne * StrictMath.log(plusOne);
      }
    }
    double[] entropies = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      entropies[i] = StrictMath.log(sums[i]) - logs[i] / sums[i]; // −Σ p ln p with p = plusOne / sum
    }
    return new EntropyDistance(texts.get(0), entropies);
  }

  @Override
  double coordinate(double frequency, double entropy) {
    return StrictMath.log(100 * frequency + 2) / entropy;
  }
}
