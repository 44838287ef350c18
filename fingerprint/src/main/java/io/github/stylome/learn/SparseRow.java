package io.github.stylome.learn;

import java.util.Arrays;

/**
 * A training text as a channel sees it: how often it has each feature that it has. The value of a feature is {@code (1 +
 * ln count) × weight}, and all values together are brought to unit length, so that long texts do not count more than
 * short ones. Values are computed anew each time that they are needed: rows are what learning has most of.
 *
 * <p>Immutable and safe to share between threads.
 */
final class SparseRow {
  /** How many features there may be. */
  static final int MOST_FEATURES = 1 << 24;

  private static final int COUNT_BITS = 8;
  private static final int LARGE = (1 << COUNT_BITS) - 1;
  private static final float[] DAMPED = damped();

  private final int[] packed; // feature and count, which is LARGE where it does not fit
  private final int[] large; // the counts that do not fit, in the order of the features
  private final float scale;
  private final long units;
  private final double unseen;

  private SparseRow(int[] packed, int[] large, float scale, long units, double unseen) {
    this.packed = packed;
    this.large = large;
    this.scale = scale;
    this.units = units;
    this.unseen = unseen;
  }

  /**
   * Returns the row of what a text has.
   *
   * @param minGroups features found in fewer groups count as unseen; the text's own group is among them where it was
   *     learnt from
   */
  static SparseRow of(FeatureCounter counter, HashedVocabulary vocabulary, long units, int minGroups) {
    int[] packed = new int[counter.size()];
    int[] large = new int[0];
    int larger = 0;
    double squares = 0;
    long seen = 0;
    for (int i = 0; i < packed.length; i++) {
      int feature = counter.feature(i);
      int count = counter.count(i);
      packed[i] = feature << COUNT_BITS | Math.min(count, LARGE);
      if (count >= LARGE) {
        large = larger < large.length ? large : Arrays.copyOf(large, 2 * larger + 1); // few texts have any
        large[larger++] = count;
      }
      float value = value(count, vocabulary.weight(feature));
      squares += (double) value * value;
      seen += vocabulary.groups(feature) >= minGroups ? count : 0;
    }
    return new SparseRow(
        packed, Arrays.copyOf(large, larger), scale(squares), units, unseen(seen, counter.total()));
  }

  /** Returns what brings values with this sum of squares to unit length. */
  static float scale(double squares) {
    return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
  }

  /** Returns the share of n-grams that are no features. */
  static double unseen(long seen, long total) {
    return total == 0 ? 0 : 1 - (double) seen / total;
  }

  /** Returns the value of a feature that a text has so often, before the row is brought to unit length. */
  static float value(int count, float weight) {
    return damped(count) * weight;
  }

  static float damped(int count) {
    return count < DAMPED.length ? DAMPED[count] : (float) (1 + StrictMath.log(count));
  }

  private static float[] damped() {
    float[] damped = new float[1 << 12];
    for (int count = 1; count < damped.length; count++) {
      damped[count] = (float) (1 + StrictMath.log(count));
    }
    return damped;
  }

  /** Fills a buffer with the features, in the order in which they first occur, and their values. */
  void read(HashedVocabulary vocabulary, RowBuffer row) {
    row.clear();
    int larger = 0;
    for (int each : packed) {
      int feature = each >>> COUNT_BITS;
      int count = each & LARGE;
      row.add(feature, value(count < LARGE ? count : large[larger++], vocabulary.weight(feature)) * scale);
    }
  }

  /** Returns the number of features that the text has. */
  int size() {
    return packed.length;
  }

  /** Returns a feature, counted in the order in which they first occur. */
  int feature(int place) {
    return packed[place] >>> COUNT_BITS;
  }

  /** Returns how many tokens, or chars, the first stream of the channel has. */
  long units() {
    return units;
  }

  /** Returns the share of the text's n-grams that are no features, in [0, 1]; 0 for a text without n-gram. */
  double unseen() {
    return unseen;
  }
}
