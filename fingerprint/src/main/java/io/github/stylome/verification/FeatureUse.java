package io.github.stylome.verification;

import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.FittedFingerprints;
import io.github.stylome.text.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How authors use features: which several of them use, and how reliable these are. Reliability is the share of the
 * variance of a text's frequency that lies between authors, as one-way analysis of variance estimates it (Shrout and
 * Fleiss, "Intraclass Correlations", Psychological Bulletin 86(2), 1979). Of a few authors one estimate says little, so
 * that a feature has the mean of those that are about as frequent: frequent ones are the reliable ones.
 */
final class FeatureUse {
  /** How many authors' use of a feature decides its rank. */
  private static final int AUTHORS = 3;
  /** A reliability is a mean of a fortieth of the features, or of so many. */
  private static final int PARTS = 40;
  private static final int FEWEST_ALIKE = 20;
  private static final double LEAST_RELIABILITY = 1e-4;

  /** The highest mean frequencies that authors have, highest first, of every feature. */
  private final double[][] highest;
  /** The sums of the authors' means, and of their squares. */
  private final double[] sums;
  private final double[] squares;
  /** The sum of the variances within each author who has several texts. */
  private final double[] within;
  private int several;
  private int authors;
  /** The sum of 1 / texts of every author: what of the variance within gets into the means. */
  private double perText;

  private FeatureUse(int features) {
    highest = new double[AUTHORS][features];
    sums = new double[features];
    squares = new double[features];
    within = new double[features];
  }

  /** Returns the use of features in texts, those without label each by an author of its own. */
  static FeatureUse of(List<Document> texts, FittedFingerprints fitted) {
    Map<String, Map<String, Fingerprint>> byAuthor = new TreeMap<>(); // sorted, so that sums round alike in any order
    for (int i = 0; i < texts.size(); i++) {
      Document text = texts.get(i);
      Optional<Fingerprint> print = fitted.fingerprints().get(i);
      String author = text.label().map(label -> "l" + label).orElse("t" + text.id());
      print.ifPresent(found -> byAuthor.computeIfAbsent(author, key -> new TreeMap<>()).put(text.id(), found));
    }
    FeatureUse use = new FeatureUse(fitted.fingerprinter().vocabulary().size());
    byAuthor.values().forEach(own -> use.add(own.values()));
    return use;
  }

  private void add(Collection<Fingerprint> texts) {
    double[] means = new double[sums.length];
    double[] ownSquares = new double[sums.length];
    for (Fingerprint text : texts) {
      double[] shares = text.relativeFrequencies();
      for (int i = 0; i < shares.length; i++) {
        means[i] += shares[i] / texts.size();
        ownSquares[i] += shares[i] * shares[i];
      }
    }
    authors++;
    perText += 1.0 / texts.size();
    several += texts.size() > 1 ? 1 : 0;
    for (int i = 0; i < means.length; i++) {
      sums[i] += means[i];
      squares[i] += means[i] * means[i];
      if (texts.size() > 1) {
        within[i] += Math.max(0, ownSquares[i] - texts.size() * means[i] * means[i]) / (texts.size() - 1);
      }
      rank(i, means[i]);
    }
  }

  private void rank(int feature, double mean) {
    double left = mean;
    for (double[] rank : highest) {
      double smaller = Math.min(rank[feature], left);
      rank[feature] = Math.max(rank[feature], left);
      left = smaller;
    }
  }

  /**
   * Returns so many features: those first that the author who uses them third most uses most, of equal ones the first.
   * What fewer than three authors use is none, unless there is nothing else.
   */
  int[] shared(int limit) {
    double[] use = highest[Math.min(AUTHORS, authors) - 1];
    int[] found = IntStream.range(0, use.length)
        .filter(feature -> use[feature] > 0)
        .boxed()
        .sorted((one, other) -> Double.compare(use[other], use[one]))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .toArray();
    return found.length > 0 ? found : IntStream.range(0, Math.min(limit, use.length)).toArray();
  }

  /** Returns the square roots of the reliabilities of some features, in an order in which neighbours are alike. */
  double[] weights(int[] features) {
    double[] weights = new double[features.length];
    if (several == 0 || authors < 2) {
      Arrays.fill(weights, 1);
      return weights;
    }
    double[] before = new double[features.length + 1];
    for (int i = 0; i < features.length; i++) {
      before[i + 1] = before[i] + reliability(features[i]);
    }
    int half = Math.max(FEWEST_ALIKE, features.length / PARTS) / 2;
    for (int i = 0; i < weights.length; i++) {
      int from = Math.max(0, i - half);
      int to = Math.min(weights.length, i + half + 1);
      weights[i] = Math.sqrt(Math.max(LEAST_RELIABILITY, (before[to] - before[from]) / (to - from)));
    }
    return weights;
  }

  private double reliability(int feature) {
    double variance = within[feature] / several;
    double mean = sums[feature] / authors;
    double ofMeans = Math.max(0, squares[feature] - authors * mean * mean) / (authors - 1);
    double between = Math.max(0, ofMeans - variance * perText / authors);
    return between > 0 ? between / (between + variance) : 0;
  }
}
