package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a text is like in five families of features: 3,000 words, 4,000 character 3-grams, 10,000 character 4-grams, and
 * 3,000 2-grams and 4,000 3-grams of words and marks of which all are masked but words in a fifth of the reference
 * texts (Stamatatos, "Authorship Attribution Using Text Distortion", EACL 2017). White space is one space. Each family
 * has the same length in all texts, so that none outweighs the others. See {@link StyleFamily}.
 *
 * <p>Immutable and safe to share between threads.
 */
final class StyleVectors {
  private static final int WORDS = 3000;
  private static final int THREES = 4000;
  private static final int FOURS = 10_000;
  private static final int MASKED_PAIRS = 3000;
  private static final int MASKED_TRIPLES = 4000;

  private final CommonWords common;
  private final List<StyleFamily> plain;
  private final List<StyleFamily> masked;

  private StyleVectors(CommonWords common, List<StyleFamily> plain, List<StyleFamily> masked) {
    this.common = common;
    this.plain = plain;
    this.masked = masked;
  }

  static StyleVectors fit(Corpus reference, Workers workers) {
    Preconditions.checkArgument(reference.size() >= 2, "%s reference texts are too few", reference.size());
    CommonWords common = CommonWords.of(reference, workers);
    Corpus texts = Corpus.copyOf(workers.map(reference.documents(), StyleVectors::flat));
    Corpus maskedTexts = Corpus.copyOf(workers.map(texts.documents(), common::masked));
    return new StyleVectors(common,
        List.of(
            plain(MostFrequent.words(WORDS), texts, workers),
            plain(MostFrequent.characterNGrams(3, THREES), texts, workers),
            plain(MostFrequent.characterNGrams(4, FOURS), texts, workers)),
        List.of(
            masked(MostFrequent.wordNGrams(2, MASKED_PAIRS), maskedTexts, workers),
            masked(MostFrequent.wordNGrams(3, MASKED_TRIPLES), maskedTexts, workers)));
  }

  private static Document flat(Document text) {
    return text.withText(ReadCharacters.flat(text.text()));
  }

  private static StyleFamily plain(MostFrequent features, Corpus reference, Workers workers) {
    return StyleFamily.fit(FeatureSpec.builder().normalizer(Normalizers.standard()), features, reference, workers);
  }

  private static StyleFamily masked(MostFrequent features, Corpus reference, Workers workers) {
    return StyleFamily.fit(
        FeatureSpec.builder().normalizer(Normalizers.standard()).tokenizer(Tokenizers.wordsAndMarks()), features,
        reference, workers);
  }

  /**
   * Returns the vector of a text, of length 1 unless a family of features is nowhere unlike its mean, or not in the
   * text.
   *
   * @throws IllegalArgumentException if the text has no feature at all
   */
  float[] vector(Document text) {
    List<Optional<double[]>> values = new ArrayList<>();
    Document read = flat(text);
    plain.forEach(family -> values.add(family.values(read)));
    Document masking = common.masked(read);
    masked.forEach(family -> values.add(family.values(masking)));
    Preconditions.checkArgument(values.stream().anyMatch(Optional::isPresent),
        "the text %s shares no frequent word or character n-gram with the reference", text.id());
    float[] vector = new float[size(plain) + size(masked)];
    int from = 0;
    for (int i = 0; i < values.size(); i++) {
      double[] own = values.get(i).orElseGet(() -> new double[0]);
      double squares = 0;
      for (double value : own) {
        squares += value * value;
      }
      double length = Math.sqrt(Math.max(squares, Double.MIN_NORMAL) * values.size());
      for (int k = 0; k < own.length; k++) {
        vector[from + k] = (float) (own[k] / length);
      }
      from += (i < plain.size() ? plain.get(i) : masked.get(i - plain.size())).size();
    }
    return vector;
  }

  private static int size(List<StyleFamily> families) {
    return families.stream().mapToInt(StyleFamily::size).sum();
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
