package io.github.stylome.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How well a figure tells writers apart: Shrout and Fleiss, "Intraclass Correlations", Psychological Bulletin 86, 1979.
 */
final class RichnessReliability {
  private static final int LEAST_WRITERS = 3;

  private RichnessReliability() {}

  /**
   * Returns ICC(1) of a one-way analysis of variance: the share of the variance that is between writers, 1 if slices of
   * one do not differ, 0 or less if they differ as much as those of different ones. Writers of one slice do not count;
   * NaN if fewer than three are left.
   */
  static double of(Map<String, List<Double>> slices) {
    List<List<Double>> writers = slices.values().stream().filter(values -> values.size() > 1).toList();
    if (writers.size() < LEAST_WRITERS) {
      return Double.NaN;
    }
    double all = 0;
    double sum = 0;
    double squares = 0;
    for (List<Double> values : writers) {
      all += values.size();
      squares += (double) values.size() * values.size();
      sum += mean(values) * values.size();
    }
    double between = 0;
    double within = 0;
    for (List<Double> values : writers) {
      double mean = mean(values);
      between += values.size() * (mean - sum / all) * (mean - sum / all);
      within += values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    }
    between /= writers.size() - 1;
    within /= all - writers.size();
    double size = (all - squares / all) / (writers.size() - 1);
    return (between - within) / (between + (size - 1) * within);
  }

  static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** Returns the sample standard deviation. */
  static double deviation(Collection<Double> values) {
    double mean = mean(values);
    return Math.sqrt(values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum() / (values.size() - 1));
  }
}
