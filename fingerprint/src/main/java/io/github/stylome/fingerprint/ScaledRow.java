package io.github.stylome.fingerprint;

import java.util.Arrays;

/**
 * A row of a table under a {@link RowScaling}: relative frequencies, and z-scores by the rows that the scaling was
 * learnt from.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ScaledRow implements MeasuredVector {
  private final String id;
  private final double[] relativeFrequencies;
  private final Scaling scaling;

  ScaledRow(String id, double[] relativeFrequencies, Scaling scaling) {
    this.id = id;
    this.relativeFrequencies = relativeFrequencies;
    this.scaling = scaling;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String digest() {
    return scaling.digest();
  }

  @Override
  public int features() {
    return relativeFrequencies.length;
  }

  @Override
  public int scaledFeatures() {
    return scaling.scaledFeatures();
  }

  @Override
  public double[] relativeFrequencies() {
    return relativeFrequencies.clone();
  }

  @Override
  public double[] zScores() {
    double[] zScores = new double[relativeFrequencies.length];
    for (int i = 0; i < zScores.length; i++) {
      zScores[i] = scaling.zScore(i, relativeFrequencies[i]);
    }
    return zScores;
  }

  @Override
  public double[] zScoresOfAbsence() {
    return scaling.zScoresOfAbsence();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ScaledRow other
        && id.equals(other.id)
        && digest().equals(other.digest())
        && Arrays.equals(relativeFrequencies, other.relativeFrequencies);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + Arrays.hashCode(relativeFrequencies);
  }

  @Override
  public String toString() {
    return "ScaledRow[" + id + ", " + features() + " features]";
  }
}
