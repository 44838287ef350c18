package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureHasherTest {
  private static final List<TermStream> STREAMS =
      List.of(TermStream.ofTokens(Tokenizers.words(), 1, 2), TermStream.ofChars(3, 5));
  private static final String PROSE = "The rain fell on the harbour, and the rain sang.\n";

  private final FeatureHasher hasher = FeatureHasher.of(STREAMS, 20);

  @Property(tries = 300)
  void row_hasTheNgramsOfHashedTerms_byTheUpperBitsOfTheirHashes(
      @ForAll @StringLength(max = 400) String text, @ForAll @IntRange(min = 1, max = 26) int bits) {
    assertEquals(expected(text, bits), counts(FeatureHasher.of(STREAMS, bits).row(text)));
  }

  @Test
  void row_ofALongText_isTheSame_andSoIsTheShortOneBehindIt() {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < 300_000) {
      text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(6) == 0 ? " " : "");
    }
    for (String each : List.of(PROSE, text.toString(), PROSE, "", PROSE.repeat(500))) {
      assertEquals(expected(each, 20), counts(hasher.row(each)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 16, 20, 22, 23, 24})
  void row_isTheSame_whereverColumnsAreCounted_andWhereTheyMoveInTheMiddle(int bits) {
    SplittableRandom random = new SplittableRandom(bits);
    StringBuilder text = new StringBuilder("ha ".repeat(700)); // more than a byte holds, before and after the move
    while (text.length() < 70_000) {
      text.append((char) (0x4E00 + random.nextInt(20_000)));
    }
    text.append(" ha".repeat(700));
    FeatureHasher other = FeatureHasher.of(STREAMS, bits);
    for (String each : List.of(PROSE, text.toString(), PROSE, PROSE.repeat(800), PROSE)) {
      assertEquals(new ArrayList<>(expected(each, bits).entrySet()), new ArrayList<>(counts(other.row(each)).entrySet()));
    }
  }

  @Test
  void hostileTexts_areRead() {
    for (String text : List.of("\uD83D", "\uDE00\uD83D", "\0\0\0\0", "a".repeat(100_000), "\uFFFF".repeat(9))) {
      assertEquals(expected(text, 20), counts(hasher.row(text)));
    }
  }

  @Test
  void aTextWithoutNgrams_hasAnEmptyRow() {
    HashedRow empty = hasher.row("");
    assertEquals(0, empty.size());
    assertEquals(0, empty.total());
    assertEquals(0, empty.norm());
    assertThrows(IllegalArgumentException.class, () -> empty.column(0));
    assertThrows(IllegalArgumentException.class, () -> empty.count(-1));
  }

  @Test
  void norm_isTheLengthOfTheCounts() {
    FeatureHasher words = FeatureHasher.of(List.of(TermStream.ofTokens(Tokenizers.words(), 1, 1)), 26);
    HashedRow row = words.row("oh oh oh my my my my");
    assertEquals(5, row.norm());
    assertEquals(7, row.total());
    assertEquals(List.of(3, 4), List.of(row.count(0), row.count(1)));
  }

  @Test
  void rows_areThoseOfEachText_inTheirOrder_onAnyNumberOfThreads() {
    List<String> texts = new ArrayList<>(Stream.of(10, 30_000, 0, 3, 900, 1, 5000, 2).map(PROSE::repeat).toList());
    for (int i = 0; i < 300; i++) {
      texts.add(PROSE.repeat(i % 40) + i);
    }
    List<HashedRow> alone = texts.stream().map(hasher::row).toList();
    assertEquals(alone, hasher.rows(texts, Workers.caller()));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      assertEquals(alone, hasher.rows(texts, Workers.of(threads, 4)));
    } finally {
      threads.shutdown();
    }
    assertEquals(List.of(), hasher.rows(List.of(), Workers.caller()));
  }

  @Test
  void equalHashers_makeEqualRows() {
    FeatureHasher other = FeatureHasher.of(List.copyOf(STREAMS), 20);
    assertEquals(hasher, other);
    assertEquals(hasher.hashCode(), other.hashCode());
    assertEquals(hasher.row(PROSE), other.row(PROSE));
    assertEquals(hasher.row(PROSE).hashCode(), other.row(PROSE).hashCode());
    assertNotEquals(hasher, FeatureHasher.of(STREAMS, 19));
    assertNotEquals(hasher.row(PROSE), hasher.row(PROSE + PROSE));
    assertEquals(1 << 20, hasher.columns());
    assertEquals(STREAMS, hasher.streams());
  }

  @Test
  void whatIsOutOfRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> FeatureHasher.of(List.of(), 20));
    assertThrows(IllegalArgumentException.class, () -> FeatureHasher.of(STREAMS, 0));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> FeatureHasher.of(STREAMS, 27))
        .getMessage().contains("27"));
  }

  @Test
  void changesToCopies_changeNothing() {
    HashedRow row = hasher.row(PROSE);
    row.toCounts()[0] = -1;
    row.toColumns()[0] = -1;
    assertTrue(row.count(0) > 0 && row.column(0) >= 0);
  }

  private static Map<Integer, Integer> counts(HashedRow row) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    long total = 0;
    for (int i = 0; i < row.size(); i++) {
      assertEquals(null, counts.put(row.column(i), row.count(i)), "a column stands twice");
      total += row.count(i);
    }
    assertEquals(row.total(), total);
    return counts;
  }

  private static Map<Integer, Integer> expected(String text, int bits) {
    HashedTerms terms = new HashedTerms(STREAMS);
    terms.read(text);
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      counts.merge((int) (terms.term(i) >>> (64 - bits)), terms.count(i), Integer::sum);
    }
    return counts;
  }
}
