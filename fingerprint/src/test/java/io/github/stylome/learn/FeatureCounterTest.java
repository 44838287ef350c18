package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.token.Tokenizers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FeatureCounterTest {
  private static final int FEATURES = 3000;

  private final HashedVocabulary vocabulary = vocabulary();
  private final FeatureCounter counter = new FeatureCounter(vocabulary, List.of());

  @Test
  void features_areCountedInTheOrderInWhichTheyFirstOccur_andTheRestOnlyInTheTotal() {
    fill(new SplittableRandom(1), 700);
  }

  @Test
  void aTextThatFillsBlocksExactly_isCountedWhole() {
    fill(new SplittableRandom(2), TermBlock.UNITS);
    fill(new SplittableRandom(2), 16 * TermBlock.UNITS);
  }

  @Test
  void aCounterThatIsUsedAgain_knowsNothingOfTheTextBefore() {
    SplittableRandom random = new SplittableRandom(3);
    for (int occurrences : new int[] {10, 20_000, 0, 3, 257}) {
      fill(random, occurrences);
    }
  }

  @Test
  void aTextThatWasLeftInTheMiddle_countsForNothing() {
    counter.begin();
    counter.add(block(7, 7, 14));
    fill(new SplittableRandom(4), 100);
  }

  @Test
  void twoStreamsOfChars_areCountedBoth() {
    List<TermStream> streams = List.of(TermStream.ofChars(1, 2), TermStream.ofChars(3, 3));
    List<String> texts = List.of("the rain in spring", "the rain in autumn");
    HashedVocabulary vocabulary = HashedVocabulary.mostWidespread(streams, texts, 2, 100);
    FeatureCounter both = new FeatureCounter(vocabulary, streams);
    both.read(new TermReader(streams), texts.get(0));
    assertEquals(18 + 17 + 16, both.total());
    assertTrue(IntStream.range(0, both.size()).anyMatch(i -> both.end(i) - both.start(i) == 3));
    assertTrue(IntStream.range(0, both.size()).anyMatch(i -> both.end(i) - both.start(i) == 1));
  }

  @Property(tries = 100)
  void charsThatAreNotHashed_areCountedLikeThoseThatAre(
      @ForAll("lengths") TermStream stream, @ForAll("texts") String text) {
    List<TermStream> streams = List.of(TermStream.ofTokens(Tokenizers.words(), 1, 1), stream);
    HashedVocabulary vocabulary =
        HashedVocabulary.mostWidespread(streams, List.of(text, text.substring(text.length() / 2), "b ab.\0\0"), 1, 90);
    // Read a second time, it is found among what is remembered.
    assertCountsAlike(vocabulary, streams, List.of(text, text.repeat(40), "\0\0\0\0", "", text));
  }

  @Test
  void moreCharsThanAreRemembered_areCountedLikeHashedOnes() {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append((char) (' ' + random.nextInt(20))); // 160,000 times four chars, of which half are met
    }
    List<TermStream> streams = List.of(TermStream.ofChars(2, 4));
    HashedVocabulary vocabulary = HashedVocabulary.mostWidespread(streams, List.of(text.toString()), 1, 50_000);
    assertCountsAlike(vocabulary, streams, List.of(text.toString(), text.reverse().toString()));
  }

  private static void assertCountsAlike(HashedVocabulary vocabulary, List<TermStream> streams, List<String> texts) {
    FeatureCounter unhashed = new FeatureCounter(vocabulary, streams);
    FeatureCounter hashed = new FeatureCounter(vocabulary, List.of());
    TermReader reader = new TermReader(streams);
    for (String text : texts) {
      unhashed.read(reader, text);
      hashed.begin();
      reader.read(text, block -> hashed.add(block));
      hashed.end();
      assertEquals(hashed.total(), unhashed.total());
      assertEquals(rows(hashed, vocabulary), rows(unhashed, vocabulary));
    }
  }

  @Provide
  Arbitrary<TermStream> lengths() {
    return Arbitraries.integers().between(1, 5).flatMap(shortest ->
        Arbitraries.integers().between(shortest, 5).map(longest -> TermStream.ofChars(shortest, longest)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab .\n\0\uFFFF\uD83D\u4E2D").ofMaxLength(60);
  }

  /** Counts terms half of which are features, and compares with a map. */
  private void fill(SplittableRandom random, int occurrences) {
    Map<Long, int[]> expected = new LinkedHashMap<>(); // start, end and count
    counter.begin();
    TermBlock block = new TermBlock();
    for (int i = 0; i < occurrences; i++) {
      long term = 7L * (random.nextInt(2 * FEATURES) + 1);
      int start = i;
      addTo(block, term, start, start + 3);
      if (block.size == TermBlock.UNITS || i == occurrences - 1) {
        counter.add(block);
        block.size = 0;
      }
      if (term <= 7L * FEATURES) {
        expected.computeIfAbsent(term, first -> new int[] {start, start + 3, 0})[2]++;
      }
    }
    counter.end();
    assertEquals(occurrences, counter.total());
    List<List<Long>> wanted = expected.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
        .toList();
    assertEquals(wanted, rows(counter, vocabulary));
  }

  private static List<List<Long>> rows(FeatureCounter counter, HashedVocabulary vocabulary) {
    return IntStream.range(0, counter.size())
        .mapToObj(i -> row(vocabulary.hash(counter.feature(i)), counter.start(i), counter.end(i), counter.count(i)))
        .toList();
  }

  private static TermBlock block(long... terms) {
    TermBlock block = new TermBlock();
    for (long term : terms) {
      addTo(block, term, 0, 1);
    }
    return block;
  }

  /** Adds a single unit. */
  private static void addTo(TermBlock block, long term, int start, int end) {
    int place = block.size;
    block.terms[place] = term;
    block.starts[TermBlock.BEFORE + place] = start;
    block.ends[TermBlock.BEFORE + place] = end;
    block.shape(place + 1, 0, 1, 1);
  }

  private static List<Long> row(long term, int start, int end, int count) {
    return List.of(term, (long) start, (long) end, (long) count);
  }

  /** The multiples of seven up to the number of features. */
  private static HashedVocabulary vocabulary() {
    int[] groups = new int[FEATURES];
    Arrays.fill(groups, 2);
    return HashedVocabulary.of(LongStream.rangeClosed(1, FEATURES).map(i -> 7 * i).toArray(), groups, 2);
  }
}
