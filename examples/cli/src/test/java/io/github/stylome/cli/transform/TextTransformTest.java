package io.github.stylome.cli.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTransformTest {
  private static final String LETTER = "The harbour was quiet. Only the pilot's boat went out, as it did each evening! "
      + "Nobody spoke of the storm. What should they have said? The nets were dry.";

  @Provide
  Arbitrary<String> sentences() {
    Arbitrary<String> word = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
    return word.list().ofMaxSize(60).map(words -> String.join(" ", words));
  }

  @Property(tries = 200)
  void sameSeedAndId_giveTheSameText(@ForAll String text, @ForAll TextTransform transform) {
    assertEquals(transform.apply(text, "a", 5), transform.apply(text, "a", 5));
  }

  @Test
  void otherIds_giveOtherTexts() {
    for (TextTransform transform : List.of(TextTransform.WORDS_SHUFFLED, TextTransform.LETTERS_SHUFFLED,
        TextTransform.HOMOGLYPHS_INSERTED)) {
      assertNotEquals(transform.apply(LETTER, "a", 5), transform.apply(LETTER, "b", 5), transform.label());
      assertNotEquals(transform.apply(LETTER, "a", 5), transform.apply(LETTER, "a", 6), transform.label());
    }
  }

  @Property
  void shuffledWords_areTheSameWords(@ForAll("sentences") String text) {
    String shuffled = TextTransform.WORDS_SHUFFLED.apply(text, "a", 5);
    assertEquals(sorted(text.split(" ", -1)), sorted(shuffled.split(" ", -1)));
  }

  @Property
  void shuffledLetters_stayInTheirWord(@ForAll("sentences") String text) {
    String[] before = text.split(" ", -1);
    String[] after = TextTransform.LETTERS_SHUFFLED.apply(text, "a", 5).split(" ", -1);
    assertEquals(before.length, after.length);
    for (int i = 0; i < before.length; i++) {
      assertEquals(sorted(before[i].split("", -1)), sorted(after[i].split("", -1)));
    }
  }

  private static List<String> sorted(String[] parts) {
    return Arrays.stream(parts).sorted().collect(Collectors.toList());
  }

  @Test
  void marksAndLayout_stayWhereTheyAre_whenWordsAreShuffled() {
    String shuffled = TextTransform.WORDS_SHUFFLED.apply("- red, green\n- blue!", "a", 5);
    assertEquals("- *, *\n- *!", shuffled.replaceAll("red|green|blue", "*"));
  }

  @Property
  void repair_undoesHomoglyphs_inWordsThatStayMostlyLatin(
      @ForAll @AlphaChars @StringLength(min = 1, max = 30) String word) {
    String changed = TextTransform.HOMOGLYPHS_INSERTED.apply(word, word, 5);
    assertEquals(word.length(), changed.length());
    long latin = changed.chars().filter(c -> c < 0x80).count();
    if (2 * latin > changed.length()) {
      assertEquals(word, Normalizer.of(NormalizationRule.HOMOGLYPHS).normalize(changed).toString());
      assertEquals(word, TextTransform.HOMOGLYPHS_REPAIRED.apply(word, word, 5));
    }
  }

  @Test
  void aTenthOfTheLetters_isReplaced() {
    String text = "pope ".repeat(2000); // each of its letters has a look-alike
    String changed = TextTransform.HOMOGLYPHS_INSERTED.apply(text, "a", 5);
    assertEquals(800.0, (double) changed.chars().filter(c -> c >= 0x400).count(), 100.0);
  }

  @Property
  void repair_undoesZeroWidthSpaces(@ForAll("sentences") String text) {
    assertEquals(text, TextTransform.ZERO_WIDTH_REPAIRED.apply(text, "a", 5));
    assertEquals(text, TextTransform.ZERO_WIDTH_INSERTED.apply(text, "a", 5).replace("\u200B", ""));
  }

  @Test
  void aTenthOfTheWords_hasAZeroWidthSpaceWithin_andNoneAtItsEnds() {
    String changed = TextTransform.ZERO_WIDTH_INSERTED.apply("pope ".repeat(2000), "a", 5);
    assertEquals(200.0, (double) changed.chars().filter(c -> c == 0x200B).count(), 50.0);
    assertTrue(!changed.contains(" \u200B") && !changed.contains("\u200B "));
  }

  @Test
  void halfOfTheSentences_isDropped_theRestKeepsItsOrder() {
    String kept = TextTransform.HALF_OF_SENTENCES_DROPPED.apply(LETTER, "a", 5);
    List<String> before = List.of(LETTER.split("(?<=[.!?]) ", -1));
    List<String> after = List.of(kept.strip().split("(?<=[.!?]) ", -1));
    assertEquals(5, before.size());
    assertEquals(3, after.size());
    assertEquals(after, before.stream().filter(after::contains).toList());
    assertEquals("One sentence.", TextTransform.HALF_OF_SENTENCES_DROPPED.apply("One sentence.", "a", 5));
  }

  @Test
  void halvedText_isItsFirstHalf_inWords() {
    assertEquals("One two, three", TextTransform.HALVED.apply("One two, three; four five.", "a", 5));
    assertEquals("One", TextTransform.HALVED.apply("One.", "a", 5));
    assertEquals("...", TextTransform.HALVED.apply("...", "a", 5));
  }

  @Test
  void capitals_areFolded() {
    assertEquals("strasse in rom", TextTransform.CASE_FOLDED.apply("Stra\u00DFe in ROM", "a", 5));
  }

  @Test
  void hostileTexts_areTakenByEach() {
    for (TextTransform transform : TextTransform.values()) {
      assertEquals("", transform.apply("", "a", 5), transform.label());
      for (String text : List.of("\uD800", "\uDC00\uD800", "\0", "a".repeat(100_000), "* ".repeat(50_000),
          "\n".repeat(100_000), "[".repeat(200_000), "[](".repeat(100_000), "e" + "\u0301".repeat(50_000), "> ".repeat(50_000))) {
        transform.apply(text, "a", 5);
      }
    }
  }
}
