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
        case "bray-curtis" -> {
          sum += Math.abs(x[i] - y[i]);
          other += x[i] + y[i];
        }
        case "jaccard", "dice" -> {
          sum += x[i] > 0 && y[i] > 0 ? 1 : 0;
          other += x[i] > 0 || y[i] > 0 ? 1 : 0;
        }
        case "jensen-shannon", "hellinger", "kullback-leibler", "labbe", "chi-squared" -> {
          sumX += x[i];
          sumY += y[i];
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
      case "bray-curtis" -> sum / other;
      case "jaccard" -> 1 - sum / other;
      case "dice" -> 1 - 2 * sum / (sum + other); // both numbers together count what is in both twice
      case "jensen-shannon", "hellinger", "kullback-leibler", "labbe", "chi-squared" ->
          ofShares(distance.label(), x, sumX, y, sumY);
      default -> sum;
    };
  }

  private static double ofShares(String label, double[] x, double sumX, double[] y, double sumY) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double p = x[i] / sumX;
      double q = y[i] / sumY;
      double smoothP = (p + 0.01 / x.length) / 1.01;
      double smoothQ = (q + 0.01 / x.length) / 1.01;
      sum += switch (label) {
        case "jensen-shannon" -> (p > 0 ? p * Math.log(2 * p / (p + q)) : 0) + (q > 0 ? q * Math.log(2 * q / (p + q)) : 0);
        case "hellinger" -> Math.pow(Math.sqrt(p) - Math.sqrt(q), 2);
        case "kullback-leibler" -> (smoothP - smoothQ) * (Math.log(smoothP) - Math.log(smoothQ));
        case "labbe" -> Math.abs(p - q);
        case "chi-squared" -> p + q > 0 ? Math.pow(p - q, 2) / (p + q) : 0;
        default -> throw new AssertionError(label);
      };
    }
    return switch (label) {
      case "jensen-shannon" -> Math.sqrt(Math.max(0, sum) / 2 / Math.log(2));
      case "hellinger" -> Math.sqrt(sum / 2);
      case "kullback-leibler" -> sum / 2 / Math.log(2);
      default -> sum / 2;
    };
  }
}
