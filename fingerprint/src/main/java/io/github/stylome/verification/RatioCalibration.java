package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a likelihood ratio of the scores of a pair: logistic regression on calibration pairs, of which either kind
 * weighs half, so that log-odds are log-ratios. Morrison, "Tutorial on Logistic-Regression Calibration and Fusion",
 * Australian Journal of Forensic Sciences 45, 2013.
 *
 * <p>Pairs of one author are no independent trials. So the regression is fitted anew to samples of the authors, drawn
 * with replacement, in which a pair weighs the product of how often its authors were drawn. The probability is the
 * mean over the samples, which doubts what few authors decide, and the interval is from them too.
 *
 * <p>No ratio goes beyond what the pairs support, by Laplace's rule of succession: after n pairs of two authors none of
 * which was by one, it is not above n + 1, and after m pairs of works by one author not below 1 / (m + 1).
 *
 * <p>Immutable and safe to share between threads.
 */
final class RatioCalibration {
  /** How many independent pairs an author stands for: few, so that the ridge tells. */
  private static final double PER_AUTHOR = 3;
  private static final double TAIL = 0.05;
  private static final double LN_10 = StrictMath.log(10);

  private final double[] means;
  private final double[] deviations;
  private final List<double[]> samples;
  private final double lowest;
  private final double highest;

  private RatioCalibration(
      double[] means, double[] deviations, List<double[]> samples, double lowest, double highest) {
    this.means = means;
    this.deviations = deviations;
    this.samples = samples;
    this.lowest = lowest;
    this.highest = highest;
  }

  /**
   * Fits to pairs.
   *
   * @param scores one row per pair
   * @param ridge by how much coefficients are held back, at least 0; see {@link LogisticRegression}
   * @param samples how many samples of authors
   * @throws IllegalArgumentException if there are not both kinds of pairs
   */
  static RatioCalibration fit(List<TextPair> pairs, double[][] scores, double ridge, int samples, long seed) {
    double[] means = new double[scores[0].length];
    double[] deviations = new double[means.length];
    double[][] rows = scaled(scores, means, deviations);
    boolean[] same = new boolean[pairs.size()];
    Set<Set<String>> authors = new HashSet<>();
    Set<Set<List<String>>> works = new HashSet<>();
    for (int i = 0; i < same.length; i++) {
      TextPair pair = pairs.get(i);
      same[i] = pair.same();
      if (same[i]) {
        works.add(new HashSet<>(List.of(work(pair.questioned()), work(pair.known()))));
      } else {
        authors.add(Set.of(author(pair.questioned()), author(pair.known())));
      }
    }
    Preconditions.checkArgument(!works.isEmpty() && !authors.isEmpty(),
        "calibration needs pairs of one author and of two; there are %s and %s", works.size(), authors.size());
    return new RatioCalibration(means, deviations, samples(pairs, rows, same, ridge, samples, seed),
        -StrictMath.log10(works.size() + 1.0), StrictMath.log10(authors.size() + 1.0));
  }

  private static String author(Document text) {
    return text.label().orElseThrow();
  }

  private static List<String> work(Document text) {
    return List.of(author(text), text.group().orElse(text.id()));
  }

  private static double[][] scaled(double[][] scores, double[] means, double[] deviations) {
    for (int k = 0; k < means.length; k++) {
      for (double[] row : scores) {
        means[k] += row[k] / scores.length;
      }
      double squares = 0;
      for (double[] row : scores) {
        squares += (row[k] - means[k]) * (row[k] - means[k]);
      }
      deviations[k] = squares > 0 ? Math.sqrt(squares / scores.length) : 1;
    }
    return Arrays.stream(scores).map(row -> scaled(row, means, deviations, row.length)).toArray(double[][]::new);
  }

  private static double[] scaled(double[] row, double[] means, double[] deviations, int length) {
    double[] scaled = new double[length];
    for (int k = 0; k < length; k++) {
      scaled[k] = (row[k] - means[k]) / deviations[k];
    }
    return scaled;
  }

  private static List<double[]> samples(
      List<TextPair> pairs, double[][] rows, boolean[] same, double ridge, int count, long seed) {
    TreeSet<String> sorted = new TreeSet<>();
    pairs.forEach(pair -> sorted.addAll(List.of(author(pair.questioned()), author(pair.known()))));
    List<String> authors = List.copyOf(sorted);
    SplitMix64 random = SplitMix64.of(seed, "calibration");
    List<double[]> samples = new ArrayList<>();
    for (int attempt = 0; attempt < 10 * count && samples.size() < count; attempt++) {
      Map<String, Integer> drawn = new HashMap<>();
      for (int i = 0; i < authors.size(); i++) {
        drawn.merge(authors.get(random.below(authors.size())), 1, Integer::sum);
      }
      double[] weights = weights(pairs, same, drawn);
      if (weights.length > 0) {
        samples.add(LogisticRegression.fit(rows, same, weights, ridge));
      }
    }
    if (samples.isEmpty()) { // two authors, or so
      Map<String, Integer> once = new HashMap<>();
      authors.forEach(author -> once.put(author, 1));
      samples.add(LogisticRegression.fit(rows, same, weights(pairs, same, once), ridge));
    }
    return samples;
  }

  /** Returns weights that sum to 1.5 times the number of authors for each kind of pair; none if a kind is missing. */
  private static double[] weights(List<TextPair> pairs, boolean[] same, Map<String, Integer> drawn) {
    double[] weights = new double[same.length];
    double own = 0;
    double others = 0;
    double authors = 0;
    for (int times : drawn.values()) {
      authors += times;
    }
    for (int i = 0; i < same.length; i++) {
      int times = drawn.getOrDefault(author(pairs.get(i).questioned()), 0);
      weights[i] = same[i] ? times : times * drawn.getOrDefault(author(pairs.get(i).known()), 0);
      own += same[i] ? weights[i] : 0;
      others += same[i] ? 0 : weights[i];
    }
    if (own == 0 || others == 0) {
      return new double[0];
    }
    for (int i = 0; i < same.length; i++) {
      weights[i] *= PER_AUTHOR * authors / 2 / (same[i] ? own : others);
    }
    return weights;
  }

  /** A log10 likelihood ratio and the ends of its interval. */
  record Ratio(double value, double lower, double upper) {}

  /** Returns log10 of the likelihood ratio. */
  Ratio log10Ratio(double[] scores) {
    double[] row = scaled(scores, means, deviations, scores.length);
    double[] logOdds = new double[samples.size()];
    double sum = 0;
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = LogisticRegression.logOdds(row, samples.get(i));
      sum += 1 / (1 + StrictMath.exp(-logOdds[i]));
    }
    Arrays.sort(logOdds);
    double p = Math.min(Math.max(sum / logOdds.length, 1e-12), 1 - 1e-12);
    double ratio = StrictMath.log(p) - StrictMath.log1p(-p);
    int tail = (int) (TAIL * logOdds.length);
    return new Ratio(bounded(ratio), bounded(Math.min(ratio, logOdds[tail])),
        bounded(Math.max(ratio, logOdds[logOdds.length - 1 - tail])));
  }

  private double bounded(double lnRatio) {
    return Math.min(highest, Math.max(lowest, lnRatio / LN_10));
  }
}
