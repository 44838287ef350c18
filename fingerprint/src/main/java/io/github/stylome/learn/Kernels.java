package io.github.stylome.learn;

/**
 * The two loops that learning is made of, over the weights of a feature for all labels, which lie side by side.
 *
 * <p>Four features are taken at a time: with a few dozen labels, to begin a loop costs as much as to run through it. Each
 * feature has an array of its own, and one index runs through all arrays: in places of one large array, which differ by
 * what the compiler does not know, it would add one float at a time. The order of additions is part of the result.
 */
final class Kernels {
  private Kernels() {}

  /**
   * Adds to each sum the first so many values of a row, each times the weight of its feature. What lies behind the
   * weights of a feature, as many as there are sums, is not looked at.
   */
  static void addWeights(float[][] weights, int[] features, float[] values, int size, float[] sums) {
    int i = 0;
    for (int end = size & ~3; i < end; i += 4) {
      add(weights[features[i]], weights[features[i + 1]], weights[features[i + 2]], weights[features[i + 3]],
          values[i], values[i + 1], values[i + 2], values[i + 3], sums);
    }
    for (; i < size; i++) {
      add(weights[features[i]], values[i], sums);
    }
  }

  private static void add(float[] weights, float value, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += value * weights[i];
    }
  }

  private static void add(
      float[] a, float[] b, float[] c, float[] d, float va, float vb, float vc, float vd, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += (va * a[i] + vb * b[i]) + (vc * c[i] + vd * d[i]);
    }
  }

  /** Moves the weights of the first so many features of a row, all of them distinct, by value times move. */
  static void move(float[][] weights, int[] features, float[] values, int size, float[] moves) {
    int i = 0;
    for (int end = size & ~3; i < end; i += 4) {
      move(weights[features[i]], weights[features[i + 1]], weights[features[i + 2]], weights[features[i + 3]],
          values[i], values[i + 1], values[i + 2], values[i + 3], moves);
    }
    for (; i < size; i++) {
      move(weights[features[i]], values[i], moves);
    }
  }

  private static void move(
      float[] a, float[] b, float[] c, float[] d, float va, float vb, float vc, float vd, float[] moves) {
    for (int i = 0; i < moves.length; i++) {
      float move = moves[i];
      a[i] += va * move;
      b[i] += vb * move;
      c[i] += vc * move;
      d[i] += vd * move;
    }
  }

  private static void move(float[] weights, float value, float[] moves) {
    for (int i = 0; i < moves.length; i++) {
      weights[i] += value * moves[i];
    }
  }
}
