package io.github.stylome.learn;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Fits multinomial logistic regression by stochastic gradient descent: every text six times, in an order that is drawn
 * anew each time, with steps that shrink to nothing along a line. What stops it from learning the texts by heart is that
 * it stops. Unlike one-against-rest margins, its scores are logarithms of odds, which may be added over texts of one
 * source. Bottou, "Stochastic Gradient Descent Tricks", 2012.
 *
 * <p>The weights of a feature for all labels lie side by side, so that a text is read once for all labels.
 */
final class SoftmaxRegression {
  /** How often every text is seen. */
  static final int PASSES = 6;

  private static final double FIRST_STEP = 6;
  private static final double BIAS_SHARE = 0.01;
  private static final long SEED = 1;

  private SoftmaxRegression() {}

  /**
   * Returns the model of some of the rows. O(passes × values × labels) time; the same bits for the same rows in the
   * same order.
   *
   * @param labelOf the label of every row
   * @param chosen which rows to learn from
   */
  static LinearModel fit(IntFunction<SparseRow> rows, int[] labelOf, int[] chosen, int features, int labels) {
    float[] weights = new float[Math.multiplyExact(features, labels)];
    float[] biases = new float[labels];
    int[] order = chosen.clone();
    float[] scores = new float[labels];
    double steps = (double) order.length * PASSES;
    long step = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      shuffle(order, pass);
      for (int i : order) {
        float rate = (float) (FIRST_STEP * (1 - step++ / steps));
        learn(rows.apply(i), labelOf[i], rate, weights, biases, scores);
      }
    }
    return LinearModel.rounded(weights, biases);
  }

  private static void learn(
      SparseRow row, int label, float rate, float[] weights, float[] biases, float[] scores) {
    int labels = biases.length;
    int[] features = row.features();
    float[] values = row.values();
    System.arraycopy(biases, 0, scores, 0, labels);
    Kernels.addWeights(weights, features, values, scores);
    toGradient(scores, label, rate);
    for (int i = 0; i < labels; i++) {
      biases[i] += (float) (BIAS_SHARE * scores[i]);
    }
    Kernels.move(weights, features, values, scores);
  }

  /** Turns scores into what each is to move by. */
  private static void toGradient(float[] scores, int label, float rate) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double power = StrictMath.exp((double) scores[i] - most);
      scores[i] = (float) power;
      sum += power;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (rate * ((i == label ? 1 : 0) - scores[i] / sum));
    }
  }

  /** Draws an order by a generator of our own: those of the JDK may draw other numbers in another release. */
  private static void shuffle(int[] order, int pass) {
    for (int i = order.length - 1; i > 0; i--) {
      long drawn = TermHash.spread(SEED + ((long) pass << 32) + i) >>> 32;
      int j = (int) (drawn * (i + 1) >>> 32);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
  }

  /** Returns all places below a size. */
  static int[] all(int size) {
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    return all;
  }
}
