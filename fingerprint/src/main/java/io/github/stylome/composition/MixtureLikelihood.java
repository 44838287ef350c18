package io.github.stylome.composition;

import java.util.Arrays;

/**
 * The likelihood of a mixture of discrete densities of which only samples are known. A corpus with {@code n_c} texts in
 * cell c, and references with {@code r_sc} texts of source s in it, have
 *
 * <pre>{@code Σ_c n_c ln Σ_s θ_s m_sc + Σ_s Σ_c r_sc ln m_sc}</pre>
 *
 * of which both the shares θ and the densities m are found by EM: what is not sure of the references is not sure of the
 * shares. Dempster, Laird and Rubin, "Maximum Likelihood from Incomplete Data via the EM Algorithm", JRSS B 39, 1977.
 *
 * <p>Immutable and safe to share between threads.
 */
final class MixtureLikelihood {
  private static final int MOST_STEPS = 300;
  private static final double TOLERANCE = 1e-6;
  private static final double LEAST = 1e-300;
  private static final double NUDGE = 1e-4;

  private final double[] corpus;
  private final double[][] references;
  private final double texts;

  /**
   * Prepares the likelihood.
   *
   * @param corpus by cell, how many texts; their sum is greater than 0
   * @param references by source and cell, how many texts, all greater than 0
   */
  MixtureLikelihood(double[] corpus, double[][] references) {
    this.corpus = corpus;
    this.references = references;
    texts = Arrays.stream(corpus).reduce(0, Double::sum);
  }

  /**
   * The most likely shares under some condition.
   *
   * @param shares one for every source; they sum to 1
   * @param logLikelihood a natural logarithm, but for a constant
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fit(double[] shares, double logLikelihood) {}

  /** Returns the most likely shares of some sources, none of the others, were the references all that there is. */
  double[] rigid(boolean[] active) {
    double[] start = new double[active.length];
    for (int s = 0; s < start.length; s++) {
      start[s] = active[s] ? 1 : 0;
    }
    return climb(MixtureLikelihood.normalized(start), -1, false).shares();
  }

  /** Returns the most likely shares that are climbed to from here; those that are 0 stay it. */
  Fit fit(double[] start) {
    return climb(start.clone(), -1, true);
  }

  /** Returns the most likely shares if that of one source is given; other sources than those of the start have none. */
  Fit fitWith(int source, double share, double[] start) {
    double[] shares = start.clone();
    for (int s = 0; s < shares.length; s++) {
      shares[s] += s != source && start[s] > 0 ? NUDGE : 0;
    }
    fix(shares, source, share);
    return climb(shares, source, true);
  }

  private static void fix(double[] shares, int source, double share) {
    double rest = 0;
    for (int s = 0; s < shares.length; s++) {
      rest += s == source ? 0 : shares[s];
    }
    for (int s = 0; s < shares.length; s++) {
      if (s != source) {
        shares[s] = rest > 0 ? shares[s] / rest * (1 - share) : (1 - share) / (shares.length - 1);
      }
    }
    shares[source] = share;
  }

  private Fit climb(double[] start, int fixed, boolean adapts) {
    double[] shares = start;
    double[][] densities = Arrays.stream(references).map(MixtureLikelihood::normalized).toArray(double[][]::new);
    double[][] counts = new double[references.length][corpus.length];
    for (int step = 0; step < MOST_STEPS; step++) {
      expect(shares, densities, counts);
      double[] next = new double[shares.length];
      for (int s = 0; s < shares.length; s++) {
        next[s] = Arrays.stream(counts[s]).reduce(0, Double::sum) / texts;
        if (adapts && shares[s] > 0) {
          densities[s] = normalized(counts[s], references[s]);
        }
      }
      if (fixed >= 0) {
        fix(next, fixed, shares[fixed]);
      }
      double moved = 0;
      for (int s = 0; s < shares.length; s++) {
        moved = Math.max(moved, Math.abs(next[s] - shares[s]));
      }
      shares = next;
      if (moved < TOLERANCE) {
        break;
      }
    }
    return new Fit(shares, logLikelihood(shares, densities));
  }

  /** Shares out the texts of every cell to the sources, as probable as they are. */
  private void expect(double[] shares, double[][] densities, double[][] counts) {
    for (int c = 0; c < corpus.length; c++) {
      double part = corpus[c] / density(shares, densities, c);
      for (int s = 0; s < shares.length; s++) {
        counts[s][c] = part * shares[s] * densities[s][c];
      }
    }
  }

  private static double density(double[] shares, double[][] densities, int cell) {
    double density = LEAST;
    for (int s = 0; s < shares.length; s++) {
      density += shares[s] * densities[s][cell];
    }
    return density;
  }

  private double logLikelihood(double[] shares, double[][] densities) {
    double sum = 0;
    for (int c = 0; c < corpus.length; c++) {
      for (int s = 0; s < shares.length; s++) {
        sum += references[s][c] * StrictMath.log(densities[s][c]);
      }
      if (corpus[c] > 0) {
        sum += corpus[c] * StrictMath.log(density(shares, densities, c));
      }
    }
    return sum;
  }

  private static double[] normalized(double[] counts, double[] more) {
    double[] sum = new double[counts.length];
    for (int c = 0; c < counts.length; c++) {
      sum[c] = counts[c] + more[c];
    }
    return normalized(sum);
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
