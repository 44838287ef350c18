package io.github.stylome.feature;

import com.google.common.base.Preconditions;
import io.github.stylome.count.CorpusCounter;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.token.NGrams;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most frequent n-grams of a reference corpus, optionally culled: kept only if found in a given share of the texts.
 * With single words these are the most frequent words (MFW) of the literature.
 *
 * <p>N-grams are ranked by their count over the whole corpus; equal counts by code points. Culling comes first, so that
 * {@code limit} features remain where there are so many.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param ngrams the terms that are counted
 * @param limit how many are kept at most, at least 1
 * @param culling the least share of texts that a kept term occurs in, in [0, 1]; 0 keeps all
 */
public record MostFrequent(NGrams ngrams, int limit, double culling) {
  private static final Pattern DESCRIPTION =
      Pattern.compile("([a-z]{1,10}\\([a-z0-9=,-]{1,60}),top=(\\d{1,10}),culling=([0-9.eE-]{1,24})\\)");

  /**
   * Checks the limit and the culling.
   *
   * @throws IllegalArgumentException if either is out of range
   */
  public MostFrequent {
    Preconditions.checkArgument(limit >= 1, "at least one feature is needed, not %s", limit);
    Preconditions.checkArgument(culling >= 0 && culling <= 1, "culling is a share in [0, 1], not %s", culling);
  }

  /** Returns the most frequent single words. */
  public static MostFrequent words(int limit) {
    return wordNGrams(1, limit);
  }

  /** Returns the most frequent n-grams of n words. */
  public static MostFrequent wordNGrams(int n, int limit) {
    return new MostFrequent(NGrams.ofWords(n), limit, 0);
  }

  /** Returns the most frequent n-grams of n characters. */
  public static MostFrequent characterNGrams(int n, int limit) {
    return new MostFrequent(NGrams.ofCharacters(n), limit, 0);
  }

  /** Returns the most frequent of any n-grams, as in {@code of(NGrams.ofWords(2).withSkips(1), 500)}. */
  public static MostFrequent of(NGrams ngrams, int limit) {
    return new MostFrequent(ngrams, limit, 0);
  }

  /** Returns the same with culling: a term is kept if it occurs in at least this share of the texts, in [0, 1]. */
  public MostFrequent culledAt(double share) {
    return new MostFrequent(ngrams, limit, share);
  }

  /**
   * Returns the selection that {@link #toString} describes.
   *
   * @throws IllegalArgumentException if the description is not one
   */
  static MostFrequent parse(String description) {
    Matcher matcher = DESCRIPTION.matcher(description);
    Preconditions.checkArgument(matcher.matches(), "not a feature selection: %s", description);
    return new MostFrequent(
        NGrams.parse(matcher.group(1) + ")"),
        Integer.parseInt(matcher.group(2)),
        Double.parseDouble(matcher.group(3)));
  }

  /**
   * Returns the vocabulary that this selects from what has been counted, most frequent first.
   *
   * @throws IllegalArgumentException if nothing is left
   */
  public Vocabulary select(CorpusCounter counted) {
    List<String> kept = counted.mostFrequent(limit, culling);
    Preconditions.checkArgument(!kept.isEmpty(), "no feature is left of %s", this);
    return Vocabulary.copyOf(kept);
  }

  /** Returns a description that says everything, as in {@code words(n=1,top=500,culling=0.2)}. */
  @Override
  public String toString() {
    String terms = ngrams.toString();
    return terms.substring(0, terms.length() - 1) + ",top=" + limit + ",culling=" + culling + ")";
  }
}
