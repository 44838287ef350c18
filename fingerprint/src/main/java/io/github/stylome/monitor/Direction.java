package io.github.stylome.monitor;

import io.github.stylome.linear.Cholesky;
import java.util.List;

/**
 * A direction in which one sample of texts differs from another: ridge regression on which of the two a text is from,
 * both weighing the same, solved in the dual. With few texts it is that of the difference of means; with more, features
 * that vary within the samples count less. Saunders, Gammerman and Vovk, "Ridge Regression Learning Algorithm in Dual
 * Variables", ICML 1998. Immutable.
 *
 * <p>The score of a text is known but for a constant: texts are only compared with each other.
 */
final class Direction {
  private static final double RIDGE = 0.003;

  private final float[] weights;
  private final boolean styleOnly;

  private Direction(float[] weights, boolean styleOnly) {
    this.weights = weights;
    this.styleOnly = styleOnly;
  }

  /**
   * Returns the direction from the first texts to the others.
   *
   * @param from how many are first
   * @param products the inner products of all texts around the centre, plus 1 for the constant that is fitted too; they
   *     are overwritten
   */
  static Direction of(List<StyleVector> texts, int from, double[][] products, boolean styleOnly, Centre centre) {
    int n = texts.size();
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      products[i][i] += RIDGE * 2 * (i < from ? from : n - from);
      y[i] = i < from ? -1 : 1;
    }
    Cholesky.of(products).solve(y);
    float[] weights = new float[StyleVector.DIMENSIONS];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      texts.get(i).addTo(weights, (float) y[i], styleOnly);
      sum += y[i];
    }
    // Around the centre, the weights are less the centre's share; what the centre itself scores is a constant.
    centre.subtractFrom(weights, (float) sum, styleOnly);
    return new Direction(weights, styleOnly);
  }

  /** Returns how far a text lies in this direction. */
  double score(StyleVector text) {
    return text.dot(weights, styleOnly);
  }
}
