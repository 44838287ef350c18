package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.testing.RandomTexts;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Openers and closers leave out most of a text. Here they are compared with what is found by leaving out nothing. */
class EdgePropertiesTest {
  @Property(tries = 4000)
  void edges_areThoseFoundByReadingAllWords(@ForAll TextPart part, @ForAll boolean first,
      @ForAll @IntRange(min = 1, max = 4) int words, @ForAll("texts") String text) {
    assertSame(part, first, words, text);
  }

  @Property(tries = 400)
  void edgesOfLongTexts_areThoseFoundByReadingAllWords(@ForAll TextPart part, @ForAll boolean first,
      @ForAll @IntRange(min = 1, max = 16) int words, @ForAll("longTexts") String text) {
    assertSame(part, first, words, text);
  }

  @Test
  void closersOfATextThatEndsWithoutWords_areThoseFarBehind() {
    for (String filler : new String[] {". ", "\n", "\uD83D\uDE00", " ", "\u0301", "\u05F3", "_"}) {
      for (int words : new int[] {1, 2, 16}) {
        assertSame(TextPart.TEXT, false, words, "one two three" + filler.repeat(3000));
      }
    }
  }

  private static void assertSame(TextPart part, boolean first, int words, String text) {
    List<Named> expected = edges(part, first, words, text);
    assertEquals(expected, Named.of(first ? Shapes.openers(part, words) : Shapes.closers(part, words), text));
  }

  private static List<Named> edges(TextPart part, boolean first, int most, String text) {
    List<Named> words = Named.of(Tokenizers.words(), text);
    List<Named> edges = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int limit = endOf(part, text, words.get(i).start());
      int from = i;
      while (i < words.size() && words.get(i).start() < limit) {
        i++;
      }
      Named begin = words.get(first ? from : Math.max(from, i - most));
      Named last = words.get(first ? Math.min(i, from + most) - 1 : i - 1);
      edges.add(new Named(begin.start(), last.end(), first ? begin.type() : last.type(), null,
          text.substring(begin.start(), last.end())));
    }
    return edges;
  }

  /** Returns the end of the part that an offset lies in, from the definitions. */
  private static int endOf(TextPart part, String text, int offset) {
    if (part == TextPart.SENTENCE) {
      return Named.of(Tokenizers.sentences(), text).stream().mapToInt(Named::end).filter(end -> end > offset).min()
          .orElseThrow();
    }
    int end = offset;
    while (part != TextPart.TEXT && end < text.length()) {
      char c = text.charAt(end++);
      boolean lineEnd = c == '\n' || (c == '\r' && !text.startsWith("\n", end));
      if (lineEnd && (part == TextPart.LINE || text.substring(end).matches("(?s)[ \t]*([\r\n].*)?"))) {
        return end;
      }
    }
    return text.length();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(RandomTexts.ofUpTo(60), fragments(40), fragments(200));
  }

  @Provide
  Arbitrary<String> longTexts() {
    return Arbitraries.oneOf(fragments(1500), RandomTexts.ofUpTo(3000),
        RandomTexts.joining(800, "the", "rain", " ", " ", " stays ", ". The", "\n"));
  }

  private static Arbitrary<String> fragments(int count) {
    return RandomTexts.joining(count, "It", "is", "rain", " ", " ", " ", ". ", "! ", ".", "\u060C", "\n", "\n\n", "\r\n", "\r",
        " \t\n", "'", "-", "\u2019", "3", "1,0", "\u6211", "\u3002", "\u0627", "\u0627.\u0627", "\u05D0\"\u05D0", "\u30AB",
        "\u0301", " \u0301", "\u200D", "\uD83D\uDE00", "\uD83C\uDDEB", "\uD801\uDC00", "\uD800", "_", " _", "wordswithoutanyend",
        "                                                                  ");
  }
}
