package io.github.stylome.benchmarks.search;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.ml.distance.CanberraDistance;
import org.apache.commons.math3.ml.distance.DistanceMeasure;
import org.apache.commons.math3.ml.distance.ManhattanDistance;

/** What one would take instead: Apache Commons Math, and the loop that one writes first where it has none. */
final class Rivals {
  private Rivals() {}

  static DistanceMeasure of(String distance) {
    return switch (distance) {
      case "manhattan" -> new ManhattanDistance();
      case "canberra" -> new CanberraDistance();
      case "cosine" -> Rivals::cosine;
      case "min-max" -> Rivals::minMax;
      case "jensen-shannon" -> Rivals::jensenShannon;
      default -> throw new IllegalArgumentException("no rival for " + distance);
    };
  }

  private static double cosine(double[] a, double[] b) {
    double product = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return 1 - product / Math.sqrt(aa * bb);
  }

  private static double minMax(double[] a, double[] b) {
    double least = 0;
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      least += Math.min(a[i], b[i]);
      most += Math.max(a[i], b[i]);
    }
    return 1 - least / most;
  }

  private static double jensenShannon(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double mean = (a[i] + b[i]) / 2;
      if (a[i] > 0) {
        sum += a[i] * Math.log(a[i] / mean);
      }
      if (b[i] > 0) {
        sum += b[i] * Math.log(b[i] / mean);
      }
    }
    return sum / 2;
  }

  /** Returns the sum of floats: by vector instructions where the JVM has them. */
  @SuppressWarnings("unchecked")
  static ToDoubleFunction<float[]> total() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Rivals::plainTotal;
    }
    try {
      Class<?> vector = Class.forName(Rivals.class.getPackageName() + ".VectorTotal");
      return (ToDoubleFunction<float[]>) vector.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no VectorTotal", e);
    }
  }

  private static double plainTotal(float[] values) {
    double total = 0;
    for (float value : values) {
      total += value;
    }
    return total;
  }
}
