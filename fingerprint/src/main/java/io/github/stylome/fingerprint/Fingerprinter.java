package io.github.stylome.fingerprint;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.UnmeasurableTextException.Reason;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures texts against a reference corpus: what {@link #fit} learnt is the vocabulary and the mean and deviation of
 * every feature, and it never changes afterwards.
 *
 * <p>The result of {@code fit} depends on the texts alone, not on their order nor on the number of threads.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Fingerprinter {
  /**
   * Less than the difference of two relative frequencies in texts of 2^31 tokens; smaller ones make z-scores overflow.
   */
  private static final double LEAST_DEVIATION = 0x1p-80;

  private final FeatureSpec spec;
  private final Vocabulary vocabulary;
  private final Scaling scaling;
  private final int referenceTexts;

  private Fingerprinter(
      FeatureSpec spec, Vocabulary vocabulary, double[] means, double[] deviations, int referenceTexts) {
    this.spec = spec;
    this.vocabulary = vocabulary;
    this.referenceTexts = referenceTexts;
    scaling = new Scaling(means, deviations, spec.clip(), digest(spec, vocabulary, means, deviations));
  }

  /**
   * Learns from a reference corpus on the calling thread.
   *
   * @see #fit(FeatureSpec, Corpus, Workers)
   */
  public static Fingerprinter fit(FeatureSpec spec, Corpus reference) {
    return fit(spec, reference, Workers.caller());
  }

  /**
   * Learns from a reference corpus: counts its n-grams, selects the features, and takes the mean and the sample
   * standard deviation (n − 1) of every feature's relative frequency over the texts. O(length) time; memory for the
   * distinct n-grams of the corpus, once per worker, and for those of every text.
   *
   * @throws UnmeasurableTextException if a text has no n-gram
   * @throws IllegalArgumentException if there are fewer than two texts, or no feature is left
   */
  public static Fingerprinter fit(FeatureSpec spec, Corpus reference, Workers workers) {
    return new FingerprinterTrainer(spec, reference, workers).fit().fingerprinter();
  }

  /**
   * Learns from those texts of a corpus that can be measured, and returns the fingerprints of the texts as well, which
   * are made on the way. A text without n-gram has no part in the means and deviations.
   *
   * @throws IllegalArgumentException if there are fewer than two texts that can be measured, or no feature is left
   */
  public static FittedFingerprints fitToMeasurable(FeatureSpec spec, Corpus reference, Workers workers) {
    return new FingerprinterTrainer(spec, reference, workers).leavingOutEmpty().fit();
  }

  /**
   * Returns a fingerprinter that was fitted before and whose parts were kept.
   *
   * @param means the mean relative frequency of every term, in vocabulary order, in [0, 1]
   * @param deviations the deviation of every term; 0 where there is none
   * @param referenceTexts the number of texts that the means are over
   * @throws IllegalArgumentException if lengths differ or a value is out of range
   */
  public static Fingerprinter of(
      FeatureSpec spec, Vocabulary vocabulary, double[] means, double[] deviations, int referenceTexts) {
    Preconditions.checkArgument(means.length == vocabulary.size() && deviations.length == vocabulary.size(),
        "%s terms, %s means and %s deviations", vocabulary.size(), means.length, deviations.length);
    for (int i = 0; i < means.length; i++) {
      requireShare("mean", means[i], vocabulary.terms().get(i));
      requireShare("deviation", deviations[i], vocabulary.terms().get(i));
      if (deviations[i] > 0 && deviations[i] < LEAST_DEVIATION) {
        throw new IllegalArgumentException("deviation " + deviations[i] + " of \"" + vocabulary.terms().get(i)
            + "\" is less than any that relative frequencies have");
      }
    }
    Preconditions.checkArgument(referenceTexts >= 2, "%s reference texts", referenceTexts);
    return new Fingerprinter(spec, vocabulary, means.clone(), deviations.clone(), referenceTexts);
  }

  /**
   * Measures a text.
   *
   * @throws UnmeasurableTextException if it has no n-gram, or none that is a feature
   */
  public Fingerprint fingerprint(Document document) {
    SparseCounts counts = SparseCounts.of(document, spec, vocabulary);
    if (counts.total() == 0) {
      throw empty(spec, document);
    }
    if (counts.size() == 0) {
      throw new UnmeasurableTextException(Reason.NOTHING_SHARED, counts.total(), "none of the " + counts.total() + " " + units()
          + " of \"" + document.id() + "\" is among the " + vocabulary.size() + " features");
    }
    return new Fingerprint(document.id(), counts, scaling);
  }

  /**
   * Returns a fingerprint that this fingerprinter made before and whose counts were kept.
   *
   * @param counts one per feature
   * @param total how many n-grams the text has
   * @throws IllegalArgumentException if they cannot be the counts of a text
   */
  public Fingerprint fingerprintOf(String id, long[] counts, long total) {
    Preconditions.checkArgument(
        counts.length == vocabulary.size(), "%s counts for %s features", counts.length, vocabulary.size());
    for (long count : counts) {
      Preconditions.checkArgument(count >= 0, "a count of %s", count);
    }
    SparseCounts sparse;
    try {
      sparse = SparseCounts.of(counts, total).checked(vocabulary.size());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the counts of \"" + id + "\" overflow", e);
    }
    Preconditions.checkArgument(sparse.size() > 0, "the fingerprint of \"%s\" has no feature", id);
    return new Fingerprint(id, sparse, scaling);
  }

  /** Returns an accumulator for the centroid of texts that this fingerprinter measures. */
  public Centroid.Accumulator newCentroid() {
    return new Centroid.Accumulator(scaling);
  }

  /**
   * Returns an accumulator that has the texts of one in another process.
   *
   * @param bytes from {@link Centroid.Accumulator#toBytes}
   * @throws IllegalArgumentException if they are not those of an accumulator of this fingerprinter
   */
  public Centroid.Accumulator newCentroid(byte[] bytes) {
    Centroid.Accumulator accumulator = newCentroid();
    accumulator.restore(bytes);
    return accumulator;
  }

  /**
   * Returns a centroid of this fingerprinter that was kept.
   *
   * @param texts how many texts it is the mean of
   * @throws IllegalArgumentException if lengths differ or a value is out of range
   */
  public Centroid centroidOf(String label, int texts, double[] relativeFrequencies, double[] zScores) {
    requireNonNull(label, "label");
    Preconditions.checkArgument(texts >= 1, "a centroid of %s texts", texts);
    Preconditions.checkArgument(
        relativeFrequencies.length == vocabulary.size() && zScores.length == vocabulary.size(),
        "%s frequencies and %s z-scores for %s features",
        relativeFrequencies.length, zScores.length, vocabulary.size());
    for (int i = 0; i < zScores.length; i++) {
      requireShare("relative frequency", relativeFrequencies[i], vocabulary.terms().get(i));
      if (!Double.isFinite(zScores[i])) {
        throw new IllegalArgumentException("z-score " + zScores[i] + " of " + vocabulary.terms().get(i));
      }
    }
    return new Centroid(label, scaling, texts, relativeFrequencies.clone(), zScores.clone());
  }

  Fingerprint fingerprintOf(String id, SparseCounts counts) {
    return new Fingerprint(id, counts, scaling);
  }

  /** Returns what is measured. */
  public FeatureSpec spec() {
    return spec;
  }

  /** Returns the features, most frequent in the reference corpus first. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the number of texts that means and deviations are over. */
  public int referenceTexts() {
    return referenceTexts;
  }

  /** Returns the mean relative frequency of a feature over the reference corpus, in [0, 1]. */
  public double mean(int feature) {
    return scaling.mean(feature);
  }

  /** Returns the sample standard deviation of a feature's relative frequency; 0 if all reference texts agree. */
  public double deviation(int feature) {
    return scaling.deviation(feature);
  }

  /** Returns the features without deviation, which take part in no distance between z-scores. */
  public List<String> unscaledFeatures() {
    return IntStream.range(0, vocabulary.size())
        .filter(i -> scaling.deviation(i) == 0)
        .mapToObj(vocabulary.terms()::get)
        .toList();
  }

  /** Returns the SHA-256 of spec, vocabulary, means and deviations, 64 hexadecimal digits. */
  public String digest() {
    return scaling.digest();
  }

  private static void requireShare(String what, double value, String term) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " " + value + " of \"" + term + "\" is not in [0, 1]");
    }
  }

  private String units() {
    return switch (spec.features().ngrams().unit()) {
      case WORD -> "word n-grams";
      case CHARACTER -> "character n-grams";
      case GRAPHEME -> "grapheme n-grams";
    };
  }

  static UnmeasurableTextException empty(FeatureSpec spec, Document document) {
    return new UnmeasurableTextException(Reason.EMPTY, 0, "there is nothing to measure in \"" + document.id() + "\": its "
        + document.text().length() + " chars hold no n-gram of " + spec.features());
  }

  private static String digest(FeatureSpec spec, Vocabulary vocabulary, double[] means, double[] deviations) {
    Hasher hasher = Hashing.sha256().newHasher();
    putString(hasher, spec.toString());
    for (int i = 0; i < means.length; i++) {
      putString(hasher, vocabulary.terms().get(i));
      hasher.putDouble(means[i]).putDouble(deviations[i]);
    }
    return hasher.hash().toString();
  }

  private static void putString(Hasher hasher, String string) {
    hasher.putInt(string.length()).putString(string, StandardCharsets.UTF_16LE);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Fingerprinter other
        && digest().equals(other.digest())
        && referenceTexts == other.referenceTexts;
  }

  @Override
  public int hashCode() {
    return digest().hashCode();
  }

  @Override
  public String toString() {
    return "Fingerprinter[" + spec + ", " + vocabulary.size() + " features from " + referenceTexts + " texts, digest "
        + digest().substring(0, 8) + "…]";
  }
}
