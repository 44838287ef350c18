package io.github.stylome.composition;

import java.util.Arrays;

/**
 * The likelihood of a mixture of discrete densities, {@code Σ_c n_c ln Σ_s θ_s m_sc} for a corpus with {@code n_c} texts
 * in cell c and sources with densities m, whose shares θ are found by EM. Dempster, Laird and Rubin, "Maximum Likelihood
 * from Incomplete Data via the EM Algorithm", JRSS B 39, 1977.
 *
 * <p>Immutable and safe to share between threads.
 */
final class MixtureLikelihood {
  private static final int MOST_STEPS = 300;
  private static final double TOLERANCE = 1e-5;
  private static final double LEAST = 1e-300;

  private final double[] corpus;
  private final double[][] densities;

  /**
   * Prepares the likelihood.
   *
   * @param corpus by cell, how many texts; their sum is greater than 0
   * @param references by source and cell, how many texts, all greater than 0
   */
  MixtureLikelihood(double[] corpus, double[][] references) {
    this.corpus = corpus;
    densities = Arrays.stream(references).map(MixtureLikelihood::normalized).toArray(double[][]::new);
  }

  /**
   * The most likely shares.
   *
   * @param shares one for every source; they sum to 1
   * @param logLikelihood a natural logarithm, but for a constant
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fit(double[] shares, double logLikelihood) {}

  /** Returns the most likely shares that are climbed to from here; those that are 0 stay it. */
  Fit fit(double[] start) {
    double[] shares = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = next(shares);
      double moved = 0;
      for (int s = 0; s < shares.length; s++) {
        moved = Math.max(moved, Math.abs(next[s] - shares[s]));
      }
      shares = next;
      if (moved < TOLERANCE) {
        break;
      }
    }
    return new Fit(shares, logLikelihood(shares));
  }

  /** Shares out the texts of every cell to the sources, as probable as they are. */
  private double[] next(double[] shares) {
    double[] counts = new double[shares.length];
    for (int c = 0; c < corpus.length; c++) {
      if (corpus[c] > 0) {
        double part = corpus[c] / density(shares, c);
        for (int s = 0; s < shares.length; s++) {
          counts[s] += part * shares[s] * densities[s][c];
        }
      }
    }
    return normalized(counts);
  }

  private double density(double[] shares, int cell) {
    double density = LEAST;
    for (int s = 0; s < shares.length; s++) {
      density += shares[s] * densities[s][cell];
    }
    return density;
  }

  private double logLikelihood(double[] shares) {
    double sum = 0;
    for (int c = 0; c < corpus.length; c++) {
      if (corpus[c] > 0) {
        sum += corpus[c] * StrictMath.log(density(shares, c));
      }
    }
    return sum;
  }

  /** Returns counts divided by their sum. */
  static double[] normalized(double[] counts) {
    double sum = Arrays.stream(counts).reduce(0, Double::sum);
    double[] normalized = new double[counts.length];
    for (int c = 0; c < counts.length; c++) {
      normalized[c] = counts[c] / sum;
    }
    return normalized;
  }
}
