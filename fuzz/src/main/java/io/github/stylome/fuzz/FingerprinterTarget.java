package io.github.stylome.fuzz;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;

/** The whole way of a text, from its characters to its fingerprint. */
public final class FingerprinterTarget {
  private FingerprinterTarget() {}

  /** Learns from the two halves of a text, and measures the whole. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    FeatureSpec spec = FeatureSpec.builder()
        .normalizer(Choices.normalizer(input))
        .tokenizer(Choices.tokenizer(input))
        .features(new MostFrequent(Choices.ngrams(input), 1 + input.choice(20), 0))
        .build();
    int share = input.choice(256);
    String text = input.text();
    int half = text.length() * share / 256;
    Fingerprinter fingerprinter;
    try {
      fingerprinter = Fingerprinter.fit(spec,
          Corpus.of(Document.of("first", text.substring(0, half)), Document.of("second", text.substring(half))));
    } catch (IllegalArgumentException e) {
      return; // a half has no n-gram, which is documented
    }
    measure(fingerprinter, text);
  }

  private static void measure(Fingerprinter fingerprinter, String text) {
    Fingerprint print;
    try {
      print = fingerprinter.fingerprint(Document.of("whole", text));
    } catch (UnmeasurableTextException e) {
      return; // none of its n-grams is a feature, which is documented
    }
    double[] scores = print.zScores();
    Claims.equal(fingerprinter.vocabulary().size(), scores.length, "the number of z-scores");
    for (double score : scores) {
      Claims.holds(!Double.isInfinite(score), () -> "a z-score without bound");
    }
  }
}
