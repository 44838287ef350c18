package io.github.stylome.fuzz;

import io.github.stylome.count.CorpusCounter;
import io.github.stylome.count.TermCounter;
import io.github.stylome.count.TermCounts;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The n-grams of a text, counted in every way that there is, are counted alike. */
public final class CountsTarget {
  private CountsTarget() {}

  /** Counts a text into a map, a term counter, two that are merged, a corpus counter, and against a vocabulary. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    Tokenizer tokenizer = Choices.tokenizer(input);
    NGrams ngrams = Choices.ngrams(input);
    String text = input.text();
    Map<String, Long> expected = new HashMap<>();
    long total = ngrams.forEach(tokenizer, text,
        (buffer, offset, length) -> expected.merge(new String(buffer, offset, length), 1L, Long::sum));
    Claims.equal(total, expected.values().stream().mapToLong(Long::longValue).sum(), "the number of n-grams");
    Claims.equal(total > 0, ngrams.anyIn(tokenizer, text), "whether there is any");

    TermCounter counter = new TermCounter();
    Claims.equal(total, counter.addAll(ngrams, tokenizer, text), "the number of terms counted");
    TermCounts counts = counter.counts();
    Claims.equal(expected.size(), counts.types(), "the number of types");
    expected.forEach((term, count) -> Claims.equal(count, counts.count(term), "the count of " + term));
    countTwice(ngrams, tokenizer, text, counter);
    countInCorpus(ngrams, tokenizer, text, counts);
  }

  private static void countTwice(NGrams ngrams, Tokenizer tokenizer, String text, TermCounter once) {
    TermCounter twice = new TermCounter();
    twice.merge(once);
    twice.addAll(ngrams, tokenizer, text);
    Claims.equal(2 * once.total(), twice.total(), "the total of two texts");
    Claims.equal(once.counts().terms(), twice.counts().terms(), "the ranking of two equal texts");
  }

  private static void countInCorpus(NGrams ngrams, Tokenizer tokenizer, String text, TermCounts expected) {
    CorpusCounter corpus = new CorpusCounter(ngrams, tokenizer);
    corpus.add(text);
    Claims.equal(expected, corpus.counts().terms(), "the counts of a corpus of one text");
    Vocabulary vocabulary = Vocabulary.copyOf(expected.terms());
    long[] placed = new long[vocabulary.size()];
    vocabulary.count(ngrams, tokenizer, text, placed, 0);
    Claims.equal(expected.total(), Arrays.stream(placed).sum(), "the terms found in a vocabulary of all");
  }
}
