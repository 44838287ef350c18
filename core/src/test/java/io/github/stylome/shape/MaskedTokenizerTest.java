package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.testing.RandomTexts;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaskedTokenizerTest {
  private static final MaskedTokenizer MASKED = Shapes.masked(Set.of("the", "of", "I", "don't", "12"));

  @Test
  void keptWordsAndMarks_areCountedAsWritten() {
    for (String kept : List.of("The", "THE", "of", "i", "I", "Don't", "12", ",", "\u2014", "\n\n", "\uD83D\uDE00")) {
      assertNull(Named.of(MASKED, kept).get(0).name(), kept);
    }
  }

  @Test
  void otherWords_areNamedByTheirShapeAndEnding() {
    assertEquals("x-ing Xx-ton X-sco X4 Xx3 x4 Xx1 X2 x-hts Xx-n't",
        names("walking Boston UNESCO NATO Ann city A US rights Hasn't"));
    assertEquals("x-\u00EFve Xx-\u043A\u0432\u0430", names("na\u00EFve \u041C\u043E\u0441\u043A\u0432\u0430"));
    assertEquals("x1 x1 x3", names("\u6211\u5BB6 \u0648\u0644\u062F"));
    assertEquals("x4", names("12th"));
    assertEquals("x4", names("i\u0307os"));
  }

  @Test
  void numbers_areNamedByTheirDigits() {
    assertEquals("d1 d2 d3 d4 d5 d5 d2", names("7 42 3.14 1,000 12345 1234567890 \u0661\u0662"));
  }

  @Test
  void lettersBeyondTheBasicPlane_countAsOne() {
    String small = "\uD801\uDC28"; // a small letter of Deseret; its capital is 0x28 lower
    assertEquals("x4", names(small.repeat(4)));
    assertEquals("x-" + small.repeat(3), names(small.repeat(5)));
    assertEquals("X-" + small.repeat(3), names("\uD801\uDC00".repeat(5)));
  }

  @Test
  void name_isADigestOfTheKeptWordsInLowerCase() {
    assertEquals("masked-e3b0c44298fc1c14", Shapes.masked(Set.of()).name()); // SHA-256 of nothing
    assertEquals("masked-a381d70250aaa5eb", Shapes.masked(Set.of("the", "Of")).name());
    assertEquals(Shapes.masked(Set.of("THE", "of")), Shapes.masked(Set.of("the", "Of")));
    assertNotEquals(Shapes.masked(Set.of("the")), Shapes.masked(Set.of("of")));
  }

  @Test
  void kept_areTheWordsInLowerCaseAscending() {
    assertEquals(List.of("12", "don't", "i", "of", "the"), List.copyOf(MASKED.kept()));
    assertEquals(MASKED, Shapes.masked(MASKED.kept()));
    assertThrows(UnsupportedOperationException.class, () -> MASKED.kept().clear());
  }

  @Test
  void aMaskedTokenizer_isNotFoundByItsName() {
    assertEquals(Optional.empty(), Shapes.find(MASKED.name()));
  }

  @Test
  void wordsThatTheNameCouldNotTellApart_areRefused() {
    for (String word : List.of("", "a\nb", "a\uD800")) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> Shapes.masked(Set.of(word)));
      assertEquals("a kept word is not empty, has no line feed and no lone surrogate: \"" + word + '"', e.getMessage());
    }
  }

  @Test
  void namesOfMoreEndingsThanAreRemembered_areRight() {
    for (char c = 0xAC00; c < 0xD700; c++) { // syllables of Hangul, more than there are places
      assertEquals("x-" + c + c + c, names("" + c + c + c + c + c));
    }
  }

  @Property(tries = 2000)
  void tokens_areThoseOfWordsAndMarks(@ForAll("texts") String text) {
    List<String> expected = Named.of(Tokenizers.wordsAndMarks(), text).stream()
        .map(token -> token.start() + " " + token.end() + " " + token.type()).toList();
    assertEquals(expected, Named.of(MASKED, text).stream()
        .map(token -> token.start() + " " + token.end() + " " + token.type()).toList());
  }

  @Property(tries = 1000)
  void names_areMadeOnce(@ForAll("texts") String text) {
    List<Named> once = Named.of(MASKED, text);
    List<Named> again = Named.of(MASKED, text);
    for (int i = 0; i < once.size(); i++) {
      assertSame(once.get(i).name(), again.get(i).name());
    }
  }

  @Property(tries = 1000)
  void allWords_ofATextThatKeepsThem_areCountedAsWritten(@ForAll("texts") String text) {
    String sound = text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    MaskedTokenizer all = Shapes.masked(Set.copyOf(Named.texts(Tokenizers.words(), sound)));
    Named.of(all, sound).forEach(token -> assertNull(token.name(), token::toString));
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(40);
  }

  private static String names(String text) {
    return Named.names(MASKED, text);
  }
}
