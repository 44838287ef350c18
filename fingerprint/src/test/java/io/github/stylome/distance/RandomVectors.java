package io.github.stylome.distance;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Fingerprints of any number of features with invented counts. */
final class RandomVectors {
  private RandomVectors() {}

  /** Returns fingerprints of {@code size} features; where asked, every third feature has no deviation. */
  static List<Fingerprint> of(int size, int texts, long seed, boolean gaps) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int i = 0; i < size; i++) {
      means[i] = random.nextDouble(0.001, 0.05);
      deviations[i] = gaps && i % 3 == 1 ? 0 : random.nextDouble(0.0001, 0.02);
    }
    Fingerprinter prints = Fingerprinter.of(FeatureSpec.mostFrequentWords(size),
        Vocabulary.copyOf(IntStream.range(0, size).mapToObj(i -> "w" + i).toList()), means, deviations, 2);
    return IntStream.range(0, texts).mapToObj(text -> {
      long[] counts = IntStream.range(0, size).mapToLong(i -> Math.max(0, random.nextInt(120) - 40)).toArray();
      counts[0]++;
      return prints.fingerprintOf("text " + text, counts, Arrays.stream(counts).sum() + random.nextInt(1000));
    }).toList();
  }
}
