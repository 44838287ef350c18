package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphemeTokensTest {
  @Test
  void graphemes_ofLettersWithMarks_keepTheMarks() {
    assertGraphemes("e\u0301a", "e\u0301", "a");
    // Kitab, "book", with a kasra, and a tatweel, which is a letter.
    assertGraphemes("\u0643\u0650\u062A\u0640", "\u0643\u0650", "\u062A", "\u0640");
  }

  @Test
  void graphemes_ofLineBreaks_areOneForCrLf() {
    assertGraphemes("\r\n\n\r\u0301", "\r\n", "\n", "\r", "\u0301");
  }

  @Test
  void graphemes_ofEmoji_areWhatIsSeen() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    String wave = "\uD83D\uDC4B\uD83C\uDFFD";
    String france = "\uD83C\uDDEB\uD83C\uDDF7";
    String half = "\uD83C\uDDEB";
    assertGraphemes(family + wave + france + france + half + "1\uFE0F\u20E3",
        family, wave, france, france, half, "1\uFE0F\u20E3");
  }

  @Test
  void graphemes_ofIndicConjuncts_areWhole() {
    assertGraphemes("\u0915\u094D\u0937\u093F\u0915", "\u0915\u094D\u0937\u093F", "\u0915");
  }

  @Test
  void graphemes_ofHangulJamo_areSyllables() {
    assertGraphemes("\u1112\u1161\u11AB\u1100\uD55C\u11A8", "\u1112\u1161\u11AB", "\u1100\uD55C\u11A8");
  }

  @Test
  void graphemes_keepALoneSurrogateWithItsMarks() {
    assertGraphemes("a\uD800\u0301\uDC00", "a", "\uD800\u0301", "\uDC00");
  }

  @Test
  void type_isGrapheme() {
    assertEquals(List.of(TokenType.GRAPHEME), Tokens.types(Tokenizers.graphemes(), "a"));
    assertEquals(List.of(), Tokens.types(Tokenizers.graphemes(), ""));
  }

  private static void assertGraphemes(String text, String... graphemes) {
    assertEquals(List.of(graphemes), Tokens.texts(Tokenizers.graphemes(), text));
  }
}
