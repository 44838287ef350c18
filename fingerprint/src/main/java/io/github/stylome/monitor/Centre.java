package io.github.stylome.monitor;

import java.util.List;

/** The mean of the texts learnt from: where directions start. Immutable. */
final class Centre {
  private final float[] style;
  private final float[] all;
  private final double styleNorm;
  private final double norm;

  Centre(List<StyleVector> learnt) {
    style = mean(learnt, true);
    all = mean(learnt, false);
    styleNorm = squares(style);
    norm = squares(all);
  }

  private static float[] mean(List<StyleVector> texts, boolean styleOnly) {
    float[] mean = new float[StyleVector.DIMENSIONS];
    texts.forEach(text -> text.addTo(mean, 1f / texts.size(), styleOnly));
    return mean;
  }

  private static double squares(float[] dense) {
    double sum = 0;
    for (float value : dense) {
      sum += (double) value * value;
    }
    return sum;
  }

  /** Returns how like the centre a text is: the inner product. */
  double likeness(StyleVector text, boolean styleOnly) {
    return text.dot(styleOnly ? style : all, styleOnly);
  }

  /** Returns the inner product of the centre with itself. */
  double norm(boolean styleOnly) {
    return styleOnly ? styleNorm : norm;
  }

  void subtractFrom(float[] weights, float factor, boolean styleOnly) {
    float[] subtracted = styleOnly ? style : all;
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= factor * subtracted[i];
    }
  }
}
