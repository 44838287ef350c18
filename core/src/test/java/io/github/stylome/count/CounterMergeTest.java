package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However texts are split over counters, and in whatever order and shape these are merged, the counts are the same. */
class CounterMergeTest {
  private static final NGrams WORDS = NGrams.ofWords(1);
  private static final Tokenizer SPACES = Tokenizers.whitespace();

  @Property(tries = 300)
  void termCounts_doNotDependOnSplitOrderOrShapeOfMerging(
      @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 6) int shards, @ForAll long seed) {
    Random random = new Random(seed);
    List<TermCounter> counters = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      counters.add(new TermCounter());
    }
    for (String text : texts) {
      counters.get(random.nextInt(shards)).addAll(WORDS, SPACES, text);
    }
    while (counters.size() > 1) {
      TermCounter taken = counters.remove(random.nextInt(counters.size()));
      counters.get(random.nextInt(counters.size())).merge(taken);
    }
    TermCounter alone = new TermCounter();
    texts.forEach(text -> alone.addAll(WORDS, SPACES, text));
    assertEquals(alone.counts(), counters.get(0).counts());
    assertEquals(alone.total(), counters.get(0).total());
  }

  @Property(tries = 300)
  void corpusCounts_doNotDependOnSplitOrderOrShapeOfMerging(
      @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 6) int shards, @ForAll long seed) {
    Random random = new Random(seed);
    List<CorpusCounter> counters = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      counters.add(new CorpusCounter(WORDS, SPACES));
    }
    for (String text : texts) {
      counters.get(random.nextInt(shards)).add(text);
      if (random.nextInt(4) == 0 && counters.size() > 1) { // counting goes on after a merge
        counters.get(0).merge(counters.set(1, new CorpusCounter(WORDS, SPACES)));
      }
    }
    while (counters.size() > 1) {
      CorpusCounter taken = counters.remove(random.nextInt(counters.size()));
      counters.get(random.nextInt(counters.size())).merge(taken);
    }
    assertEquals(counted(texts).counts(), counters.get(0).counts());
  }

  @Property(tries = 300)
  void documentFrequencies_areTheNumbersOfTextsThatHaveTheTerm(@ForAll("texts") List<String> texts) {
    CorpusCounts counts = counted(texts).counts();
    assertEquals(texts.stream().filter(text -> !text.isBlank()).count(), counts.documents());
    for (int rank = 0; rank < counts.terms().types(); rank++) {
      String term = counts.terms().terms().get(rank);
      long expected = texts.stream().filter(t -> new HashSet<>(Arrays.asList(t.split(" "))).contains(term)).count();
      assertEquals(expected, counts.documentFrequencyAt(rank), term);
    }
  }

  @Property(tries = 300)
  void mostFrequent_isTheHeadOfTheFullRanking(@ForAll("texts") List<String> texts,
      @ForAll @IntRange(min = 1, max = 30) int limit, @ForAll @IntRange(min = 0, max = 10) int tenths) {
    CorpusCounter counter = counted(texts);
    CorpusCounts counts = counter.counts();
    List<String> expected = new ArrayList<>();
    for (int rank = 0; rank < counts.terms().types() && expected.size() < limit; rank++) {
      if (counts.documentFrequencyAt(rank) * 10 >= tenths * counts.documents()) {
        expected.add(counts.terms().terms().get(rank));
      }
    }
    assertEquals(expected, counter.mostFrequent(limit, tenths / 10.0));
  }

  @Property(tries = 300)
  void textsThatAreKept_haveTheCountsOfReadingThemAgain(
      @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 10) int limit) {
    CorpusCounter counter = new CorpusCounter(WORDS, SPACES);
    List<CountedText> kept = texts.stream().map(counter::addAndKeep).toList();
    assertEquals(counted(texts).counts(), counter.counts());
    Vocabulary vocabulary = Vocabulary.copyOf(counter.mostFrequent(limit, 0));
    for (int i = 0; i < texts.size(); i++) {
      long[] expected = new long[vocabulary.size()];
      long total = vocabulary.count(WORDS, SPACES, texts.get(i), expected, 0);
      long[] counts = new long[vocabulary.size()];
      kept.get(i).addTo(vocabulary.placesOf(counter), counts);
      assertEquals(total, kept.get(i).total());
      assertEquals(Arrays.toString(expected), Arrays.toString(counts));
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> word = Arbitraries.of(
        "a", "b", "c", "d", "e", "\uFF41", "\uD835\uDC1A", "\uD835\uDC1B", "aa", "ab", "Aa", "BB", "w1", "w2", "w3");
    return word.list().ofMaxSize(12).map(words -> String.join(" ", words)).list().ofMaxSize(12);
  }

  private static CorpusCounter counted(List<String> texts) {
    CorpusCounter counter = new CorpusCounter(WORDS, SPACES);
    texts.forEach(counter::add);
    return counter;
  }
}
