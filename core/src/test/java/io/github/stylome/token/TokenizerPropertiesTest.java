package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.github.stylome.testing.RandomTexts;
import java.nio.CharBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every tokenizer on every text, lone surrogates included. */
class TokenizerPropertiesTest {
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
      assertTrue(UCharacter.isLetter(token.codePointAt(0)), token);
      assertTrue(token.codePoints().allMatch(c -> UCharacter.isLetter(c) || isMark(c)), token);
    }
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
          case WORD, NUMBER, IDEOGRAPH, KANA -> true;
          default -> false;
        }).toList(),
        Tokens.of(Tokenizers.words(), text));
  }

  @Property(tries = 500)
  void wholeText_isOneToken(@ForAll("texts") String text) {
    assertEquals(text.isEmpty() ? List.of() : List.of(text), Tokens.texts(Tokenizers.wholeText(), text));
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(40);
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizers.all());
  }

  private static boolean insidePair(String text, int offset) {
    return offset > 0 && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static boolean isMark(int codePoint) {
    int mask = UCharacter.getIntPropertyValue(codePoint, UProperty.GENERAL_CATEGORY_MASK);
    return (mask & (1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK
        | 1 << Character.ENCLOSING_MARK)) != 0;
  }
}
