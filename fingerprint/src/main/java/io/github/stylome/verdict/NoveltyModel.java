package io.github.stylome.verdict;

import com.google.common.base.Preconditions;

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
public final class NoveltyModel {
  /** With more labels than this the model is not fitted: its size and time grow with their square and cube. */
  static final int MOST_LABELS = 512;

  /** From so many texts on, the statistic means what it means for groups of so many. */
  static final int GROUP = 5;

  private static final double SHRINKAGE = 0.7;
  private static final double ERRING_ALIKE = 0.2;
  private static final double STRANGERS = 0.5;

  private final LabelDiscriminants discriminants;
  private final double[] center;
  private final double[][] between; // the covariance of the means of strangers
  private final Logistic single;
  private final Logistic group;
  private final SymmetricMatrix ofStranger; // one text

  private NoveltyModel(LabelDiscriminants discriminants, Logistic single, Logistic group) {
    this.discriminants = discriminants;
    this.single = single;
    this.group = group;
    double[][] means = discriminants.means();
    center = mean(means);
    between = between(means, center);
    ofStranger = stranger(1);
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
   * A probability as a function of a statistic: {@code 1 / (1 + exp(−(slope · x + intercept)))}.
   *
   * @param slope at least 0
   * @param intercept finite
   */
  public record Logistic(double slope, double intercept) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Logistic {
      Preconditions.checkArgument(slope >= 0 && Double.isFinite(slope), "a slope of %s", slope);
      Preconditions.checkArgument(Double.isFinite(intercept), "an intercept of %s", intercept);
    }

    double at(double x) {
      return 1 / (1 + StrictMath.exp(-(slope * x + intercept)));
    }
  }

  /**
   * Returns a model that was kept.
   *
   * @throws IllegalArgumentException if there are more labels than 512
   */
  public static NoveltyModel of(LabelDiscriminants discriminants, Logistic single, Logistic group) {
    Preconditions.checkArgument(discriminants.labels() <= MOST_LABELS, "%s labels", discriminants.labels());
    return new NoveltyModel(discriminants, single, group);
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
    SymmetricMatrix stranger = size == 1 ? ofStranger : stranger(size);
    double typical = SymmetricMatrix.squaredDistance(stranger.whiten(coordinates), stranger.whiten(center));
    return -2 * (most + StrictMath.log(sum)) - typical;
  }

  /**
   * Returns the probability that none of the candidates wrote the texts, where half of all texts are by none of them.
   *
   * @param coordinates their mean along each axis of the discriminants
   * @param size how many texts there are
   */
  double probability(double[] coordinates, int size) {
    return (size < GROUP ? single : group).at(statistic(coordinates, size, -1));
  }

  /** Returns where the texts of each label lie. */
  public LabelDiscriminants discriminants() {
    return discriminants;
  }

  /** Returns what the statistic means for one text. */
  public Logistic single() {
    return single;
  }

  /** Returns what the statistic means for five texts or more. */
  public Logistic group() {
    return group;
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
