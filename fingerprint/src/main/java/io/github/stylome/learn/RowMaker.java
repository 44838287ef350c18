package io.github.stylome.learn;

import java.util.Arrays;

/**
 * Turns the n-grams of a text into a row: the value of a feature is {@code (1 + ln count) × weight}, and the row is
 * brought to unit length, so that long texts do not count more than short ones.
 */
final class RowMaker {
  private static final float[] DAMPED = damped();

  private RowMaker() {}

  private static float[] damped() {
    float[] damped = new float[1 << 12];
    for (int count = 1; count < damped.length; count++) {
      damped[count] = (float) (1 + StrictMath.log(count));
    }
    return damped;
  }

  static float damped(int count) {
    return count < DAMPED.length ? DAMPED[count] : (float) (1 + StrictMath.log(count));
  }

  /**
   * Returns the row of the n-grams in a bag.
   *
   * @param spans is filled with start, end and count of every feature
   */
  static SparseRow row(TermBag bag, HashedVocabulary vocabulary, long units, int[] spans) {
    int[] features = new int[bag.size()];
    float[] values = new float[bag.size()];
    int found = 0;
    long seen = 0;
    for (int i = 0; i < features.length; i++) {
      int feature = vocabulary.find(bag.term(i));
      if (feature >= 0) {
        int count = bag.count(i);
        spans[3 * found] = bag.start(i);
        spans[3 * found + 1] = bag.end(i);
        spans[3 * found + 2] = count;
        features[found] = feature;
        values[found++] = damped(count) * vocabulary.weight(feature);
        seen += count;
      }
    }
    return unit(features, values, found, units, bag.total() == 0 ? 0 : 1 - (double) seen / bag.total());
  }

  /**
   * Returns the row of these n-grams.
   *
   * @param minGroups features found in fewer groups count as unseen; the text's own group is among them where it was
   *     learnt from
   */
  static SparseRow row(
      long[] terms, int[] counts, long total, long units, HashedVocabulary vocabulary, int minGroups) {
    int[] features = new int[terms.length];
    float[] values = new float[terms.length];
    int found = 0;
    long seen = 0;
    for (int i = 0; i < terms.length; i++) {
      int feature = vocabulary.find(terms[i]);
      if (feature >= 0) {
        features[found] = feature;
        values[found++] = damped(counts[i]) * vocabulary.weight(feature);
        seen += vocabulary.groups(feature) >= minGroups ? counts[i] : 0;
      }
    }
    return unit(features, values, found, units, total == 0 ? 0 : 1 - (double) seen / total);
  }

  /** Returns the row of the first so many of these features, of unit length. */
  static SparseRow unit(int[] features, float[] values, int found, long units, double unseen) {
    double squares = 0;
    for (int i = 0; i < found; i++) {
      squares += (double) values[i] * values[i];
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < found; i++) {
      values[i] *= scale;
    }
    return new SparseRow(Arrays.copyOf(features, found), Arrays.copyOf(values, found), units, unseen);
  }
}
