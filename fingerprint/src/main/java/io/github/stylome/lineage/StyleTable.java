package io.github.stylome.lineage;

import io.github.stylome.learn.HashedTerms;
import io.github.stylome.learn.HashedVocabulary;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often each model uses each n-gram of one channel, block by block of the prompts, and how alike two models are by
 * it.
 *
 * <p>A rate is brought to its square root, which evens out the noise of counts, and the mean of the crowd is taken
 * away. It is divided by the deviation over the crowd and weighed by its reliability: the share of its variance over
 * the crowd that is the same in the even blocks and in the odd ones, from 0 to 1. What is mere noise of finite texts
 * counts for nothing. The likeness of two models is the cosine of what results: Cosine Delta with the noise weighed.
 *
 * <p>Filled by one thread per block, then frozen by {@link #weigh}; afterwards safe to share between threads.
 */
final class StyleTable {
  private static final float[] NO_COUNTS = {};
  private static final double[] NO_TEXT = {};

  private final HashedVocabulary vocabulary;
  private final Pairs pairs;
  private final float[][][] counts; // by model and block; NO_COUNTS where there is no text
  private final long[][] totals;
  private double[] scales = {}; // one over the deviation
  private double[] weights = {}; // the scale times the reliability

  StyleTable(HashedVocabulary vocabulary, Pairs pairs, int blocks) {
    this.vocabulary = vocabulary;
    this.pairs = pairs;
    counts = new float[pairs.models()][blocks][];
    for (float[][] own : counts) {
      Arrays.fill(own, NO_COUNTS);
    }
    totals = new long[pairs.models()][blocks];
  }

  void add(HashedTerms terms, int model, int block) {
    float[] own = counts[model][block];
    if (own == NO_COUNTS) {
      own = new float[vocabulary.size()];
      counts[model][block] = own;
    }
    totals[model][block] += terms.total();
    for (int i = 0; i < terms.size(); i++) {
      int feature = vocabulary.find(terms.term(i));
      if (feature >= 0) {
        own[feature] += terms.count(i);
      }
    }
  }

  /** Learns how far each n-gram is to be relied on. To be called once, when all texts are added. */
  void weigh() {
    int blocks = totals[0].length;
    double[][] all = centred(IntStream.range(0, blocks).map(b -> 1).toArray());
    double[][] even = centred(IntStream.range(0, blocks).map(b -> 1 - b % 2).toArray());
    double[][] odd = centred(IntStream.range(0, blocks).map(b -> b % 2).toArray());
    scales = new double[vocabulary.size()];
    weights = new double[vocabulary.size()];
    for (int v = 0; v < weights.length; v++) {
      double signal = 0;
      double squares = 0;
      int models = 0;
      for (int m = 0; m < pairs.crowd(); m++) {
        double[] own = all[m];
        if (own != NO_TEXT) {
          squares += own[v] * own[v];
          models++;
        }
        double[] one = even[m];
        double[] other = odd[m];
        signal += one != NO_TEXT && other != NO_TEXT ? one[v] * other[v] : 0;
      }
      double deviation = Math.sqrt(squares / Math.max(1, models - 1));
      scales[v] = deviation > 0 ? 1 / deviation : 0;
      weights[v] = deviation > 0 ? scales[v] * Math.min(1, Math.max(0, signal / squares)) : 0;
    }
  }

  /**
   * Returns how alike every pair is, in [-1, 1]; NaN where a model has no text among what was drawn.
   *
   * @param draws how often each block counts
   * @param wanted which pairs to measure; the others are NaN
   */
  double[] likeness(int[] draws, boolean[] wanted) {
    double[][] rows = centred(draws);
    for (double[] row : rows) {
      scale(row);
    }
    double[] likeness = new double[pairs.size()];
    pairs.forEach((pair, i, j) -> {
      double[] one = rows[i];
      double[] other = rows[j];
      likeness[pair] = !wanted[pair] || one == NO_TEXT || other == NO_TEXT ? Double.NaN : dot(one, other);
    });
    return likeness;
  }

  private void scale(double[] row) {
    double squares = 0;
    for (int v = 0; v < row.length; v++) {
      row[v] *= weights[v];
      squares += row[v] * row[v];
    }
    double unit = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (int v = 0; v < row.length; v++) {
      row[v] *= unit;
    }
  }

  /**
   * Returns how far apart every pair is, squared and without the noise of finite texts: the product of the difference
   * in the even blocks with that in the odd ones, which has the mean of the true square. NaN where a model lacks text.
   * Reliability has no part in it: it was measured on one of the two, and would make much of that one's chance habits.
   */
  double[] distances() {
    int blocks = totals[0].length;
    double[][] even = centred(IntStream.range(0, blocks).map(b -> 1 - b % 2).toArray());
    double[][] odd = centred(IntStream.range(0, blocks).map(b -> b % 2).toArray());
    double[] distances = new double[pairs.size()];
    pairs.forEach((pair, i, j) -> distances[pair] = distance(even[i], even[j], odd[i], odd[j]));
    return distances;
  }

  private double distance(
      double[] evenOne, double[] evenOther, double[] oddOne, double[] oddOther) {
    if (evenOne == NO_TEXT || evenOther == NO_TEXT || oddOne == NO_TEXT || oddOther == NO_TEXT) {
      return Double.NaN;
    }
    double sum = 0;
    for (int v = 0; v < weights.length; v++) {
      sum += scales[v] * scales[v] * (evenOne[v] - evenOther[v]) * (oddOne[v] - oddOther[v]);
    }
    return sum;
  }

  /**
   * Returns the products of the differences between two models in every two blocks, row by row; 0 where one of the
   * models has no text.
   */
  double[][] differenceProducts(int i, int j) {
    int blocks = totals[0].length;
    double[][] differences = new double[blocks][];
    for (int b = 0; b < blocks; b++) {
      int[] draws = new int[blocks];
      draws[b] = 1;
      double[] one = roots(i, draws);
      double[] other = roots(j, draws);
      differences[b] = new double[weights.length];
      for (int v = 0; one != NO_TEXT && other != NO_TEXT && v < weights.length; v++) {
        differences[b][v] = scales[v] * (one[v] - other[v]);
      }
    }
    double[][] products = new double[blocks][blocks];
    for (int b = 0; b < blocks; b++) {
      for (int c = 0; c < blocks; c++) {
        products[b][c] = dot(differences[b], differences[c]);
      }
    }
    return products;
  }

  /** Returns square roots of rates less the mean of the crowd, by model; NO_TEXT where a model has none. */
  private double[][] centred(int[] draws) {
    double[][] rows = new double[pairs.models()][];
    double[] mean = new double[vocabulary.size()];
    int models = 0;
    for (int m = 0; m < rows.length; m++) {
      double[] own = roots(m, draws);
      rows[m] = own;
      if (m < pairs.crowd() && own != NO_TEXT) {
        models++;
        for (int v = 0; v < mean.length; v++) {
          mean[v] += own[v];
        }
      }
    }
    for (double[] row : rows) {
      for (int v = 0; v < row.length; v++) {
        row[v] -= mean[v] / Math.max(1, models);
      }
    }
    return rows;
  }

  private double[] roots(int model, int[] draws) {
    double total = 0;
    double[] row = new double[vocabulary.size()];
    for (int b = 0; b < draws.length; b++) {
      float[] own = counts[model][b];
      if (own != NO_COUNTS && draws[b] > 0) {
        total += (double) draws[b] * totals[model][b];
        for (int v = 0; v < row.length; v++) {
          row[v] += draws[b] * own[v];
        }
      }
    }
    if (total == 0) {
      return NO_TEXT;
    }
    for (int v = 0; v < row.length; v++) {
      row[v] = Math.sqrt(row[v] / total);
    }
    return row;
  }

  private static double dot(double[] a, double[] b) {
    // Four sums: the JIT may not reorder floating-point additions, so a single sum would wait on itself.
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    int i = 0;
    for (int end = a.length & ~3; i < end; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    double sum = (s0 + s1) + (s2 + s3);
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
