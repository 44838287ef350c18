package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.Optional;

/**
 * Tells texts by none of the candidates by the weighted sums of the channels: how typical are they of the candidate
 * that the texts are nearest to, and how typical of texts by anybody? Sums of one label scatter around its mean by a
 * covariance that all labels share, and the means scatter around a common one. The statistic is twice the logarithm of
 * the ratio of the two normal densities, but for a constant. Nothing learns it any more; it is read from files that
 * hold it, as those of the bundled atlas.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SummedNovelty extends NoveltyModel {
  private static final double MOST = 1e9;

  private final double[][] means;
  private final double[] center;
  private final double[][] within;
  private final double[][] between;
  private final SymmetricMatrix ofLabel;
  private final double[][] whitenedMeans;
  private final SymmetricMatrix ofAnybody; // one text

  private SummedNovelty(
      double[][] means, double[][] within, double[][] between, Logistic single, Logistic group) {
    super(single, group);
    this.means = means;
    this.within = within;
    this.between = between;
    center = mean(means);
    ofLabel = new SymmetricMatrix(within);
    whitenedMeans = new double[means.length][];
    for (int l = 0; l < means.length; l++) {
      whitenedMeans[l] = ofLabel.whiten(means[l]);
    }
    ofAnybody = anybody(1);
  }

  /**
   * Returns a model that was kept.
   *
   * @param means by label, of one length with it
   * @param within the covariance of texts around the mean of their label
   * @param between the covariance of those means
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static SummedNovelty of(
      double[][] means, double[][] within, double[][] between, Logistic single, Logistic group) {
    int labels = means.length;
    Preconditions.checkArgument(labels >= 2 && labels <= MOST_LABELS, "%s labels", labels);
    for (double[][] matrix : List.of(means, within, between)) {
      Preconditions.checkArgument(matrix.length == labels, "%s rows for %s labels", matrix.length, labels);
      for (double[] row : matrix) {
        Preconditions.checkArgument(row.length == labels, "a row of %s for %s labels", row.length, labels);
        for (double value : row) {
          if (!(Math.abs(value) <= MOST)) {
            throw new IllegalArgumentException("a value of " + value);
          }
        }
      }
    }
    SummedNovelty model = new SummedNovelty(copy(means), copy(within), copy(between), single, group);
    model.anybody(Integer.MAX_VALUE); // positive definite for one text and for any number: then for all between
    return model;
  }

  private SymmetricMatrix anybody(int size) {
    double[][] sum = new double[means.length][means.length];
    for (int j = 0; j < sum.length; j++) {
      for (int k = 0; k < sum.length; k++) {
        sum[j][k] = between[j][k] + within[j][k] / size;
      }
    }
    return new SymmetricMatrix(sum);
  }

  @Override
  double statistic(double[] sums, double[] coordinates, int size) {
    double[] x = centred(sums);
    double[] whitened = ofLabel.whiten(x);
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] mean : whitenedMeans) {
      nearest = Math.min(nearest, SymmetricMatrix.squaredDistance(whitened, mean));
    }
    SymmetricMatrix anybody = size == 1 ? ofAnybody : anybody(size);
    double typical = SymmetricMatrix.squaredDistance(anybody.whiten(x), anybody.whiten(center));
    return size * nearest - typical;
  }

  @Override
  public int labels() {
    return means.length;
  }

  @Override
  public Optional<LabelDiscriminants> discriminants() {
    return Optional.empty();
  }

  /** Returns the mean scores of every label's texts, less the mean over the labels. */
  public double[][] means() {
    return copy(means);
  }

  /** Returns the covariance of texts around the mean of their label. */
  public double[][] within() {
    return copy(within);
  }

  /** Returns the covariance of the means. */
  public double[][] between() {
    return copy(between);
  }

  private static double[] centred(double[] scores) {
    double mean = 0;
    for (double score : scores) {
      mean += score / scores.length;
    }
    double[] centred = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
      centred[j] = scores[j] - mean;
    }
    return centred;
  }

  private static double[] mean(double[][] rows) {
    double[] mean = new double[rows[0].length];
    for (double[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row[j] / rows.length;
      }
    }
    return mean;
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }
}
