package io.github.stylome.fingerprint;

/**
 * What distances are taken between: one text's {@link Fingerprint}, the {@link Centroid} of many, or a
 * {@link ScaledRow} of a table.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public sealed interface MeasuredVector permits Fingerprint, Centroid, ScaledRow {
  /** Returns the document id or the label, for messages. */
  String id();

  /** Returns the digest of the fingerprinter that measured, 64 hexadecimal digits. */
  String digest();

  /** Returns the number of features, which is the length of both vectors. */
  int features();

  /** Returns how many features have a deviation. */
  int scaledFeatures();

  /** Returns the relative frequencies in [0, 1], one per feature. A new array. */
  double[] relativeFrequencies();

  /** Returns the z-scores, one per feature, 0 for features without deviation. A new array. */
  double[] zScores();

  /**
   * Returns the z-scores of a text that has none of the features, one per feature: where every vector starts from that
   * has few of them. A new array.
   */
  double[] zScoresOfAbsence();

  /**
   * Checks that another vector was measured by the same fingerprinter.
   *
   * @throws IllegalArgumentException if it was not; the message names both
   */
  default void requireComparable(MeasuredVector other) {
    if (!digest().equals(other.digest())) {
      throw new IllegalArgumentException("fingerprints of different fingerprinters: \"" + id() + "\" has digest "
          + digest().substring(0, 8) + "… (" + features() + " features), \"" + other.id() + "\" has "
          + other.digest().substring(0, 8) + "… (" + other.features() + " features)");
    }
  }
}
