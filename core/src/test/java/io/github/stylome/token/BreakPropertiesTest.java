package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for graphemes and sentences on every text. A failure names the text, and the seed is fixed. */
class BreakPropertiesTest {
  private static final int ROUNDS = 40_000;

  @Test
  void graphemes_ofRandomText_areThoseOfTheRulesOneByOne() {
    assertSameAsReference(ReferenceBreaks.GRAPHEMES, text -> Boundaries.of(Tokenizers.graphemes().open(text)));
  }

  @Test
  void sentences_ofRandomText_areThoseOfTheRulesOneByOne() {
    assertSameAsReference(ReferenceBreaks.SENTENCES, text -> Boundaries.of(Tokenizers.sentences().open(text)));
  }

  @Test
  void wordSegments_ofRandomText_areThoseOfTheRulesOneByOne() {
    assertSameAsReference(ReferenceBreaks.WORDS, text -> Boundaries.of(new WordSegments(text)));
  }

  @Test
  void tokens_readThroughAnyWindow_areTheSame() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < ROUNDS; round++) {
      String text = BreakTexts.random(random, 40);
      BitSet graphemes = Boundaries.of(Tokenizers.graphemes().open(text));
      assertEquals(graphemes, Boundaries.of(new GraphemeCursor(text, 4 + random.nextInt(12))), () -> escaped(text));
      BitSet sentences = Boundaries.of(Tokenizers.sentences().open(text));
      assertEquals(sentences, Boundaries.of(new TextSentenceCursor(text, 1 + random.nextInt(12))), () -> escaped(text));
    }
  }

  @Test
  void tokens_ofAReusedCursor_areThoseOfAFreshOne() {
    SplittableRandom random = new SplittableRandom(2);
    TextCursor graphemes = Tokenizers.graphemes().open("");
    TextCursor sentences = Tokenizers.sentences().open("");
    for (int round = 0; round < ROUNDS; round++) {
      String text = BreakTexts.random(random, 30);
      for (TextCursor cursor : List.of(graphemes, sentences)) {
        cursor.reset(BreakTexts.random(random, 30));
        for (int i = random.nextInt(4); i > 0; i--) {
          cursor.next();
        }
        cursor.reset(text);
      }
      assertEquals(Tokens.of(Tokenizers.graphemes(), text), Tokens.of(graphemes, text));
      assertEquals(Tokens.of(Tokenizers.sentences(), text), Tokens.of(sentences, text));
    }
  }

  @Test
  void tokens_ofAnyCharSequence_areTheSame() {
    SplittableRandom random = new SplittableRandom(3);
    for (Tokenizer tokenizer : List.of(Tokenizers.graphemes(), Tokenizers.sentences())) {
      for (int round = 0; round < 1000; round++) {
        String text = BreakTexts.random(random, 30);
        assertEquals(Tokens.of(tokenizer, text), Tokens.of(tokenizer, new StringBuilder(text)));
        assertEquals(Tokens.of(tokenizer, text), Tokens.of(tokenizer, CharBuffer.wrap(text)));
      }
    }
  }

  @Test
  void tokensOfUtf8_areThoseOfTheDecodedString() {
    SplittableRandom random = new SplittableRandom(4);
    Utf8Cursor graphemes = new GraphemeTokenizer().openUtf8(new byte[0], 0, 0);
    Utf8Cursor sentences = new Utf8SentenceCursor(new byte[0], 0, 0, 7);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = BreakTexts.random(random, 30).getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(4); i > 0 && round % 2 == 0; i--) { // break some
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertSameAsDecoded(bytes, random.nextInt(bytes.length + 1), graphemes, Tokenizers.graphemes());
      assertSameAsDecoded(bytes, random.nextInt(bytes.length + 1), sentences, Tokenizers.sentences());
    }
  }

  @Test
  void tokensOfBytesAtRandom_areThoseOfTheDecodedString() {
    SplittableRandom random = new SplittableRandom(5);
    Utf8Cursor graphemes = new GraphemeTokenizer().openUtf8(new byte[0], 0, 0);
    Utf8Cursor sentences = new SentenceTokenizer().openUtf8(new byte[0], 0, 0);
    int[] awkward = {'a', '.', 'A', 0x80, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[1 + random.nextInt(10)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) awkward[random.nextInt(awkward.length)];
      }
      assertSameAsDecoded(bytes, 0, graphemes, Tokenizers.graphemes());
      assertSameAsDecoded(bytes, 0, sentences, Tokenizers.sentences());
    }
  }

  @Test
  void reset_toARangeThatIsNotInTheArray_isRefused() {
    byte[] text = {'a', 'b'};
    for (Utf8Cursor cursor : List.of(new Utf8GraphemeCursor(text, 0, 2), new Utf8SentenceCursor(text, 0, 2, 8))) {
      assertEquals("range [1, 3) is not in an array of 2",
          assertThrows(IllegalArgumentException.class, () -> cursor.reset(text, 1, 3)).getMessage());
      assertThrows(IllegalArgumentException.class, () -> cursor.reset(text, -1, 1));
      assertThrows(IllegalArgumentException.class, () -> cursor.reset(text, 2, 1));
    }
  }

  private static void assertSameAsReference(
      ReferenceBreaks reference, Function<String, BitSet> boundaries) {
    SplittableRandom random = new SplittableRandom(29);
    for (int round = 0; round < ROUNDS; round++) {
      String text = BreakTexts.random(random, 12);
      assertEquals(reference.of(text), boundaries.apply(text), () -> escaped(text));
    }
  }

  /** Compares the texts of the tokens from an offset on; that they tile the text is checked on the way. */
  private static void assertSameAsDecoded(byte[] bytes, int from, Utf8Cursor cursor, Tokenizer tokenizer) {
    cursor.reset(bytes, from, bytes.length);
    List<String> tokens = new ArrayList<>();
    int behind = from;
    while (cursor.next()) {
      assertEquals(behind, cursor.start());
      behind = cursor.end();
      tokens.add(new String(bytes, cursor.start(), behind - cursor.start(), StandardCharsets.UTF_8));
    }
    assertEquals(bytes.length, behind);
    String decoded = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    assertEquals(Tokens.texts(tokenizer, decoded), tokens, () -> HexFormat.of().formatHex(bytes));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04X", c)));
    return escaped.toString();
  }
}
