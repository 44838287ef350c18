package io.github.stylome.verification;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizers;

/**
 * The cosine of the z-scores of the 500 most frequent words: 1 minus Cosine Delta. Means and deviations are those of
 * the reference texts, and no z-score counts beyond 3. Smith and Aldridge, "Improving Authorship Attribution", Journal
 * of Quantitative Linguistics 18(1), 2011.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DeltaCosine implements PairScorer {
  private static final int WORDS = 500;
  private static final double MOST = 3;

  private final Fingerprinter fingerprinter;

  private DeltaCosine(Fingerprinter fingerprinter) {
    this.fingerprinter = fingerprinter;
  }

  /**
   * Fits words, means and deviations to reference texts.
   *
   * @throws IllegalArgumentException if there are fewer than two texts, or they have no words
   */
  public static DeltaCosine fit(Corpus reference, Workers workers) {
    FeatureSpec spec = FeatureSpec.builder()
        .normalizer(Normalizers.standard())
        .features(MostFrequent.words(WORDS))
        .build();
    return new DeltaCosine(Fingerprinter.fit(spec, reference, workers));
  }

  @Override
  public String name() {
    return "delta";
  }

  /** Returns the cosine, in [−1, 1]; 0 if a text is in no word unlike the mean of the reference. */
  @Override
  public double score(Document questioned, Document known) {
    double[] one = zScores(questioned);
    double[] other = zScores(known);
    double products = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      products += one[i] * other[i];
      ones += one[i] * one[i];
      others += other[i] * other[i];
    }
    return products == 0 ? 0 : products / (Math.sqrt(ones) * Math.sqrt(others));
  }

  private double[] zScores(Document text) {
    double[] scores;
    try {
      scores = fingerprinter.fingerprint(text).relativeFrequencies();
    } catch (UnmeasurableTextException e) {
      throw new IllegalArgumentException("the text " + text.id() + " shares no frequent word with the reference", e);
    }
    for (int i = 0; i < scores.length; i++) {
      double deviation = fingerprinter.deviation(i);
      double z = deviation > 0 ? (scores[i] - fingerprinter.mean(i)) / deviation : 0;
      scores[i] = Math.max(-MOST, Math.min(MOST, z));
    }
    return scores;
  }

  @Override
  public String toString() {
    return name();
  }
}
