package io.github.stylome.verification;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.FittedFingerprints;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Features of one kind: the n-grams that several authors use most, as weighted z-scores over the reference texts.
 *
 * <p>An n-gram ranks by its mean frequency with the author who uses it third most. So the names in one author's works
 * are no features, and the features are much the same whoever is left out: calibration texts, whose authors are in the
 * reference, are measured as texts by strangers are.
 *
 * <p>No z-score is beyond 2, and each is weighted by the square root of its reliability, as {@link FeatureUse} says.
 *
 * <p>Immutable and safe to share between threads.
 */
final class StyleFamily {
  private static final double MOST = 2;
  /** How many n-grams are ranked for one that is kept. */
  private static final int RANKED = 2;

  private final Fingerprinter fingerprinter;
  private final double[] weights;

  private StyleFamily(Fingerprinter fingerprinter, double[] weights) {
    this.fingerprinter = fingerprinter;
    this.weights = weights;
  }

  /**
   * Fits to those reference texts that have an n-gram.
   *
   * @param spec without features
   * @param features of what kind, and how many at most
   * @throws IllegalArgumentException if fewer than two texts have one
   */
  static StyleFamily fit(FeatureSpec.Builder spec, MostFrequent features, Corpus reference, Workers workers) {
    MostFrequent ranked = MostFrequent.of(features.ngrams(), RANKED * features.limit());
    FittedFingerprints fitted = Fingerprinter.fitToMeasurable(spec.features(ranked).build(), reference, workers);
    FeatureUse use = FeatureUse.of(reference.documents(), fitted);
    int[] kept = use.shared(features.limit());
    Fingerprinter all = fitted.fingerprinter();
    List<String> terms = IntStream.of(kept).mapToObj(all.vocabulary().terms()::get).toList();
    return new StyleFamily(
        Fingerprinter.of(all.spec(), Vocabulary.copyOf(terms), IntStream.of(kept).mapToDouble(all::mean).toArray(),
            IntStream.of(kept).mapToDouble(all::deviation).toArray(), all.referenceTexts()),
        use.weights(kept));
  }

  /** Returns how many features there are. */
  int size() {
    return weights.length;
  }

  /** Returns the values of a text; empty if it has none of the features. */
  Optional<double[]> values(Document text) {
    double[] values;
    try {
      values = fingerprinter.fingerprint(text).relativeFrequencies();
    } catch (UnmeasurableTextException e) {
      return Optional.empty();
    }
    for (int i = 0; i < values.length; i++) {
      double deviation = fingerprinter.deviation(i);
      double z = deviation > 0 ? (values[i] - fingerprinter.mean(i)) / deviation : 0;
      values[i] = weights[i] * Math.max(-MOST, Math.min(MOST, z));
    }
    return Optional.of(values);
  }
}
