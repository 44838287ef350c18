package io.github.stylome.distance;

import io.github.stylome.fingerprint.FeatureWeights;
import io.github.stylome.fingerprint.MeasuredVector;

/** A measure that compares weighted values where it would compare percentages. */
final class WeightedDistance implements Distance {
  private final Measure measure;
  private final FeatureWeights weights;
  private final String label;

  WeightedDistance(Measure measure, FeatureWeights weights, String label) {
    this.measure = measure;
    this.weights = weights;
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public double[] row(MeasuredVector vector) {
    return measure.prepare(vector.id(), weights.values(vector));
  }

  @Override
  public double betweenRows(double[] a, double[] b) {
    return measure.betweenRows(a, b);
  }

  @Override
  public double[] partsBetweenRows(double[] a, double[] b) {
    return measure.partsBetweenRows(a, b);
  }

  @Override
  public String toString() {
    return "WeightedDistance[" + label + ", " + weights.features() + " features]";
  }
}
