package io.github.stylome.composition;

import java.util.Arrays;

/**
 * The likelihood {@code Σ_c n_c ln Σ_s θ_s m_sc} of shares θ, for a corpus with {@code n_c} texts in cell c and components
 * with densities m. It has one maximum, which EM finds: Dempster, Laird and Rubin, "Maximum Likelihood from Incomplete
 * Data via the EM Algorithm", JRSS B 39, 1977.
 *
 * <p>Immutable and safe to share between threads.
 */
final class MixtureLikelihood {
  private static final int MOST_STEPS = 300;
  private static final double TOLERANCE = 1e-6;
  private static final double LEAST = 1e-300;

  private final double[] corpus;
  private final double[][] densities;
  private final int known;
  private final double texts;

  /**
   * Prepares the likelihood.
   *
   * @param corpus by cell, how many texts; their sum is greater than 0
   * @param densities by component and cell, all greater than 0
   * @param known how many of the components, the first, stand for a source each; the others stand for strangers
   */
  MixtureLikelihood(double[] corpus, double[][] densities, int known) {
    this.corpus = corpus;
    this.densities = densities;
    this.known = known;
    double sum = 0;
    for (double count : corpus) {
      sum += count;
    }
    texts = sum;
  }

  /**
   * The most likely shares under some condition.
   *
   * @param components one for every component; they sum to 1
   * @param logLikelihood a natural logarithm
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fit(double[] components, double logLikelihood) {}

  /** Returns the number of the source of a component: that of strangers is the last. */
  private int source(int component) {
    return Math.min(component, known);
  }

  /** Returns the shares of the sources and, last, of strangers. */
  double[] shares(Fit fit) {
    double[] shares = new double[known + 1];
    for (int k = 0; k < densities.length; k++) {
      shares[source(k)] += fit.components()[k];
    }
    return shares;
  }

  /** Returns the most likely shares of these sources, strangers last, and none of the others. */
  Fit fit(boolean[] active) {
    double[] start = new double[densities.length];
    double sum = 0;
    for (int k = 0; k < start.length; k++) {
      start[k] = active[source(k)] ? 1 : 0;
      sum += start[k];
    }
    for (int k = 0; k < start.length; k++) {
      start[k] /= sum;
    }
    return climb(start, -1, 0);
  }

  /** Returns the most likely shares if that of one source is given. */
  Fit fitWith(int source, double share, Fit from) {
    double[] start = from.components().clone();
    for (int k = 0; k < start.length; k++) {
      start[k] += 1e-4; // nothing is ruled out
    }
    fix(start, source, share);
    return climb(start, source, share);
  }

  private void fix(double[] components, int source, double share) {
    double own = 0;
    double rest = 0;
    for (int k = 0; k < components.length; k++) {
      if (source(k) == source) {
        own += components[k];
      } else {
        rest += components[k];
      }
    }
    for (int k = 0; k < components.length; k++) {
      components[k] *= source(k) == source ? share / own : (1 - share) / rest;
    }
  }

  private Fit climb(double[] components, int fixed, double share) {
    double[] next = new double[components.length];
    for (int step = 0; step < MOST_STEPS; step++) {
      expect(components, next);
      if (fixed >= 0) {
        for (int k = 0; k < next.length; k++) {
          next[k] += LEAST; // so that none of the two sums is 0
        }
        fix(next, fixed, share);
      }
      double moved = 0;
      for (int k = 0; k < components.length; k++) {
        moved = Math.max(moved, Math.abs(next[k] - components[k]));
        components[k] = next[k];
      }
      if (moved < TOLERANCE) {
        break;
      }
    }
    return new Fit(components, logLikelihood(components));
  }

  /** Shares out the texts of every cell to the components, as probable as they are. */
  private void expect(double[] components, double[] next) {
    Arrays.fill(next, 0);
    for (int c = 0; c < corpus.length; c++) {
      if (corpus[c] > 0) {
        double part = corpus[c] / texts / density(components, c);
        for (int k = 0; k < next.length; k++) {
          next[k] += part * components[k] * densities[k][c];
        }
      }
    }
  }

  private double density(double[] components, int cell) {
    double density = LEAST;
    for (int k = 0; k < components.length; k++) {
      density += components[k] * densities[k][cell];
    }
    return density;
  }

  private double logLikelihood(double[] components) {
    double sum = 0;
    for (int c = 0; c < corpus.length; c++) {
      if (corpus[c] > 0) {
        sum += corpus[c] * StrictMath.log(density(components, c));
      }
    }
    return sum;
  }

  static double[] normalized(double[] counts) {
    double sum = Arrays.stream(counts).reduce(0, Double::sum);
    double[] normalized = new double[counts.length];
    for (int c = 0; c < counts.length; c++) {
      normalized[c] = counts[c] / sum;
    }
    return normalized;
  }
}
