package io.github.stylome.store;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.ChannelSpec;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.ProfileMethod;
import java.util.List;
import java.util.Optional;

/**
 * One of every kind of file, made of given numbers and not of a fit, so that they change with the format
 * only. The golden files were written from these: do not change them.
 */
final class Samples {
  private Samples() {}

  /** A term beyond the BMP, one with a lone surrogate, an empty one, and one without deviation. */
  static Fingerprinter fingerprinter() {
    FeatureSpec spec = FeatureSpec.builder()
        .normalizer(Normalizer.of(NormalizationRule.NFC, NormalizationRule.UNIFY_QUOTES))
        .tokenizer(Tokenizers.wordsAndMarks())
        .features(MostFrequent.wordNGrams(2, 6).culledAt(0.25))
        .clip(2.5)
        .build();
    return Fingerprinter.of(spec,
        Vocabulary.copyOf(List.of("the rain", "\u00E9 \uD83D\uDE00", "\uD800 a", "", ". The", "x y")),
        new double[] {0.0625, 0.01, 0.003, 1e-9, 0.5, 0.25}, new double[] {0.01, 0.02, 0.001, 1e-10, 0.125, 0}, 300);
  }

  static Fingerprint fingerprint() {
    return fingerprinter().fingerprintOf("essay \u2116 7",
        new long[] {3, 0, 1, 128, 0, 70_000_000_000L}, 70_000_000_999L);
  }

  static ProfileAttributor attributor() {
    Fingerprinter pairs = fingerprinter();
    Fingerprinter words = Fingerprinter.of(FeatureSpec.mostFrequentWords(2), Vocabulary.copyOf(List.of("the", "of")),
        new double[] {0.05, 0.03}, new double[] {0.01, 0.005}, 2);
    return ProfileAttributor.of(
        new ProfileMethod("sample", List.of(
            new ChannelSpec("pairs", pairs.spec(), Distances.cosineDelta()),
            new ChannelSpec("words", words.spec(), Distances.burrowsDelta()))),
        List.of("ann", "bob"),
        List.of(pairs, words),
        List.of(
            List.of(
                Optional.of(pairs.centroidOf("ann", 4, new double[] {0.0625, 0.01, 0, 0, 0.25, 0.25},
                    new double[] {-0.5, 0.25, 2.5, -2.5, 0.125, 0})),
                Optional.empty()),
            List.of(
                Optional.of(words.centroidOf("ann", 5, new double[] {0.06, 0.03}, new double[] {1, 0})),
                Optional.of(words.centroidOf("bob", 1, new double[] {0.04, 0.03}, new double[] {-1, 0.1})))),
        new Calibration(12.5, 256, 0.14, 9));
  }
}
