package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EdgesTest {
  private static final String TEXT = "Sure, I can help. Is it raining?\n\n- Take a coat.\n- Stay dry!\n\nHave fun";

  @Test
  void openers_areTheFirstWordsOfEachPart() {
    assertEquals(List.of("Sure"), Named.texts(Shapes.openers(TextPart.TEXT, 1), TEXT));
    assertEquals(List.of("Sure, I", "Take a", "Have fun"), Named.texts(Shapes.openers(TextPart.PARAGRAPH, 2), TEXT));
    assertEquals(List.of("Sure", "Take", "Stay", "Have"), Named.texts(Shapes.openers(TextPart.LINE, 1), TEXT));
    assertEquals(List.of("Sure", "Is", "Take", "Stay", "Have"), Named.texts(Shapes.openers(TextPart.SENTENCE, 1), TEXT));
  }

  @Test
  void closers_areTheLastWordsOfEachPart() {
    assertEquals(List.of("Have fun"), Named.texts(Shapes.closers(TextPart.TEXT, 2), TEXT));
    assertEquals(List.of("raining", "dry", "fun"), Named.texts(Shapes.closers(TextPart.PARAGRAPH, 1), TEXT));
    assertEquals(List.of("can help", "it raining", "a coat", "Stay dry", "Have fun"),
        Named.texts(Shapes.closers(TextPart.SENTENCE, 2), TEXT));
  }

  @Test
  void aPartWithFewerWords_givesWhatItHas() {
    assertEquals(List.of("Yes", "And so on"), Named.texts(Shapes.openers(TextPart.SENTENCE, 5), "Yes. And so on."));
    assertEquals(List.of("Yes", "And so on"), Named.texts(Shapes.closers(TextPart.SENTENCE, 5), "Yes. And so on."));
    assertEquals(List.of(), Named.texts(Shapes.openers(TextPart.TEXT, 2), " ... "));
  }

  @Test
  void everyNumberOfWords_givesTheLastWordsOfALongText() {
    String text = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    for (int words = 1; words <= EdgeTokenizer.MOST_WORDS; words++) {
      assertEquals(List.of(text.substring(text.length() - 2 * words + 1)),
          Named.texts(Shapes.closers(TextPart.TEXT, words), text));
      assertEquals(List.of(text.substring(0, 2 * words - 1)), Named.texts(Shapes.openers(TextPart.TEXT, words), text));
    }
  }

  @Test
  void sentences_areThoseOfTheUnicodeStandard() {
    assertOpeners("It is 3.5 m, e.g. here. Then go", "It", "Then");
    assertOpeners("J. Smith came. \"Go!\" he said.", "J", "Smith", "Go", "he");
    assertOpeners("1. First thing. Next.", "1", "First", "Next");
    assertOpeners("\u6211\u770B\u3002\u4F60\u542C\uFF01", "\u6211", "\u4F60");
    assertOpeners("\u0647\u0644 \u062C\u0627\u0621\u061F \u0646\u0639\u0645.", "\u0647\u0644", "\u0646\u0639\u0645");
  }

  @Test
  void edges_areCountedByTheirText() {
    assertNull(Named.of(Shapes.openers(TextPart.TEXT, 1), TEXT).get(0).name());
  }

  @Test
  void aNumberOfWordsOutOfRange_isRefused() {
    for (int words : new int[] {0, 17}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> Shapes.closers(TextPart.TEXT, words));
      assertEquals("openers and closers have from 1 to 16 words, not " + words, e.getMessage());
    }
  }

  @Test
  void named_findsEveryShapeByItsName() {
    for (String name : List.of("markdown", "typography", "text-openers-1", "paragraph-closers-3", "line-openers-16",
        "sentence-closers-2", "sentence-lengths", "sentence-marks", "paragraph-lengths", "word-lengths", "richness")) {
      assertEquals(name, Shapes.named(name).name());
    }
    assertEquals(Shapes.openers(TextPart.SENTENCE, 2), Shapes.named("sentence-openers-2"));
    assertThrows(IllegalArgumentException.class, () -> Shapes.named("sentence-openers-17"));
    assertEquals(Optional.empty(), Shapes.find("words"));
  }

  private static void assertOpeners(String text, String... openers) {
    assertEquals(List.of(openers), Named.texts(Shapes.openers(TextPart.SENTENCE, 1), text));
  }
}
