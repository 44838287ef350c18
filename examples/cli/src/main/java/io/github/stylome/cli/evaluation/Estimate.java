package io.github.stylome.cli.evaluation;

/**
 * A figure with its 95% interval. All three are NaN where there is nothing to measure.
 *
 * @param value the figure
 * @param lower the lower end
 * @param upper the upper end
 */
public record Estimate(double value, double lower, double upper) {
  /** The figure of nothing. */
  public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);
}
