package io.github.stylome.learn;

/**
 * The two loops that learning and scoring are made of. Weights lie feature by feature, those of all labels side by side.
 *
 * <p>Four features are taken at a time: with a few dozen labels, to begin a loop costs as much as to run through it. The
 * order of additions is part of the result.
 */
final class Kernels {
  private Kernels() {}

  /** Adds to the sum of every label the values of a row, each times the weight of its feature. */
  static void addWeights(float[] weights, int[] features, float[] values, float[] sums) {
    int labels = sums.length;
    int i = 0;
    for (int end = features.length & ~3; i < end; i += 4) {
      add(weights, features[i] * labels, features[i + 1] * labels, features[i + 2] * labels, features[i + 3] * labels,
          values[i], values[i + 1], values[i + 2], values[i + 3], sums);
    }
    for (; i < features.length; i++) {
      int from = features[i] * labels;
      float value = values[i];
      for (int label = 0; label < labels; label++) {
        sums[label] += value * weights[from + label];
      }
    }
  }

  private static void add(
      float[] weights, int a, int b, int c, int d, float va, float vb, float vc, float vd, float[] sums) {
    for (int label = 0; label < sums.length; label++) {
      sums[label] += (va * weights[a + label] + vb * weights[b + label])
          + (vc * weights[c + label] + vd * weights[d + label]);
    }
  }

  /** Moves the weights of every feature of a row by its value times the move of each label. */
  static void move(float[] weights, int[] features, float[] values, float[] moves) {
    int labels = moves.length;
    for (int i = 0; i < features.length; i++) {
      move(weights, features[i] * labels, values[i], moves);
    }
  }

  private static void move(float[] weights, int from, float value, float[] moves) {
    for (int label = 0; label < moves.length; label++) {
      weights[from + label] += value * moves[label];
    }
  }
}
