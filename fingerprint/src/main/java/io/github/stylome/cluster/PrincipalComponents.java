package io.github.stylome.cluster;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.fingerprint.MeasuredVector;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Principal components: texts in few dimensions, each a weighted sum of features, the first with as much variance as a
 * sum can have, every next with as much of what is left. Pearson, "On lines and planes of closest fit to systems of
 * points in space", Philosophical Magazine 2, 1901; in stylometry Burrows, "Word-patterns and story-shapes", LLC 2(2),
 * 1987.
 *
 * <p>Scores, deviations and loadings are those of R's {@code prcomp} but for signs, which mean nothing: here the
 * greatest loading of a component is positive, of equally great ones that of the first feature.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PrincipalComponents {
  /** A component of less than this share of the variance, times the rows, is rounding. */
  private static final double ROUNDING = 0x1p-49;

  private final Scaling scaling;
  private final ImmutableList<String> texts;
  private final ImmutableList<String> features;
  private final double[][] scores; // one row per component
  private final double[][] loadings; // one row per component
  private final double[] deviations;
  private final double variance;
  private final ImmutableList<String> constantFeatures;

  /** What is done to a feature besides taking away its mean. */
  public enum Scaling {
    /** Nothing, so that frequent words weigh most: R's {@code prcomp}, stylo's {@code PCV}. */
    COVARIANCE,
    /**
     * It is divided by its sample deviation, so that all weigh the same: {@code scale. = TRUE}, stylo's {@code PCR}.
     */
    CORRELATION;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private PrincipalComponents(Scaling scaling, List<String> texts, List<String> features, double[][] scores,
      double[][] loadings, double[] deviations, double variance, List<String> constantFeatures) {
    this.scaling = scaling;
    this.texts = ImmutableList.copyOf(texts);
    this.features = ImmutableList.copyOf(features);
    this.scores = scores;
    this.loadings = loadings;
    this.deviations = deviations;
    this.variance = variance;
    this.constantFeatures = ImmutableList.copyOf(constantFeatures);
  }

  /**
   * Finds the components of the relative frequencies, in percent, of measured vectors.
   *
   * @param features the names of the features, in vocabulary order
   * @throws IllegalArgumentException if different fingerprinters measured two of the vectors, or as {@link #of}
   */
  public static PrincipalComponents from(List<? extends MeasuredVector> vectors, List<String> features,
      Scaling scaling, int most, Workers workers) {
    for (MeasuredVector vector : vectors) {
      vectors.get(0).requireComparable(vector);
    }
    double[][] percents = vectors.stream()
        .map(vector -> Arrays.stream(vector.relativeFrequencies()).map(share -> 100 * share).toArray())
        .toArray(double[][]::new);
    return taking(percents, vectors.stream().map(MeasuredVector::id).toList(), features, scaling, most, workers);
  }

  /**
   * Finds the components of a table. A feature that all texts agree in has no part in them. With n texts and p
   * features, of which s is the lesser number, O(n p s + s³) time and O(n p + s²) memory: about a minute for 3,000
   * texts by as many features.
   *
   * @param table a row for every text, a column for every feature
   * @param most how many components are kept at most, at least 1
   * @throws IllegalArgumentException if there are fewer than two texts, all are the same, the table is not of this
   *     size, or a value is not finite; the message names text and feature
   */
  public static PrincipalComponents of(List<String> texts, List<String> features, double[][] table, Scaling scaling,
      int most, Workers workers) {
    double[][] copy = Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    return taking(copy, texts, features, scaling, most, workers);
  }

  private static PrincipalComponents taking(double[][] table, List<String> texts, List<String> features,
      Scaling scaling, int most, Workers workers) {
    Preconditions.checkArgument(most >= 1, "at least one component is needed, not %s", most);
    check(table, texts, features);
    Columns columns = new Columns(table);
    List<String> constant = IntStream.range(0, features.size()).filter(columns::isConstant)
        .mapToObj(features::get).toList();
    Preconditions.checkArgument(constant.size() < features.size(),
        "all %s texts are the same in all %s features, so there is no component", texts.size(), features.size());
    double[][] moved = scaling == Scaling.COVARIANCE ? columns.centered() : columns.standardized();
    boolean byTexts = texts.size() <= features.size();
    double[][] rows = byTexts ? moved : Products.transposed(moved);
    SymmetricEigen eigen = new SymmetricEigen(Products.ofRows(rows, workers));
    double sum = IntStream.range(0, rows.length).mapToDouble(i -> Math.max(0, eigen.value(i))).sum();
    int rank = 0;
    while (rank < Math.min(rows.length, texts.size() - 1) && eigen.value(rank) > sum * ROUNDING * rows.length) {
      rank++;
    }
    double[] deviations = IntStream.range(0, rank)
        .mapToDouble(i -> Math.sqrt(eigen.value(i) / (texts.size() - 1))).toArray();
    int kept = Math.min(rank, most);
    double[][] scores = new double[kept][];
    double[][] loadings = new double[kept][];
    for (int i = 0; i < kept; i++) {
      double length = Math.sqrt(eigen.value(i));
      double[] own = eigen.vector(i).clone();
      double[] others = Products.combination(rows, own);
      loadings[i] = byTexts ? Products.times(others, 1 / length) : own;
      scores[i] = byTexts ? Products.times(own, length) : others;
      if (Products.greatest(loadings[i]) < 0) {
        Products.times(loadings[i], -1);
        Products.times(scores[i], -1);
      }
    }
    return new PrincipalComponents(
        scaling, texts, features, scores, loadings, deviations, sum / (texts.size() - 1), constant);
  }

  private static void check(double[][] table, List<String> texts, List<String> features) {
    Preconditions.checkArgument(texts.size() >= 2, "principal components need two texts or more, not %s", texts.size());
    Preconditions.checkArgument(table.length == texts.size(), "%s texts and %s rows", texts.size(), table.length);
    for (int i = 0; i < table.length; i++) {
      Preconditions.checkArgument(table[i].length == features.size(),
          "the row of \"%s\" has %s values for %s features", texts.get(i), table[i].length, features.size());
      for (int j = 0; j < features.size(); j++) {
        if (!Double.isFinite(table[i][j])) {
          throw new IllegalArgumentException("\"" + texts.get(i) + "\" has " + table[i][j] + " of \"" + features.get(j)
              + "\"");
        }
      }
    }
  }

  /** Returns what was done to the features. */
  public Scaling scaling() {
    return scaling;
  }

  /** Returns the texts in their order, unmodifiable. */
  public List<String> texts() {
    return texts;
  }

  /** Returns the features in their order, unmodifiable. */
  public List<String> features() {
    return features;
  }

  /** Returns how many components were kept, at least 1. */
  public int size() {
    return scores.length;
  }

  /** Returns how many components there are, kept or not: at most one fewer than texts. */
  public int rank() {
    return deviations.length;
  }

  /** Returns the features that all texts agree in, unmodifiable. */
  public List<String> constantFeatures() {
    return constantFeatures;
  }

  /**
   * Returns where a text lies on a component.
   *
   * @throws IndexOutOfBoundsException if there is no such text, or the component was not kept
   */
  public double score(int text, int component) {
    return scores[Objects.checkIndex(component, size())][Objects.checkIndex(text, texts.size())];
  }

  /**
   * Returns how much of a feature is in a component, in [-1, 1]; the squares of all add up to 1.
   *
   * @throws IndexOutOfBoundsException if there is no such feature, or the component was not kept
   */
  public double loading(int feature, int component) {
    return loadings[Objects.checkIndex(component, size())][Objects.checkIndex(feature, features.size())];
  }

  /**
   * Returns the sample standard deviation of the scores on a component, kept or not.
   *
   * @throws IndexOutOfBoundsException if there is no such component
   */
  public double deviation(int component) {
    return deviations[Objects.checkIndex(component, rank())];
  }

  /** Returns the share of the variance of all features that a component has, kept or not, in (0, 1]. */
  public double share(int component) {
    return deviation(component) * deviation(component) / variance;
  }

  /**
   * Returns the features that drive a component: those of the greatest loadings, whatever their sign, at most so many.
   */
  public List<Integer> strongest(int component, int most) {
    Comparator<Integer> bySize = Comparator.comparingDouble(feature -> -Math.abs(loading(feature, component)));
    return IntStream.range(0, features.size()).boxed().sorted(bySize).limit(most).toList();
  }

  @Override
  public String toString() {
    return "PrincipalComponents[" + scaling + ", " + texts.size() + " texts, " + features.size() + " features, "
        + size() + " of " + rank() + " components]";
  }
}
