package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import io.github.stylome.testing.RandomTexts;
import java.nio.CharBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every tokenizer on every text, lone surrogates included. */
class TokenizerPropertiesTest {
  /** Clitics, letters, vowel marks, tatweel, and what may stand among them. */
  private static final String[] ARABIC = {
    "\u0648", "\u0641", "\u0628", "\u0643", "\u0644", "\u0633", "\u0627\u0644", "\u0644\u0644", "\u0627", "\u0623",
    "\u0645", "\u0646", "\u0647", "\u0647\u0627", "\u064A", "\u0645\u0646", "\u0642\u0644\u0645", "\u064E", "\u0640",
    "\u200D",
    " ", "a", "1", "'", "\uD800"
  };

  private static final String[] ADDRESSES = {
    "http", "://", "www.", "example", ".com", ".de", "/", "?", "@", "#", "(", ")", "[", "]", "'", "*", "_", "-", ".",
    ",", " ",
    "\n", "a", "1", "\u4E2D", "\uAC00", "\u0627", "\u05D0", "\u0301", "\u200C", "\uD840\uDC00", "\uD800", "\uDC00"
  };

  @Property(tries = 1500)
  void tokens_lieInTheTextOneBehindTheOtherAndAreNeverEmpty(
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    int behind = 0;
    for (Tokens token : Tokens.of(tokenizer, text)) {
      assertTrue(token.start() >= behind, token::toString);
      assertTrue(token.end() > token.start(), token::toString);
      assertTrue(token.end() <= text.length(), token::toString);
      behind = token.end();
    }
  }

  @Property(tries = 500)
  void tokens_neverCutAPairOfSurrogates(@ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    for (Tokens token : Tokens.of(tokenizer, text)) {
      assertFalse(insidePair(text, token.start()) || insidePair(text, token.end()), token::toString);
    }
  }

  @Property(tries = 500)
  void next_behindTheLastToken_isFalseForEver(
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    TokenCursor cursor = tokenizer.open(text);
    Tokens.of(cursor, text);
    for (int i = 0; i < 3; i++) {
      assertFalse(cursor.next());
    }
  }

  @Property(tries = 500)
  void reset_inTheMiddleOfAnotherText_givesTheTokensOfAFreshCursor(@ForAll("tokenizers") Tokenizer tokenizer,
      @ForAll("texts") String before, @ForAll("texts") String text, @ForAll boolean toTheEnd) {
    TextCursor cursor = tokenizer.open(before);
    if (toTheEnd) {
      Tokens.of(cursor, before);
    } else {
      cursor.next();
    }
    cursor.reset(text);
    assertEquals(Tokens.of(tokenizer, text), Tokens.of(cursor, text));
  }

  @Property(tries = 300)
  void tokens_onAnotherThread_areTheSame(@ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    assertEquals(Tokens.of(tokenizer, text), CompletableFuture.supplyAsync(() -> Tokens.of(tokenizer, text)).join());
  }

  @Property(tries = 300)
  void tokens_ofAnotherCharSequence_areTheSame(
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    List<Tokens> expected = Tokens.of(tokenizer, text);
    assertEquals(expected, Tokens.of(tokenizer, new StringBuilder(text)));
    assertEquals(expected, Tokens.of(tokenizer, CharBuffer.wrap(text)));
  }

  @Property(tries = 500)
  void letters_holdLettersAndMarksOnlyAndBeginWithALetter(@ForAll("texts") String text) {
    for (String token : Tokens.texts(Tokenizers.letters(), text)) {
      assertTrue(isLetter(token.codePointAt(0)), token);
      assertTrue(token.codePoints().allMatch(c -> isLetter(c) || isMark(c)), token);
    }
  }

  @Example
  void letters_holdNumeralsAmongIdeographs() {
    assertEquals(List.of("\u4E8C\u3007", "\u3021"), Tokens.texts(Tokenizers.letters(), "\u4E8C\u3007 \u3021 5"));
  }

  @Property(tries = 500)
  void letters_missNoLetter(@ForAll("texts") String text) {
    long inTokens = Tokens.texts(Tokenizers.letters(), text).stream()
        .mapToLong(t -> t.codePoints().filter(UCharacter::isLetter).count()).sum();
    assertEquals(text.codePoints().filter(UCharacter::isLetter).count(), inTokens);
  }

  @Property(tries = 500)
  void whitespace_holdsAllButWhiteSpace(@ForAll("texts") String text) {
    StringBuilder joined = new StringBuilder();
    Tokens.texts(Tokenizers.whitespace(), text).forEach(joined::append);
    StringBuilder expected = new StringBuilder();
    text.codePoints().filter(c -> !UCharacter.isUWhiteSpace(c)).forEach(expected::appendCodePoint);
    assertEquals(expected.toString(), joined.toString());
  }

  @Property(tries = 500)
  void words_areTheTokensOfWordsAndMarksWithoutTheMarks(@ForAll("texts") String text) {
    assertEquals(
        Tokens.of(Tokenizers.wordsAndMarks(), text).stream().filter(t -> switch (t.type()) {
          case WORD, NUMBER, IDEOGRAPH, KANA, HANGUL -> true;
          default -> false;
        }).toList(),
        Tokens.of(Tokenizers.words(), text));
  }

  @Property(tries = 1000)
  void words_missNoLetterButThoseThatExtendAMark(@ForAll("texts") String text) {
    String expected = text.codePoints().filter(c -> UCharacter.isLetter(c) && !extendsOthers(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    String found = letters(Tokens.of(Tokenizers.words(), text)).codePoints().filter(c -> !extendsOthers(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    assertEquals(expected, found);
  }

  @Property(tries = 1000)
  void addresses_loseAndAddNoLetter(@ForAll("texts") String text) {
    assertEquals(letters(Tokens.of(Tokenizers.words(), text)),
        letters(Tokens.of(Tokenizers.wordsAndAddresses(), text)));
  }

  @Property(tries = 1000)
  void segmentsThatTouchNoAddress_areThoseOfWordsAndMarks(@ForAll("texts") String text) {
    List<Tokens> found = Tokens.of(Tokenizers.wordsMarksAndAddresses(), text);
    List<Tokens> addresses = found.stream().filter(TokenizerPropertiesTest::isAddress).toList();
    for (Tokens segment : Tokens.of(Tokenizers.wordsAndMarks(), text)) {
      boolean touched = addresses.stream().anyMatch(a -> a.start() < segment.end() && segment.start() < a.end());
      assertEquals(!touched, found.contains(segment) && !isAddress(segment), segment::toString);
    }
  }

  @Property(tries = 1000)
  void clitics_loseNothingOfTheWords(@ForAll("arabic") String text) {
    StringBuilder cut = new StringBuilder();
    Tokens.texts(Tokenizers.arabicWords(), text).forEach(cut::append);
    assertEquals(String.join("", Tokens.texts(Tokenizers.words(), text)), cut.toString());
  }

  @Property(tries = 500)
  void wholeText_isOneToken(@ForAll("texts") String text) {
    assertEquals(text.isEmpty() ? List.of() : List.of(text), Tokens.texts(Tokenizers.wholeText(), text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(RandomTexts.ofUpTo(40), RandomTexts.joining(30, ADDRESSES), arabic());
  }

  @Provide
  Arbitrary<String> arabic() {
    return RandomTexts.joining(20, ARABIC);
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizers.all());
  }

  private static boolean insidePair(String text, int offset) {
    return offset > 0 && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static boolean isAddress(Tokens token) {
    return switch (token.type()) {
      case URL, EMAIL, MENTION, HASHTAG -> true;
      default -> false;
    };
  }

  private static String letters(List<Tokens> tokens) {
    StringBuilder letters = new StringBuilder();
    tokens.forEach(t -> t.text().codePoints().filter(UCharacter::isLetter).forEach(letters::appendCodePoint));
    return letters.toString();
  }

  /** Returns whether a code point is a letter, or a numeral among ideographs, which is one of them (U+3007). */
  private static boolean isLetter(int codePoint) {
    return UCharacter.isLetter(codePoint)
        || (UCharacter.getType(codePoint) == UCharacterCategory.LETTER_NUMBER
            && UScript.getScript(codePoint) == UScript.HAN);
  }

  private static boolean extendsOthers(int codePoint) {
    return UCharacter.getIntPropertyValue(codePoint, UProperty.WORD_BREAK) == UCharacter.WordBreak.EXTEND;
  }

  private static boolean isMark(int codePoint) {
    int mask = UCharacter.getIntPropertyValue(codePoint, UProperty.GENERAL_CATEGORY_MASK);
    return (mask & (1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK
        | 1 << Character.ENCLOSING_MARK)) != 0;
  }
}
