package io.github.stylome.keyness;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;

/**
 * How two sets of texts are read and contrasted.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param normalizer how a text is normalised
 * @param tokenizer how it is cut
 * @param ngrams what a term is
 * @param slice tokens of a slice, or 0 to take every text for one slice
 * @param leastCount how often a term must occur in both sets together to be compared, at least 1
 * @param filter how far from 0 a term of Craig's or Eder's Zeta must be to be listed, in [0, 1)
 * @param unit what is taken for independent
 * @param priorTokens how many tokens the prior of the log-odds weighs as much as, more than 0
 */
public record KeynessSettings(Normalizer normalizer, Tokenizer tokenizer, NGrams ngrams, int slice, int leastCount,
    double filter, KeynessUnit unit, double priorTokens) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range; the message names it
   */
  public KeynessSettings {
    requireNonNull(normalizer, "normalizer");
    requireNonNull(tokenizer, "tokenizer");
    requireNonNull(ngrams, "ngrams");
    requireNonNull(unit, "unit");
    Preconditions.checkArgument(slice >= 0, "a slice of %s tokens", slice);
    Preconditions.checkArgument(leastCount >= 1, "the least count must be at least 1, not %s", leastCount);
    Preconditions.checkArgument(filter >= 0 && filter < 1, "the filter must be in [0, 1), not %s", filter);
    Preconditions.checkArgument(priorTokens > 0 && Double.isFinite(priorTokens), "a prior of %s tokens", priorTokens);
  }

  /**
   * Returns stylo's: slices of 3,000 tokens, terms that occur 3 times, a filter of 0.1; of words under the standard
   * normaliser, with texts taken for independent and a prior of 1,000 tokens.
   */
  public static KeynessSettings standard() {
    return new KeynessSettings(Normalizers.standard(), Tokenizers.words(), NGrams.ofWords(1), 3000, 3, 0.1,
        KeynessUnit.TEXT, 1000);
  }

  /** Returns the same with terms read otherwise. */
  public KeynessSettings withTerms(Normalizer other, Tokenizer cutting, NGrams terms) {
    return new KeynessSettings(other, cutting, terms, slice, leastCount, filter, unit, priorTokens);
  }

  /** Returns the same with slices of so many tokens, or every text a slice if 0. */
  public KeynessSettings withSlice(int tokens) {
    return new KeynessSettings(normalizer, tokenizer, ngrams, tokens, leastCount, filter, unit, priorTokens);
  }

  /** Returns the same with another least count. */
  public KeynessSettings withLeastCount(int count) {
    return new KeynessSettings(normalizer, tokenizer, ngrams, slice, count, filter, unit, priorTokens);
  }

  /** Returns the same with another filter. */
  public KeynessSettings withFilter(double limit) {
    return new KeynessSettings(normalizer, tokenizer, ngrams, slice, leastCount, limit, unit, priorTokens);
  }

  /** Returns the same with something else taken for independent. */
  public KeynessSettings withUnit(KeynessUnit independent) {
    return new KeynessSettings(normalizer, tokenizer, ngrams, slice, leastCount, filter, independent, priorTokens);
  }
}
