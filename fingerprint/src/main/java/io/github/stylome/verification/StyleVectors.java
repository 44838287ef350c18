package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizers;
import java.util.List;
import java.util.stream.Stream;

/**
 * z-scores of the 3,000 most frequent words, 4,000 character 3-grams and 10,000 character 4-grams of reference texts,
 * none beyond 2. Each of the three has the same length in all texts, so that none outweighs the others.
 *
 * <p>Immutable and safe to share between threads.
 */
final class StyleVectors {
  private static final int WORDS = 3000;
  private static final int THREES = 4000;
  private static final int FOURS = 10_000;
  private static final double MOST = 2;

  private final List<Fingerprinter> families;

  private StyleVectors(List<Fingerprinter> families) {
    this.families = families;
  }

  static StyleVectors fit(Corpus reference, Workers workers) {
    Preconditions.checkArgument(reference.size() >= 2, "%s reference texts are too few", reference.size());
    return new StyleVectors(Stream
        .of(MostFrequent.words(WORDS), MostFrequent.characterNGrams(3, THREES), MostFrequent.characterNGrams(4, FOURS))
        .map(features -> FeatureSpec.builder().normalizer(Normalizers.standard()).features(features).build())
        .map(spec -> Fingerprinter.fit(spec, reference, workers))
        .toList());
  }

  /**
   * Returns the vector of a text, of length 1 unless a family of features is nowhere unlike its mean.
   *
   * @throws IllegalArgumentException if the text has none of the features of a family
   */
  float[] vector(Document text) {
    float[] vector = new float[families.stream().mapToInt(family -> family.vocabulary().size()).sum()];
    int from = 0;
    for (Fingerprinter family : families) {
      double[] scores = zScores(family, text);
      double squares = 0;
      for (double score : scores) {
        squares += score * score;
      }
      double length = Math.sqrt(Math.max(squares, Double.MIN_NORMAL) * families.size());
      for (double score : scores) {
        vector[from++] = (float) (score / length);
      }
    }
    return vector;
  }

  private static double[] zScores(Fingerprinter family, Document text) {
    double[] scores;
    try {
      scores = family.fingerprint(text).relativeFrequencies();
    } catch (UnmeasurableTextException e) {
      throw new IllegalArgumentException(
          "the text " + text.id() + " shares no frequent word or character n-gram with the reference", e);
    }
    for (int i = 0; i < scores.length; i++) {
      double deviation = family.deviation(i);
      double z = deviation > 0 ? (scores[i] - family.mean(i)) / deviation : 0;
      scores[i] = Math.max(-MOST, Math.min(MOST, z));
    }
    return scores;
  }

  /** Returns the sum of the products of two vectors. */
  static double product(float[] one, float[] other) {
    double even = 0; // two sums, as the JIT may not reorder additions
    double odd = 0;
    int end = one.length & ~1;
    for (int i = 0; i < end; i += 2) {
      even += (double) one[i] * other[i];
      odd += (double) one[i + 1] * other[i + 1];
    }
    return end < one.length ? even + odd + (double) one[end] * other[end] : even + odd;
  }
}
