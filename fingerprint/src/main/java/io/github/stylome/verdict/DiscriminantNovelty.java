package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import java.util.Optional;

/**
 * Tells texts by none of the candidates: how typical are their scores of the candidates, and how typical of texts by a
 * stranger? Along {@link LabelDiscriminants} the texts of a label scatter around its mean as a normal distribution, the
 * same for all labels, and the means scatter around a common one; those of strangers by half as much, since no axis was
 * made for them. The statistic is twice the logarithm of the ratio of two densities, but for a constant: that of a
 * stranger, and that of the candidates, each as likely as the others. Ioffe, "Probabilistic Linear Discriminant
 * Analysis", ECCV 2006; Ren et al., "A Simple Fix to Mahalanobis Distance for Improving Near-OOD Detection", 2021.
 *
 * <p>Texts on new subjects err alike: the mean of k texts scatters by {@code 1/k + 0.2} of what one does, not by {@code
 * 1/k}.
 *
 * <p>What the statistic means was learnt from held-out texts, each once as it is and once without its own label among
 * the candidates.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DiscriminantNovelty extends NoveltyModel {
  private static final double SHRINKAGE = 0.7;
  private static final double ERRING_ALIKE = 0.2;
  private static final double STRANGERS = 0.5;

  private final LabelDiscriminants discriminants;
  private final double[] center;
  private final double[][] between; // the covariance of the means of strangers
  private final SymmetricMatrix ofStranger; // one text, and as many as make a group
  private final SymmetricMatrix ofGroup;

  private DiscriminantNovelty(LabelDiscriminants discriminants, Logistic single, Logistic group) {
    super(single, group);
    this.discriminants = discriminants;
    double[][] means = discriminants.means();
    center = mean(means);
    between = between(means, center);
    ofStranger = stranger(1);
    ofGroup = stranger(GROUP);
  }

  /** Returns the covariance of the means of strangers. */
  private static double[][] between(double[][] means, double[] center) {
    double[][] covariance = new double[center.length][center.length];
    for (double[] mean : means) {
      for (int j = 0; j < center.length; j++) {
        double value = STRANGERS * (mean[j] - center[j]) / (means.length - 1);
        for (int k = 0; k < center.length; k++) {
          covariance[j][k] += value * (mean[k] - center[k]);
        }
      }
    }
    return SymmetricMatrix.shrunk(covariance, SHRINKAGE);
  }

  /**
   * Returns a model that was kept.
   *
   * @throws IllegalArgumentException if there are more labels than 512
   */
  public static DiscriminantNovelty of(LabelDiscriminants discriminants, Logistic single, Logistic group) {
    Preconditions.checkArgument(discriminants.labels() <= MOST_LABELS, "%s labels", discriminants.labels());
    return new DiscriminantNovelty(discriminants, single, group);
  }

  /** Returns the same, whose discriminants scale sums. */
  DiscriminantNovelty withScaling(MatrixScaling scaling) {
    return new DiscriminantNovelty(discriminants.withScaling(scaling), single(), group());
  }

  private static double scatter(int size) {
    return 1.0 / size + ERRING_ALIKE;
  }

  private SymmetricMatrix stranger(int size) {
    double[][] sum = new double[between.length][];
    for (int j = 0; j < sum.length; j++) {
      sum[j] = between[j].clone();
      sum[j][j] += scatter(size);
    }
    return new SymmetricMatrix(sum);
  }

  /**
   * Returns the statistic of the mean of some texts.
   *
   * @param coordinates their mean along each axis
   * @param without a label that is not among the candidates; -1 for none
   */
  double statistic(double[] coordinates, int size, int without) {
    double[] logs = discriminants.logDensities(coordinates);
    double most = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < logs.length; l++) {
      logs[l] = l == without ? Double.NEGATIVE_INFINITY : logs[l] / scatter(size);
      most = Math.max(most, logs[l]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - most);
    }
    SymmetricMatrix stranger = size == 1 ? ofStranger : size == GROUP ? ofGroup : stranger(size);
    double typical = SymmetricMatrix.squaredDistance(stranger.whiten(coordinates), stranger.whiten(center));
    return -2 * (most + StrictMath.log(sum)) - typical;
  }

  @Override
  double statistic(double[] sums, double[] coordinates, int size) {
    return statistic(coordinates, size, -1);
  }

  @Override
  public int labels() {
    return discriminants.labels();
  }

  @Override
  public Optional<LabelDiscriminants> discriminants() {
    return Optional.of(discriminants);
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
}
