package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a feature counts in a text: how relative frequencies become the values that a distance compares.
 *
 * <p>f is the relative frequency of a feature in the text, in [0, 1]. N is the number of the texts that the weighting is
 * fitted on, d how many of them have the feature.
 */
public enum Weighting {
  /** The percentage, 100 f. */
  RELATIVE,

  /** 1 for a feature that the text has, 0 for the others. */
  BINARY,

  /** {@code ln(1 + 10,000 f)}: the first occurrences count most. */
  LOG,

  /**
   * The rank of the feature in the text, from 1 for the rarest to the number of features; equally frequent ones share
   * the mean of their ranks.
   */
  RANK,

  /** (f − mean) / deviation, by the deviation of the sample (N − 1). A feature without deviation is 0. */
  Z_SCORE,

  /** (f − mean) / deviation, by the deviation of the population (N). A feature without deviation is 0. */
  Z_SCORE_POPULATION,

  /** (f − least) / (greatest − least), cut to [0, 1] for other texts. A feature without deviation is 0. */
  MIN_MAX,

  /**
   * {@code 100 f · ln(N / d)}; 0 for what all texts have or none. Spärck Jones, "A Statistical Interpretation of Term
   * Specificity and its Application in Retrieval", Journal of Documentation 28(1), 1972.
   */
  TF_IDF,

  /** {@code 100 f · (1 + ln((1 + N) / (1 + d)))}, which leaves no feature out: the default of scikit-learn. */
  TF_IDF_SMOOTH,

  /** {@code ln(1 + 10,000 f) · (1 + ln((1 + N) / (1 + d)))}: the same with {@link #LOG}. */
  TF_IDF_LOG,

  /**
   * {@code 100 f · max(0, ln((N − d) / d))}; 0 for what half of the texts have or none. Robertson and Spärck Jones,
   * "Relevance Weighting of Search Terms", JASIS 27(3), 1976.
   */
  TF_IDF_PROBABILISTIC;

  /** Returns the name used on the command line, as in {@code tf-idf}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the weighting of this {@link #label}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Weighting named(String name) {
    for (Weighting weighting : values()) {
      if (weighting.label().equals(name)) {
        return weighting;
      }
    }
    List<String> known = Arrays.stream(values()).map(Weighting::label).toList();
    throw new IllegalArgumentException("unknown weighting \"" + name + "\"; known are " + String.join(", ", known));
  }

  /** Returns whether values may be negative. */
  public boolean isSigned() {
    return this == Z_SCORE || this == Z_SCORE_POPULATION;
  }

  /**
   * Learns what the weighting needs to know of a table. O(texts × features).
   *
   * @throws IllegalArgumentException if there are fewer than two texts, or different fingerprinters measured them
   */
  public FeatureWeights fit(List<? extends MeasuredVector> texts) {
    Preconditions.checkArgument(texts.size() >= 2, "weights over %s texts", texts.size());
    ColumnFigures figures = new ColumnFigures(texts);
    double[] offsets = new double[texts.get(0).features()];
    double[] factors = new double[offsets.length];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = switch (this) {
        case Z_SCORE, Z_SCORE_POPULATION -> figures.mean(i);
        case MIN_MAX -> figures.least(i);
        default -> 0;
      };
      factors[i] = factor(figures, i);
    }
    return new FeatureWeights(this, texts.get(0).digest(), offsets, factors);
  }

  private double factor(ColumnFigures figures, int i) {
    double texts = figures.texts();
    double having = figures.having(i);
    return switch (this) {
      case RELATIVE -> 100;
      case BINARY, LOG, RANK -> 1;
      case Z_SCORE -> inverse(figures.deviation(i, 1));
      case Z_SCORE_POPULATION -> inverse(figures.deviation(i, 0));
      case MIN_MAX -> inverse(figures.greatest(i) - figures.least(i));
      case TF_IDF -> having > 0 ? 100 * StrictMath.log(texts / having) : 0;
      case TF_IDF_SMOOTH -> 100 * (1 + StrictMath.log((1 + texts) / (1 + having)));
      case TF_IDF_LOG -> 1 + StrictMath.log((1 + texts) / (1 + having));
      case TF_IDF_PROBABILISTIC ->
          having > 0 && 2 * having < texts ? 100 * StrictMath.log((texts - having) / having) : 0;
    };
  }

  private static double inverse(double spread) {
    return spread > 0 ? 1 / spread : 0;
  }

  /** Returns the value of a feature; that of a rank is taken in the whole text. */
  double value(double frequency, double offset, double factor) {
    return switch (this) {
      case BINARY -> frequency > 0 ? 1 : 0;
      case LOG, TF_IDF_LOG -> StrictMath.log1p(10_000 * frequency) * factor;
      case MIN_MAX -> Math.max(0, Math.min(1, (frequency - offset) * factor));
      default -> (frequency - offset) * factor;
    };
  }
}
