package io.github.stylome.token;

import static io.github.stylome.token.TokenType.EMOJI;
import static io.github.stylome.token.TokenType.HANGUL;
import static io.github.stylome.token.TokenType.IDEOGRAPH;
import static io.github.stylome.token.TokenType.KANA;
import static io.github.stylome.token.TokenType.LINE_BREAK;
import static io.github.stylome.token.TokenType.NUMBER;
import static io.github.stylome.token.TokenType.PUNCTUATION;
import static io.github.stylome.token.TokenType.SYMBOL;
import static io.github.stylome.token.TokenType.WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTokensTest {
  @Test
  void words_ofEnglish_keepContractionsAndCutHyphens() {
    assertWords("She said: \"Don't -- it's John's well-known 'trick'.\"",
        "She", "said", "Don't", "it's", "John's", "well", "known", "trick");
    assertWords("They\u2019d\u2019ve o\u2019clock", "They\u2019d\u2019ve", "o\u2019clock");
  }

  @Test
  void words_ofNumbers_keepPointsAndCommasWithin() {
    assertWords("3.14, 1,000.50 and 2nd on 12/5 at 10:30.",
        "3.14", "1,000.50", "and", "2nd", "on", "12", "5", "at", "10", "30");
    assertEquals(List.of(NUMBER, WORD, WORD), Tokens.types(Tokenizers.words(), "7 2nd x1"));
  }

  @Test
  void words_joinUnderscores() {
    assertWords("snake_case e.g. U.S.A. a.b", "snake_case", "e.g", "U.S.A", "a.b");
  }

  @Test
  void words_ofArabic_keepVowelMarks() {
    String text = "\u0643\u0650\u062A\u0627\u0628\u060C \u062C\u062F\u064A\u062F\u061F \u0661\u0662";
    assertWords(text, "\u0643\u0650\u062A\u0627\u0628", "\u062C\u062F\u064A\u062F", "\u0661\u0662");
    assertEquals(List.of(WORD, WORD, NUMBER), Tokens.types(Tokenizers.words(), text));
  }

  @Test
  void words_ofChinese_areSingleIdeographs() {
    String text = "\u6211\u770B\u4E66\u3002\uD840\uDC00";
    assertWords(text, "\u6211", "\u770B", "\u4E66", "\uD840\uDC00");
    assertEquals(List.of(IDEOGRAPH, IDEOGRAPH, IDEOGRAPH, IDEOGRAPH), Tokens.types(Tokenizers.words(), text));
  }

  @Test
  void words_ofKatakanaBehindALowLine_areKana() {
    for (String text : List.of("_\u30A2", "_\u30A2\u30FC_", "1_\u30A2", "_1_\u30A2", "\u203F\u30A2")) {
      assertEquals(List.of(text), Tokens.texts(Tokenizers.words(), text));
      assertEquals(List.of(KANA), Tokens.types(Tokenizers.words(), text));
    }
    assertEquals(List.of(WORD), Tokens.types(Tokenizers.words(), "_\u30A2_a"));
  }

  @Test
  void words_ofJapanese_areIdeographsSingleHiraganaAndRunsOfKatakana() {
    String text = "\u672C\u3092\u30C6\u30EC\u30D3";
    assertWords(text, "\u672C", "\u3092", "\u30C6\u30EC\u30D3");
    assertEquals(List.of(IDEOGRAPH, KANA, KANA), Tokens.types(Tokenizers.words(), text));
  }

  @Test
  void words_ofKorean_areWords() {
    assertWords("\uD55C\uAD6D\uC5B4 \uC88B\uB2E4", "\uD55C\uAD6D\uC5B4", "\uC88B\uB2E4");
    assertEquals(List.of(HANGUL), Tokens.types(Tokenizers.words(), "\uD55C\uAD6D"));
  }

  @Test
  void words_ofHebrew_keepQuotesWithin() {
    assertWords("\u05E6\u05D4\"\u05DC \u05D2'", "\u05E6\u05D4\"\u05DC", "\u05D2'");
  }

  @Test
  void wordsAndMarks_keepAnEmojiWithItsModifiersWhole() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    String wave = "\uD83D\uDC4B\uD83C\uDFFD";
    String heart = "\u2764\uFE0F";
    assertMarks("Hi " + family + wave + heart + "!",
        List.of("Hi", family, wave, heart, "!"), List.of(WORD, EMOJI, EMOJI, EMOJI, PUNCTUATION));
  }

  @Test
  void wordsAndMarks_cutFlagsInPairs() {
    String france = "\uD83C\uDDEB\uD83C\uDDF7";
    String spain = "\uD83C\uDDEA\uD83C\uDDF8";
    assertMarks(france + spain, List.of(france, spain), List.of(EMOJI, EMOJI));
  }

  @Test
  void wordsAndMarks_keepEveryMarkOfPunctuationAndEverySymbol() {
    assertMarks("a -- b = \u20AC5\u2026", List.of("a", "-", "-", "b", "=", "\u20AC", "5", "\u2026"),
        List.of(WORD, PUNCTUATION, PUNCTUATION, WORD, SYMBOL, SYMBOL, NUMBER, PUNCTUATION));
  }

  @Test
  void wordsAndMarks_makeARunOfLineBreaksOneToken() {
    assertMarks("a\nb\n\nc\r\n\r\nd\n", List.of("a", "\n", "b", "\n\n", "c", "\r\n\r\n", "d", "\n"),
        List.of(WORD, LINE_BREAK, WORD, LINE_BREAK, WORD, LINE_BREAK, WORD, LINE_BREAK));
    assertMarks("\n \n", List.of("\n", "\n"), List.of(LINE_BREAK, LINE_BREAK));
  }

  @Test
  void tokens_ofNothingAndOfSpaces_areNone() {
    for (String text : new String[] {"", " ", " \t \u3000", "\u0000\u0007"}) {
      assertEquals(List.of(), Tokens.texts(Tokenizers.wordsAndMarks(), text));
    }
  }

  @Test
  void letters_cutAtAllButLetters() {
    assertEquals(List.of("Don", "t", "x", "y", "caf\u00E9", "cafe\u0301", "d\u00EDa", "\u4E2D\u6587", "z"),
        Tokens.texts(Tokenizers.letters(), "Don't x2y caf\u00E9-cafe\u0301 d\u00EDa \u4E2D\u6587 \u0301z"));
  }

  @Test
  void whitespace_cutsAtEveryWhiteSpace() {
    assertEquals(List.of("Don't", "x--y!", "\uD83D\uDE00"),
        Tokens.texts(Tokenizers.whitespace(), " Don't\u00A0x--y!\u2028\uD83D\uDE00\t"));
  }

  private static void assertWords(String text, String... words) {
    assertEquals(List.of(words), Tokens.texts(Tokenizers.words(), text));
  }

  private static void assertMarks(String text, List<String> tokens, List<TokenType> types) {
    assertEquals(tokens, Tokens.texts(Tokenizers.wordsAndMarks(), text));
    assertEquals(types, Tokens.types(Tokenizers.wordsAndMarks(), text));
  }
}
