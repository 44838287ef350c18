package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CountBytesTest {
  private static final NGrams PAIRS = NGrams.ofCharacters(2);

  private static TermCounter terms(List<String> texts) {
    TermCounter counter = new TermCounter();
    texts.forEach(text -> counter.addAll(PAIRS, Tokenizers.wholeText(), text));
    return counter;
  }

  private static CorpusCounter corpus(List<String> texts) {
    CorpusCounter counter = new CorpusCounter(PAIRS, Tokenizers.wholeText());
    texts.forEach(counter::add);
    return counter;
  }

  private static CorpusCounter read(byte[] bytes) {
    return CorpusCounter.ofBytes(PAIRS, Tokenizers.wholeText(), bytes);
  }

  @Property(tries = 200)
  void counters_ofAnyText_comeBackFromTheirBytes(@ForAll List<String> texts) {
    assertEquals(terms(texts).counts(), TermCounter.ofBytes(terms(texts).toBytes()).counts());
    CorpusCounter read = read(corpus(texts).toBytes());
    assertEquals(corpus(texts).counts(), read.counts());
  }

  @Test
  void halfASurrogatePair_comesBack() {
    List<String> texts = List.of("\uD800x\uDC00", "\uDC00\uD800", "\uD83D\uDE00");
    assertEquals(corpus(texts).counts(), read(corpus(texts).toBytes()).counts());
  }

  @Test
  void aCounterThatCameBack_countsOnAndMerges() {
    CorpusCounter read = read(corpus(List.of("abab", "ba")).toBytes());
    read.add("abc");
    read.merge(corpus(List.of("cab")));
    assertEquals(corpus(List.of("cab", "abc", "ba", "abab")).counts(), read.counts());
    TermCounter terms = TermCounter.ofBytes(terms(List.of("abab")).toBytes());
    terms.merge(terms(List.of("abba")));
    assertEquals(terms(List.of("abab", "abba")).counts(), terms.counts());
    assertEquals(6, terms.total());
  }

  @Test
  void bytesOfOtherTerms_areRefusedWithBoth() {
    byte[] bytes = corpus(List.of("abab")).toBytes();
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
        () -> CorpusCounter.ofBytes(NGrams.ofWords(1), Tokenizers.words(), bytes));
    assertEquals("counters of different terms: words(n=1) of words and characters(n=2) of whole-text", e.getMessage());
  }

  @Test
  void everyTruncation_isRefused() {
    byte[] corpus = corpus(List.of("abcab", "\u0645\u0646")).toBytes();
    for (int length = 0; length < corpus.length; length++) {
      byte[] cut = Arrays.copyOf(corpus, length);
      assertThrows(IllegalArgumentException.class, () -> read(cut), "cut to " + length);
    }
    byte[] longer = Arrays.copyOf(corpus, corpus.length + 1);
    assertThrows(IllegalArgumentException.class, () -> read(longer));
    byte[] terms = terms(List.of("abcab")).toBytes();
    for (int length = 0; length < terms.length; length++) {
      byte[] cut = Arrays.copyOf(terms, length);
      assertThrows(IllegalArgumentException.class, () -> TermCounter.ofBytes(cut), "cut to " + length);
    }
  }

  @Test
  void changedBytes_areReadOrRefused() {
    byte[] bytes = corpus(List.of("abcab", "\u0645\u0646 ab")).toBytes();
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 5000; round++) {
      byte[] changed = bytes.clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        read(changed).counts();
      } catch (IllegalArgumentException e) {
        // What is expected of bytes that make no sense; anything else fails the test.
      }
    }
  }
}
