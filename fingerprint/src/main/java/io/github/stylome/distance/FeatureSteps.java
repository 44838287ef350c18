package io.github.stylome.distance;

import com.google.common.base.Preconditions;
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
 * measured. Texts are not read again. Means and deviations are of single features, so that those over the first 100 are
 * what a fit to 100 gives.
 */
public final class FeatureSteps {
  private FeatureSteps() {}

  /**
   * Returns a matrix for every number of features, in their order. O(steps × texts² × features) time.
   *
   * @param fingerprints that the fingerprinter made
   * @param limits each from 1 to the size of its vocabulary
   * @throws IllegalArgumentException if a limit is out of range, a text has none of the first features, or the distance
   *     is undefined for one
   */
  public static List<DistanceMatrix> of(Fingerprinter fingerprinter, List<Fingerprint> fingerprints, Distance distance,
      List<Integer> limits, Workers workers) {
    int size = fingerprinter.vocabulary().size();
    for (int limit : limits) {
      Preconditions.checkArgument(limit >= 1 && limit <= size, "a step of %s among %s features", limit, size);
    }
    return limits.stream()
        .map(limit -> {
          Fingerprinter first = first(fingerprinter, limit);
          List<Fingerprint> own = workers.map(fingerprints, print ->
              first.fingerprintOf(print.id(), Arrays.copyOf(print.counts(), limit), print.total()));
          return DistanceMatrix.of(distance, own, workers);
        })
        .toList();
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
