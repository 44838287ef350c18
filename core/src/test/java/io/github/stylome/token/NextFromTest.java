package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stylome.testing.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NextFromTest {
  @Property(tries = 3000)
  void nextFrom_isTheSameAsToCallNextUntilATokenIsThere(@ForAll("tokenizers") Tokenizer tokenizer,
      @ForAll("texts") String text, @ForAll("strides") List<Integer> strides) {
    TextCursor skipping = tokenizer.open(text);
    TextCursor walking = tokenizer.open(text);
    int offset = 0;
    for (int stride : strides) {
      boolean found = skipping.nextFrom(offset);
      boolean expected = walking.next();
      while (expected && walking.start() < offset) {
        expected = walking.next();
      }
      assertEquals(expected, found);
      if (!found) {
        return;
      }
      assertEquals(place(walking), place(skipping));
      offset = stride < 0 ? 0 : walking.end() + stride; // a negative stride asks for the next token, wherever it is
    }
  }

  @Test
  void nextFrom_behindTheEnd_findsNothing() {
    TextCursor cursor = Tokenizers.words().open("one two");
    assertFalse(cursor.nextFrom(Integer.MAX_VALUE));
    assertFalse(cursor.next());
    assertFalse(Tokenizers.words().open("").nextFrom(1));
  }

  @Test
  void nextFrom_inTheMiddleOfAWord_findsTheNext() {
    TextCursor cursor = Tokenizers.words().open("one two " + "word ".repeat(1000) + "behind all");
    cursor.nextFrom(5);
    assertEquals(8, cursor.start());
    cursor.nextFrom(5005);
    assertEquals(5008, cursor.start());
  }

  private static List<Object> place(TextCursor cursor) {
    return List.of(cursor.start(), cursor.end(), cursor.type());
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.segments(), Tokenizers.letters());
  }

  @Provide
  Arbitrary<List<Integer>> strides() {
    List<Integer> found = new ArrayList<>(List.of(-1, 0, 1, 5, 40, 63, 64, 65, 80, 130, 900, 1030, 2100));
    return Arbitraries.of(found).list().ofSize(40);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(RandomTexts.ofUpTo(3000), RandomTexts.joining(2000, "It", "is", " ", " ", " ", ". ", ".", ",",
        "'", "\"", "3", "1,0", "\n", "\r\n", "\u6211", "\u0627", "\u05D0\"\u05D0", "\u30AB", "\u0301", "\u200D", "\uD83D\uDE00",
        "\uD83C\uDDEB", "\uD801\uDC00", "\uD800", "_", "wordswithoutanyend", "\u3000", "\u00A0", "  "));
  }
}
