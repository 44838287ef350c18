package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells texts by none of the candidates: how typical are their scores of the candidate that they are nearest to, and how
 * typical of texts by anybody? Scores of one label scatter around its mean by a covariance that all labels share, and
 * the means scatter around a common one. The statistic is twice the logarithm of the ratio of the two normal densities,
 * but for a constant. Ioffe, "Probabilistic Linear Discriminant Analysis", ECCV 2006; Ren et al., "A Simple Fix to
 * Mahalanobis Distance for Improving Near-OOD Detection", 2021.
 *
 * <p>What the statistic means was learnt from held-out texts, each once as it is and once without its own label among
 * the candidates.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NoveltyModel {
  /** With more labels than this the model is not fitted: its size and time grow with their square and cube. */
  static final int MOST_LABELS = 512;

  private static final double SHRINKAGE = 0.2;
  private static final int GROUP = 5;
  private static final int MIN_TEXTS = 50;

  private final double[][] means;
  private final double[] center;
  private final double[][] within;
  private final double[][] between;
  private final Logistic single;
  private final Logistic group;
  private final SymmetricMatrix ofLabel;
  private final double[][] whitenedMeans;
  private final SymmetricMatrix ofAnybody; // one text

  private NoveltyModel(
      double[][] means, double[][] within, double[][] between, Logistic single, Logistic group) {
    this.means = means;
    this.within = within;
    this.between = between;
    this.single = single;
    this.group = group;
    center = mean(means);
    ofLabel = new SymmetricMatrix(within);
    whitenedMeans = new double[means.length][];
    for (int l = 0; l < means.length; l++) {
      whitenedMeans[l] = ofLabel.whiten(means[l]);
    }
    ofAnybody = anybody(1);
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
   * @param means by label, of one length with it
   * @param within the covariance of texts around the mean of their label
   * @param between the covariance of those means
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static NoveltyModel of(
      double[][] means, double[][] within, double[][] between, Logistic single, Logistic group) {
    int labels = means.length;
    Preconditions.checkArgument(labels >= 2 && labels <= MOST_LABELS, "%s labels", labels);
    for (double[][] matrix : List.of(means, within, between)) {
      Preconditions.checkArgument(matrix.length == labels, "%s rows for %s labels", matrix.length, labels);
      for (double[] row : matrix) {
        Preconditions.checkArgument(row.length == labels, "a row of %s for %s labels", row.length, labels);
        for (double value : row) {
          if (!(Math.abs(value) <= 1e9)) {
            throw new IllegalArgumentException("a value of " + value);
          }
        }
      }
    }
    return new NoveltyModel(copy(means), copy(within), copy(between), single, group);
  }

  /** Returns the model of held-out texts; empty if there are too few, or too many labels. */
  static Optional<NoveltyModel> fit(List<HeldOutScores> heldOut) {
    int labels = heldOut.isEmpty() ? 0 : heldOut.get(0).scores().length;
    if (heldOut.size() < Math.max(MIN_TEXTS, 3 * labels) || labels < 3 || labels > MOST_LABELS) {
      return Optional.empty();
    }
    List<HeldOutScores> texts = new ArrayList<>(heldOut);
    texts.sort(Comparator
        .<HeldOutScores>comparingLong(t -> Hashing.sha256().hashString(t.id(), StandardCharsets.UTF_8).asLong())
        .thenComparing(HeldOutScores::id));
    double[][] means = new double[labels][labels];
    int[] counts = new int[labels];
    for (HeldOutScores text : texts) {
      double[] x = centred(text.scores());
      counts[text.label()]++;
      for (int j = 0; j < labels; j++) {
        means[text.label()][j] += x[j];
      }
    }
    for (int l = 0; l < labels; l++) {
      for (int j = 0; j < labels; j++) {
        means[l][j] /= Math.max(1, counts[l]);
      }
    }
    double[][] within = new double[labels][labels];
    for (HeldOutScores text : texts) {
      addOuter(within, centred(text.scores()), means[text.label()], 1.0 / (texts.size() - labels));
    }
    double[][] between = new double[labels][labels];
    double[] center = mean(means);
    for (double[] mean : means) {
      addOuter(between, mean, center, 1.0 / (labels - 1));
    }
    double[][] shrunkWithin = SymmetricMatrix.shrunk(within, SHRINKAGE);
    double[][] shrunkBetween = SymmetricMatrix.shrunk(between, SHRINKAGE);
    if (!(shrunkWithin[0][0] > 0)) {
      return Optional.empty();
    }
    NoveltyModel bare =
        new NoveltyModel(means, shrunkWithin, shrunkBetween, new Logistic(0, 0), new Logistic(0, 0));
    return Optional.of(new NoveltyModel(
        means, shrunkWithin, shrunkBetween, bare.logistic(texts, 1), bare.logistic(texts, GROUP)));
  }

  /** Fits what the statistic means for groups of texts of one label, with and without that label. */
  private Logistic logistic(List<HeldOutScores> texts, int size) {
    List<List<double[]>> byLabel = new ArrayList<>();
    for (int l = 0; l < means.length; l++) {
      byLabel.add(new ArrayList<>());
    }
    texts.forEach(text -> byLabel.get(text.label()).add(centred(text.scores())));
    SymmetricMatrix anybody = anybody(size);
    List<double[]> pairs = new ArrayList<>();
    for (int l = 0; l < means.length; l++) {
      List<double[]> own = byLabel.get(l);
      for (int from = 0; from + size <= own.size(); from += size) {
        double[] x = mean(own.subList(from, from + size).toArray(double[][]::new));
        pairs.add(new double[] {statistic(x, size, anybody, -1), statistic(x, size, anybody, l)});
      }
    }
    return LogisticFitter.fit(pairs);
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

  private double statistic(double[] x, int size, SymmetricMatrix anybody, int without) {
    double[] whitened = ofLabel.whiten(x);
    double nearest = Double.POSITIVE_INFINITY;
    for (int l = 0; l < means.length; l++) {
      if (l != without) {
        nearest = Math.min(nearest, SymmetricMatrix.squaredDistance(whitened, whitenedMeans[l]));
      }
    }
    double typical = SymmetricMatrix.squaredDistance(anybody.whiten(x), anybody.whiten(center));
    return size * nearest - typical;
  }

  /**
   * Returns the probability that none of the candidates wrote the texts, where half of all texts are by none of them.
   *
   * @param scores their mean score for every label
   * @param size how many texts there are
   */
  double probability(double[] scores, int size) {
    double statistic = statistic(centred(scores), size, size == 1 ? ofAnybody : anybody(size), -1);
    return (size < GROUP ? single : group).at(statistic);
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

  /** Returns what the statistic means for one text. */
  public Logistic single() {
    return single;
  }

  /** Returns what the statistic means for five texts or more. */
  public Logistic group() {
    return group;
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

  private static void addOuter(double[][] sums, double[] x, double[] mean, double weight) {
    for (int j = 0; j < x.length; j++) {
      double value = weight * (x[j] - mean[j]);
      for (int k = 0; k < x.length; k++) {
        sums[j][k] += value * (x[k] - mean[k]);
      }
    }
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }
}
