package io.github.stylome.distance;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The distances that come with Stylome.
 *
 * <p>x, y are relative frequencies in percent; zx, zy z-scores; n the number of features and V that of features with a
 * deviation. A feature without deviation has no z-score and is left out of the measures on z-scores; those that are
 * sums over features are scaled up by n / V for it, as R's {@code dist} does, so that the results are those of the R
 * package stylo.
 */
public final class Distances {
  private static final ImmutableList<Distance> ALL = ImmutableList.copyOf(Measure.values());

  private Distances() {}

  /**
   * Returns Burrows's Delta, {@code Σ |zx − zy| / V}. A metric, at least 0. Burrows, "'Delta': a Measure of Stylistic
   * Difference and a Guide to Likely Authorship", LLC 17(3), 2002.
   */
  public static Distance burrowsDelta() {
    return Measure.BURROWS_DELTA;
  }

  /**
   * Returns Cosine Delta, {@code 1 − cos(zx, zy)}, also known as Würzburg Delta. Not a metric; in [0, 2]. Undefined for
   * a vector whose z-scores are all 0. Smith and Aldridge, "Improving Authorship Attribution: Optimizing Burrows' Delta
   * Method", JQL 18(1), 2011; Evert et al., DSH 32, 2017.
   */
  public static Distance cosineDelta() {
    return Measure.COSINE_DELTA;
  }

  /**
   * Returns Argamon's Quadratic Delta in stylo's form, {@code √(Σ (zx − zy)² · n / V) / n}. A metric, at least 0.
   * Argamon, "Interpreting Burrows's Delta: Geometric and Probabilistic Foundations", LLC 23(2), 2008.
   */
  public static Distance quadraticDelta() {
    return Measure.QUADRATIC_DELTA;
  }

  /**
   * Returns Eder's Delta, {@code Σ |zx − zy| · (n − i + 2) / n · n / V} for the feature of rank i from 1. A metric, at
   * least 0. Eder, "Taking Stylometry to the Limits: Benchmark Study on 5,281 Texts from Patrologia Latina", DH 2015.
   */
  public static Distance ederDelta() {
    return Measure.EDER_DELTA;
  }

  /** Returns Eder's Simple Delta, {@code Σ |√x − √y|}. A metric, at least 0. */
  public static Distance ederSimple() {
    return Measure.EDER_SIMPLE;
  }

  /** Returns the cosine distance {@code 1 − cos(x, y)}. Not a metric; in [0, 1]. */
  public static Distance cosine() {
    return Measure.COSINE;
  }

  /** Returns the Manhattan distance {@code Σ |x − y|}. A metric, at least 0. */
  public static Distance manhattan() {
    return Measure.MANHATTAN;
  }

  /** Returns the Euclidean distance {@code √ Σ (x − y)²}. A metric, at least 0. */
  public static Distance euclidean() {
    return Measure.EUCLIDEAN;
  }

  /**
   * Returns the Canberra distance {@code Σ |x − y| / (x + y) · n / m} over the m features that one of the two has. At
   * least 0; the factor n / m, which R's {@code dist} applies, makes it no metric.
   */
  public static Distance canberra() {
    return Measure.CANBERRA;
  }

  /**
   * Returns the min-max distance {@code 1 − Σ min(x, y) / Σ max(x, y)}, also known as Ruzicka's. A metric; in [0, 1].
   * Koppel and Winter, "Determining if two documents are written by the same author", JASIST 65(1), 2014.
   */
  public static Distance minMax() {
    return Measure.MIN_MAX;
  }

  /**
   * Returns the Jensen-Shannon distance, {@code √(Σ (p log₂ (p / m) + q log₂ (q / m)) / 2)} with {@code m = (p + q) /
   * 2}, where p and q are x and y as shares of all features. A metric; in [0, 1]. Endres and Schindelin, "A new metric
   * for probability distributions", IEEE Transactions on Information Theory 49(7), 2003.
   */
  public static Distance jensenShannon() {
    return Measure.JENSEN_SHANNON;
  }

  /**
   * Returns Hellinger's distance, {@code √(Σ (√p − √q)² / 2)} of the shares p and q. A metric; in [0, 1]. Hellinger,
   * "Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen", Crelle 136, 1909.
   */
  public static Distance hellinger() {
    return Measure.HELLINGER;
  }

  /**
   * Returns half of Jeffreys's divergence, the mean of Kullback and Leibler's to either side: {@code Σ (p − q) log₂ (p /
   * q) / 2} in bits. No share may be 0, so a hundredth of an equal share is added to each: {@code p = (x / Σ x + 0.01 /
   * n) / 1.01}. Not a metric; at least 0. Kullback and Leibler, "On Information and Sufficiency", The Annals of
   * Mathematical Statistics 22(1), 1951.
   */
  public static Distance kullbackLeibler() {
    return Measure.KULLBACK_LEIBLER;
  }

  /**
   * Returns Labbé's intertextual distance, {@code Σ |p − q| / 2} of the shares p and q: how many of its words a text
   * would have to change to become the other, if both were equally long. A metric; in [0, 1]. Labbé and Labbé,
   * "Inter-Textual Distance and Authorship Attribution. Corneille and Molière", JQL 8(3), 2001, without its rule for
   * words that are expected less than once: vectors are frequencies and know no length, and few frequent words are.
   */
  public static Distance labbe() {
    return Measure.LABBE;
  }

  /**
   * Returns the chi-squared distance, {@code Σ (p − q)² / (p + q) / 2} of the shares p and q: Pearson's statistic of two
   * samples of equal size, divided by the number of draws of both. Not a metric, but its root is; in [0, 1].
   * Puzicha, Hofmann and Buhmann, "Non-parametric Similarity Measures for Unsupervised Texture Segmentation and Image
   * Retrieval", CVPR 1997.
   */
  public static Distance chiSquared() {
    return Measure.CHI_SQUARED;
  }

  /**
   * Returns Bray and Curtis's dissimilarity, {@code Σ |x − y| / Σ (x + y)}. Not a metric; in [0, 1]. Bray and Curtis, "An
   * Ordination of the Upland Forest Communities of Southern Wisconsin", Ecological Monographs 27(4), 1957.
   */
  public static Distance brayCurtis() {
    return Measure.BRAY_CURTIS;
  }

  /**
   * Returns Jaccard's distance of the features that are there at all, one minus the share of those in both among those
   * in one. A metric; in [0, 1]. Jaccard, "The Distribution of the Flora in the Alpine Zone", New Phytologist 11(2),
   * 1912.
   */
  public static Distance jaccard() {
    return Measure.JACCARD;
  }

  /**
   * Returns Dice's distance of the features that are there at all, one minus twice the number of those in both over the
   * sum of both numbers. Not a metric; in [0, 1]. Dice, "Measures of the Amount of Ecologic Association Between
   * Species", Ecology 26(3), 1945.
   */
  public static Distance dice() {
    return Measure.DICE;
  }

  /** Returns all distances, in the order of this page. */
  public static List<Distance> all() {
    return ALL;
  }

  /**
   * Returns the distance of this {@link Distance#label}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Distance named(String name) {
    for (Distance distance : ALL) {
      if (distance.label().equals(name)) {
        return distance;
      }
    }
    List<String> known = ALL.stream().map(Distance::label).toList();
    throw new IllegalArgumentException("unknown distance \"" + name + "\"; known are " + String.join(", ", known));
  }
}
