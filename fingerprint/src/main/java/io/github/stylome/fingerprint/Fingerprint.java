package io.github.stylome.fingerprint;

/**
 * The measured vector of a text: how often it has each feature of a {@link Fingerprinter}, and so its relative
 * frequencies and z-scores. Vectors are in vocabulary order, most frequent feature of the reference corpus first.
 *
 * <p>Two fingerprints can be compared only if their {@link #digest}s agree, which says that one fitted fingerprinter
 * made both.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Fingerprint implements MeasuredVector {
  private final String id;
  private final SparseCounts counts;
  private final Scaling scaling;

  Fingerprint(String id, SparseCounts counts, Scaling scaling) {
    this.id = id;
    this.counts = counts;
    this.scaling = scaling;
  }

  /** Returns the id of the document that was measured. */
  @Override
  public String id() {
    return id;
  }

  SparseCounts sparseCounts() {
    return counts;
  }

  Scaling scaling() {
    return scaling;
  }

  /** Returns the digest of the fingerprinter that made this, 64 hexadecimal digits. */
  @Override
  public String digest() {
    return scaling.digest();
  }

  /** Returns the number of features, which is the length of every vector. */
  @Override
  public int features() {
    return scaling.features();
  }

  /** Returns how many n-grams the text has, features or not: the divisor of the relative frequencies. At least 1. */
  public long total() {
    return counts.total();
  }

  /** Returns how many different features the text has, at least 1. */
  public int distinctFeatures() {
    return counts.size();
  }

  @Override
  public double[] zScoresOfAbsence() {
    return scaling.zScoresOfAbsence();
  }

  /** Hands every feature that the text has to a consumer, in vocabulary order, with its z-score. Does not allocate. */
  public void forEachPresent(FeatureConsumer consumer) {
    for (int i = 0; i < counts.size(); i++) {
      consumer.accept(counts.idAt(i), scaling.zScore(counts.idAt(i), counts.relativeFrequencyAt(i)));
    }
  }

  /** Takes the features of a text one by one. */
  @FunctionalInterface
  public interface FeatureConsumer {
    /** Takes a feature by its place in the vocabulary, with its z-score. */
    void accept(int feature, double zScore);
  }

  /**
   * Returns how many of the text's n-grams are features, repetitions included, at least 1. Over {@link #total} this is
   * the share of the text that is measured; a text in another language than the reference corpus has a small one.
   */
  public long matched() {
    return counts.matched();
  }

  /**
   * Returns how often the text has a feature.
   *
   * @throws IndexOutOfBoundsException if there is no such feature
   */
  public long count(int feature) {
    return counts.countOf(java.util.Objects.checkIndex(feature, features()));
  }

  /** Returns the counts, one per feature. A new array. */
  public long[] counts() {
    long[] dense = new long[features()];
    for (int i = 0; i < counts.size(); i++) {
      dense[counts.idAt(i)] = counts.countAt(i);
    }
    return dense;
  }

  /** Returns the relative frequencies in [0, 1], one per feature, of all n-grams of the text. A new array. */
  @Override
  public double[] relativeFrequencies() {
    double[] dense = new double[features()];
    for (int i = 0; i < counts.size(); i++) {
      dense[counts.idAt(i)] = counts.relativeFrequencyAt(i);
    }
    return dense;
  }

  /**
   * Returns the z-scores, one per feature: (relative frequency − mean) / sample standard deviation over the reference
   * corpus, clipped if the spec says so. A feature without deviation has 0 and takes part in no distance. A new array.
   */
  @Override
  public double[] zScores() {
    return scaling.zScores(counts);
  }

  /** Returns how many features have a deviation, and so take part in distances between z-scores. */
  @Override
  public int scaledFeatures() {
    return scaling.scaledFeatures();
  }

  /**
   * Returns the fingerprint of this text and another taken as one: counts and totals are added. Associative and
   * commutative.
   *
   * @param id the id of the joint text
   * @throws IllegalArgumentException if the digests differ
   */
  public Fingerprint merge(String id, Fingerprint other) {
    requireComparable(other);
    return new Fingerprint(id, counts.plus(other.counts, features()), scaling);
  }

  /** Two fingerprints are equal if id, digest and counts are. */
  @Override
  public boolean equals(Object o) {
    return o instanceof Fingerprint other
        && id.equals(other.id)
        && digest().equals(other.digest())
        && counts.equals(other.counts);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + counts.hashCode();
  }

  @Override
  public String toString() {
    return "Fingerprint[" + id + ", " + counts.size() + " of " + features() + " features, " + total() + " n-grams]";
  }
}
