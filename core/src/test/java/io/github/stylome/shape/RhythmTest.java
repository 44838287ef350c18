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
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final String TEXT =
      "It rained, it snowed; then (at last) the sun came. Good!\nWe left.\n\n...\n\nWe slept";

  @Test
  void sentenceLengths_areClassesOfWords() {
    assertEquals("sentence-words-9 sentence-words-1 sentence-words-2 sentence-words-2",
        Named.names(Shapes.sentenceLengths(), TEXT));
    for (int[] words : new int[][] {
        {1, 1}, {4, 4}, {5, 4}, {6, 6}, {8, 6}, {9, 9}, {18, 13}, {62, 42}, {93, 63}, {500, 94}}) {
      assertEquals("sentence-words-" + words[1], Named.names(Shapes.sentenceLengths(), "a ".repeat(words[0])));
    }
  }

  @Test
  void sentenceMarks_areCommasSemicolonsColonsDashesAndBrackets() {
    assertEquals("sentence-marks-3 sentence-marks-0 sentence-marks-0 sentence-marks-0",
        Named.names(Shapes.sentenceMarks(), TEXT));
    for (int[] marks : new int[][] {{0, 0}, {3, 3}, {4, 4}, {5, 4}, {6, 6}, {8, 6}, {9, 9}, {500, 9}}) {
      assertEquals("sentence-marks-" + marks[1], Named.names(Shapes.sentenceMarks(), "a" + ", a".repeat(marks[0])));
    }
  }

  @Test
  void everyInnerMark_countsOnceAndNoOther() {
    for (String mark : List.of(", ", "; ", ": ", "(", " [", "{", "\u060C", "\u061B", "\u2012", "\u2013", "\u2014",
        "\u2015", "\u3001", "\uFF0C", "\uFF1B", "\uFF1A ", "\uFF08", "\u3010", "\u3014", "\uFF3B", " - ", "--", "---")) {
      assertEquals("sentence-marks-1", Named.names(Shapes.sentenceMarks(), "so" + mark + "it is"), mark);
    }
    for (String mark : List.of(" ", "-", " -", "- ", ") ", "/", "'", "\"", "*", "1,0")) {
      assertEquals("sentence-marks-0", Named.names(Shapes.sentenceMarks(), "so" + mark + "it is"), mark);
    }
  }

  @Test
  void marksBeforeTheFirstAndBehindTheLastWord_belongToTheirSentence() {
    assertEquals("sentence-marks-1 sentence-marks-2", Named.names(Shapes.sentenceMarks(), "(He left.\n(She stayed -- "));
  }

  @Test
  void paragraphLengths_areSentences() {
    assertEquals("paragraph-sentences-3 paragraph-sentences-1", Named.names(Shapes.paragraphLengths(), TEXT));
    assertEquals("paragraph-sentences-8", Named.names(Shapes.paragraphLengths(), "Go. ".repeat(8)));
    assertEquals("paragraph-sentences-9", Named.names(Shapes.paragraphLengths(), "Go. ".repeat(90)));
  }

  @Test
  void tokens_lieOnTheLastWord() {
    assertEquals(List.of("came", "Good", "left", "slept"), Named.texts(Shapes.sentenceLengths(), TEXT));
    assertEquals(List.of("came", "Good", "left", "slept"), Named.texts(Shapes.sentenceMarks(), TEXT));
    assertEquals(List.of("left", "slept"), Named.texts(Shapes.paragraphLengths(), TEXT));
  }

  @Property(tries = 2000)
  void sentenceLengths_areTheWordsOfEachSentence(@ForAll("texts") String text) {
    List<String> expected = new ArrayList<>();
    for (Named sentence : Named.of(Tokenizers.sentences(), text)) {
      long words = Named.of(Tokenizers.words(), text).stream()
          .filter(word -> word.start() >= sentence.start() && word.start() < sentence.end()).count();
      if (words > 0) {
        expected.add(Rhythm.SENTENCE_LENGTHS.name((int) words));
      }
    }
    assertEquals(String.join(" ", expected), Named.names(Shapes.sentenceLengths(), text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(RandomTexts.ofUpTo(60),
        RandomTexts.joining(40, "It", " is", ". ", "! ", ", ", "\n", "\n\n", " - ", "\u6211", "\u3002", "(", "7"));
  }
}
