package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Distances of the same texts over several numbers of features: the first 100, 200 and so on of those that were
 * measured. Texts are not read again. Means and deviations are of single features, so that distances over the first 100
 * are those that a fit to 100 gives.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FeatureSteps {
  private final Fingerprinter fingerprinter;
  private final ImmutableList<Fingerprint> fingerprints;

  private FeatureSteps(Fingerprinter fingerprinter, List<Fingerprint> fingerprints) {
    this.fingerprinter = fingerprinter;
    this.fingerprints = ImmutableList.copyOf(fingerprints);
  }

  /** Returns what compares these fingerprints, which the fingerprinter made. */
  public static FeatureSteps of(Fingerprinter fingerprinter, List<Fingerprint> fingerprints) {
    return new FeatureSteps(fingerprinter, fingerprints);
  }

  /**
   * Returns the distances over the first features. O(texts² × limit) time.
   *
   * @param limit from 1 to the number of features that were measured
   * @throws IllegalArgumentException if it is out of range, a text has none of these features, or the distance is
   *     undefined for one; the message names it
   */
  public DistanceMatrix first(int limit, Distance distance, Workers workers) {
    int size = fingerprinter.vocabulary().size();
    Preconditions.checkArgument(limit >= 1 && limit <= size, "the first %s of %s features", limit, size);
    Fingerprinter first = first(fingerprinter, limit);
    return DistanceMatrix.of(distance, workers.map(fingerprints, print -> first(first, print, limit)), workers);
  }

  private static Fingerprint first(Fingerprinter first, Fingerprint print, int limit) {
    long[] counts = Arrays.copyOf(print.counts(), limit);
    Preconditions.checkArgument(Arrays.stream(counts).anyMatch(count -> count > 0),
        "\"%s\" has none of the first %s features", print.id(), limit);
    return first.fingerprintOf(print.id(), counts, print.total());
  }

  private static Fingerprinter first(Fingerprinter all, int limit) {
    FeatureSpec spec = all.spec();
    MostFrequent features = spec.features();
    FeatureSpec.Builder own = FeatureSpec.builder()
        .normalizer(spec.normalizer())
        .tokenizer(spec.tokenizer())
        .features(new MostFrequent(features.ngrams(), limit, features.culling()));
    if (spec.clip() < Double.POSITIVE_INFINITY) {
      own.clip(spec.clip());
    }
    double[] means = new double[limit];
    double[] deviations = new double[limit];
    Arrays.setAll(means, all::mean);
    Arrays.setAll(deviations, all::deviation);
    return Fingerprinter.of(own.build(), Vocabulary.copyOf(all.vocabulary().terms().subList(0, limit)), means,
        deviations, all.referenceTexts());
  }
}
