package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every shape on every text. */
class ShapePropertiesTest {
  @Property(tries = 6000)
  void tokens_lieInTheTextOneBehindTheOtherAndAreNeverEmpty(
      @ForAll("shapes") Tokenizer shape, @ForAll("texts") String text) {
    int behind = 0;
    for (Named token : Named.of(shape, text)) {
      assertTrue(token.start() >= behind && token.end() > token.start() && token.end() <= text.length(), token::toString);
      assertFalse(insidePair(text, token.start()) || insidePair(text, token.end()), token::toString);
      behind = token.end();
    }
  }

  @Property(tries = 2000)
  void reset_inTheMiddleOfAnotherText_givesTheTokensOfAFreshCursor(@ForAll("shapes") Tokenizer shape,
      @ForAll("texts") String before, @ForAll("texts") String text, @ForAll boolean toTheEnd) {
    TextCursor cursor = shape.open(before);
    if (toTheEnd) {
      Named.of(cursor, before);
    } else {
      cursor.next();
    }
    cursor.reset(new StringBuilder(text));
    assertEquals(Named.of(shape, text), Named.of(cursor, text));
    assertFalse(cursor.next());
  }

  @Property(tries = 1000)
  void names_areTheSameObjectsEveryTime(@ForAll("named") Tokenizer shape, @ForAll("texts") String text) {
    List<Named> once = Named.of(shape, text);
    List<Named> again = Named.of(shape, text);
    for (int i = 0; i < once.size(); i++) {
      assertNotNull(once.get(i).name());
      assertSame(once.get(i).name(), again.get(i).name());
    }
  }

  @Property(tries = 1000)
  void aParagraphMoreInFront_leavesTheTokensAsTheyWere(@ForAll("texts") String text) {
    String front = "a\n\nb\n\n";
    List<String> shifted = Named.of(Shapes.markdown(), front + "# c\n" + text).stream().map(t -> "" + t.name()).toList();
    List<String> own = Named.of(Shapes.markdown(), "# c\n" + text).stream().map(t -> "" + t.name()).toList();
    assertEquals(own, shifted.subList(4, shifted.size()));
  }

  @Provide
  Arbitrary<Tokenizer> shapes() {
    return Arbitraries.of(Shapes.markdown(), Shapes.markdown(), Shapes.typography(), Shapes.openers(TextPart.SENTENCE, 2),
        Shapes.closers(TextPart.PARAGRAPH, 3), Shapes.closers(TextPart.LINE, 1), Shapes.openers(TextPart.TEXT, 4),
        Shapes.masked(Set.of("a", "the", "it")), Shapes.sentenceLengths(), Shapes.sentenceMarks(),
        Shapes.paragraphLengths(), Shapes.wordLengths(), Shapes.richness(), Shapes.moves());
  }

  @Provide
  Arbitrary<Tokenizer> named() {
    return Arbitraries.of(Shapes.markdown(), Shapes.typography(), Shapes.sentenceLengths(), Shapes.sentenceMarks(),
        Shapes.paragraphLengths(), Shapes.wordLengths(), Shapes.richness(), Shapes.moves());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(MarkdownTexts.ofUpTo(60), RandomTexts.ofUpTo(40));
  }

  private static boolean insidePair(String text, int offset) {
    return offset > 0 && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
