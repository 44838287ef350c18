package io.github.stylome.reasoning;

import io.github.stylome.linear.Cholesky;

/**
 * Kernel ridge regression of labels +1 and -1, and what it says of texts that it did not learn from. Both are linear in
 * the labels: the matrix is inverted once, and every fold and every other way to label the texts costs little. With
 * {@code C = (K + λI)⁻¹}, the scores of a fold F by a model of all other texts are {@code y(F) − C(F,F)⁻¹ (C y)(F)}.
 * Rifkin and Lippert, "Notes on Regularized Least Squares", MIT-CSAIL-TR-2007-025.
 *
 * <p>Immutable and safe to share between threads.
 */
final class KernelRidge {
  /** λ, where the mean of the centred diagonal is 1. From 0.02 to 0.5 it changes next to nothing. */
  private static final double RIDGE = 0.1;

  /** Scores are rounded to this part of one: between equal texts rounding errors would decide, which know the labels. */
  private static final double GRAIN = 1e9;

  private final double[][] inverse;

  /**
   * Takes cosines, brings their centre to 0 and their diagonal to a mean of 1, and inverts them. O(texts³) time. Labels do
   * not enter.
   */
  KernelRidge(double[][] cosines) {
    double[][] kernel = centred(cosines);
    double diagonal = 0;
    for (int i = 0; i < kernel.length; i++) {
      diagonal += kernel[i][i] / kernel.length;
    }
    double ridge = RIDGE * Math.max(diagonal, 1e-9);
    for (int i = 0; i < kernel.length; i++) {
      kernel[i][i] += ridge;
    }
    inverse = Cholesky.of(kernel).inverse();
  }

  private static double[][] centred(double[][] cosines) {
    int size = cosines.length;
    double[] means = new double[size];
    double mean = 0;
    for (int i = 0; i < size; i++) {
      for (double cosine : cosines[i]) {
        means[i] += cosine / size;
      }
      mean += means[i] / size;
    }
    double[][] centred = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        centred[i][j] = cosines[i][j] - means[i] - means[j] + mean;
      }
    }
    return centred;
  }

  /** Returns what is needed to score these texts by a model of all others. */
  Fold without(int[] texts) {
    double[][] block = new double[texts.length][texts.length];
    for (int i = 0; i < texts.length; i++) {
      for (int j = 0; j < texts.length; j++) {
        block[i][j] = inverse[texts[i]][texts[j]];
      }
    }
    return new Fold(texts, Cholesky.of(block));
  }

  /** Returns {@code C y}, from which every fold is scored. O(texts²) time. */
  double[] residuals(double[] labels) {
    double[] residuals = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      double sum = 0;
      for (int j = 0; j < labels.length; j++) {
        sum += inverse[i][j] * labels[j];
      }
      residuals[i] = sum;
    }
    return residuals;
  }

  /**
   * Texts that are held out together.
   *
   * @param texts which they are
   * @param block the inverse between them, factored
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fold(int[] texts, Cholesky block) {
    /** Returns the score of every text that is held out, less the mean over them. */
    double[] scores(double[] labels, double[] residuals) {
      double[] scores = new double[texts.length];
      for (int i = 0; i < texts.length; i++) {
        scores[i] = residuals[texts[i]];
      }
      block.solve(scores);
      double mean = 0;
      for (int i = 0; i < texts.length; i++) {
        scores[i] = labels[texts[i]] - scores[i];
        mean += scores[i] / texts.length;
      }
      for (int i = 0; i < texts.length; i++) {
        scores[i] = Math.rint((scores[i] - mean) * GRAIN) / GRAIN;
      }
      return scores;
    }
  }
}
