package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.testing.RandomTexts;
import io.github.stylome.token.Tokenizers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RichnessTest {

  @Test
  void richness_ofATextThatWasCountedByHand_isThat() {
    // 10 words of 8 types, 6 of them hapax legomena; 42 letters; 1 long word; 3 sentences.
    // Yule: squares 6 + 4 + 4 = 14, K = 10000 * (14 - 10) / 100 = 400, 4 log2(401) = 34.6; 20 * 8 / 10^0.8 = 25.4.
    String text = "The rain came and the wind. Rain stayed! Nothing grew.";
    assertEquals("type-ratio-25 hapax-share-15 yule-k-34 mean-word-length-16 long-word-share-2 mean-sentence-words-3 "
        + "text-words-9", Named.names(Shapes.richness(), text));
  }

  @Test
  void tokens_lieOnTheLastCodePoints() {
    assertEquals(List.of("i", "n", " ", "c", "a", "m", "e"), Named.texts(Shapes.richness(), "The rain came"));
    assertEquals(List.of("o", "\uD83D\uDE00", "!"), Named.texts(Shapes.richness(), "o\uD83D\uDE00!"));
    assertEquals("type-ratio-20 hapax-share-20 yule-k-0", Named.names(Shapes.richness(), "o\uD83D\uDE00!"));
  }

  @Test
  void aTextWithoutWords_hasNone() {
    assertEquals("", Named.names(Shapes.richness(), ""));
    assertEquals("", Named.names(Shapes.richness(), " ... !\n\n-- "));
  }

  @Test
  void oneWordForEver_isAtTheLowerEnd() {
    assertEquals("type-ratio-0 hapax-share-0 yule-k-53 mean-word-length-4 long-word-share-0 mean-sentence-words-94 "
        + "text-words-8092", Named.names(Shapes.richness(), "a ".repeat(10_000)));
  }

  @Test
  void wordsBehindTheFirstMillion_areNotRead() {
    String million = "ab ".repeat(RichnessCursor.MOST_WORDS);
    assertEquals(Named.names(Shapes.richness(), million), Named.names(Shapes.richness(), million + "other words here"));
  }

  @Test
  void wordLengths_areCodePoints() {
    assertEquals("word-length-1 word-length-5 word-length-1 word-length-16 word-length-16",
        Named.names(Shapes.wordLengths(), "I don't, \uD840\uDC00 " + "a".repeat(16) + " " + "b".repeat(99)));
  }

  @Property(tries = 2000)
  void distinctWords_areThoseOfAHashMap(@ForAll("texts") String text) {
    Map<String, Integer> expected = new HashMap<>();
    DistinctWords words = new DistinctWords();
    for (Named word : Named.of(Tokenizers.words(), text + text)) {
      expected.merge(word.text().toLowerCase(Locale.ROOT), 1, Integer::sum);
      words.add(text + text, word.start(), word.end());
    }
    assertCounts(expected, words);
  }

  @Test
  void distinctWords_beyondAllTables_areCounted() {
    DistinctWords words = new DistinctWords();
    for (int round = 0; round < 2; round++) {
      Map<String, Integer> expected = new HashMap<>();
      for (int i = 0; i < 100_000; i++) {
        String word = "w" + i % 70_000;
        expected.merge(word, 1, Integer::sum);
        words.add(word, 0, word.length());
      }
      assertCounts(expected, words);
      words.clear();
      assertCounts(Map.of(), words);
    }
  }

  private static void assertCounts(Map<String, Integer> expected, DistinctWords words) {
    assertEquals(expected.size(), words.size());
    assertEquals(expected.values().stream().filter(count -> count == 1).count(), words.hapaxes());
    assertEquals(expected.values().stream().mapToLong(count -> (long) count * count).sum(), words.squares());
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.joining(60, "The", "the", " ", " ", "rain", "wind", "Wind", ", ", "stays", "\u00C9t\u00E9",
        "\u00E9t\u00E9", "a", "b", "\uD840\uDC00", "antidisestablishment");
  }
}
