package io.github.stylome.monitor;

import java.util.Map;
import java.util.Optional;

/** A text as the test sees it: weighted hashed n-grams, those of style before those of content. Immutable. */
final class StyleVector {
  /** The number of indices: enough that n-grams of one text seldom share one. */
  static final int DIMENSIONS = 1 << 18;

  private final int[] indices;
  private final float[] values;
  private final int styleEnd;
  private final Optional<String> prompt;
  private final Map<String, Double> habits;

  /**
   * Makes a vector that keeps these arrays.
   *
   * @param indices hashed n-grams; one may come twice, and then its values add up
   * @param values one for each
   * @param styleEnd how many are of style
   * @param prompt what the text answers, if that is known
   * @param habits what has a name in the text, per thousand tokens
   */
  StyleVector(int[] indices, float[] values, int styleEnd, Optional<String> prompt, Map<String, Double> habits) {
    this.indices = indices;
    this.values = values;
    this.styleEnd = styleEnd;
    this.prompt = prompt;
    this.habits = habits;
  }

  Optional<String> prompt() {
    return prompt;
  }

  Map<String, Double> habits() {
    return habits;
  }

  int styleEnd() {
    return styleEnd;
  }

  /** Returns the number of entries. */
  int length() {
    return indices.length;
  }

  /** Returns how many of the entries a channel set sees. */
  private int length(boolean styleOnly) {
    return styleOnly ? styleEnd : indices.length;
  }

  /** Adds a multiple of this vector to a dense one. */
  void addTo(float[] dense, float factor, boolean styleOnly) {
    int length = length(styleOnly);
    for (int i = 0; i < length; i++) {
      dense[indices[i]] += factor * values[i];
    }
  }

  /** Takes the vector out of a dense one that was zero before it was added. */
  void clearFrom(float[] dense) {
    for (int index : indices) {
      dense[index] = 0;
    }
  }

  /** Returns the inner product with a dense vector. */
  double dot(float[] dense, boolean styleOnly) {
    return dot(dense, 0, length(styleOnly));
  }

  /** Returns the inner product of some entries with a dense vector. */
  double dot(float[] dense, int from, int to) {
    // Two sums: each addition would else wait for the one before.
    double even = 0;
    double odd = 0;
    int i = from;
    for (; i + 1 < to; i += 2) {
      even += dense[indices[i]] * values[i];
      odd += dense[indices[i + 1]] * values[i + 1];
    }
    return even + odd + (i < to ? dense[indices[i]] * values[i] : 0);
  }
}
