package io.github.stylome.distance;

import io.github.stylome.fingerprint.MeasuredVector;

/** The distances as the literature writes them: one loop, one sum, no preparation. */
final class Formulas {
  private Formulas() {}

  static double between(Distance distance, MeasuredVector a, MeasuredVector b) {
    double[] zx = a.zScores();
    double[] zy = b.zScores();
    double[] x = a.relativeFrequencies();
    double[] y = b.relativeFrequencies();
    int n = x.length;
    double v = a.scaledFeatures();
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    double other = 0;
    for (int i = 0; i < n; i++) {
      x[i] *= 100;
      y[i] *= 100;
      switch (distance.label()) {
        case "burrows-delta", "eder-delta" -> sum += Math.abs(zx[i] - zy[i])
            * (distance.label().equals("eder-delta") ? (n - (i + 1) + 2.0) / n : 1);
        case "cosine-delta", "cosine" -> {
          boolean scaled = distance.label().equals("cosine-delta");
          double one = scaled ? zx[i] : x[i];
          double two = scaled ? zy[i] : y[i];
          sum += one * two;
          sumX += one * one;
          sumY += two * two;
        }
        case "quadratic-delta" -> sum += (zx[i] - zy[i]) * (zx[i] - zy[i]);
        case "eder-simple" -> sum += Math.abs(Math.sqrt(x[i]) - Math.sqrt(y[i]));
        case "manhattan" -> sum += Math.abs(x[i] - y[i]);
        case "euclidean" -> sum += (x[i] - y[i]) * (x[i] - y[i]);
        case "canberra" -> {
          sum += x[i] + y[i] > 0 ? Math.abs(x[i] - y[i]) / (x[i] + y[i]) : 0;
          other += x[i] + y[i] > 0 ? 1 : 0;
        }
        case "min-max" -> {
          sum += Math.min(x[i], y[i]);
          other += Math.max(x[i], y[i]);
        }
        default -> throw new AssertionError(distance.label());
      }
    }
    return switch (distance.label()) {
      case "burrows-delta" -> sum / v;
      case "eder-delta" -> sum * n / v;
      case "cosine-delta", "cosine" -> 1 - sum / Math.sqrt(sumX * sumY);
      case "quadratic-delta" -> Math.sqrt(sum * n / v) / n;
      case "euclidean" -> Math.sqrt(sum);
      case "canberra" -> sum * n / other;
      case "min-max" -> 1 - sum / other;
      default -> sum;
    };
  }
}
