package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A quarter of a million characters of what every look ahead must fear. A quadratic one would need half a minute. */
@Tag("once") // says the same on any JDK
class HostileShapesTest {
  private static final int SIZE = 250_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<String> REPEATED = List.of(
      "*", "_a", "*a **b ", "a*", "~~a", "[", "![", "[a](", "[a](b (", "[a](b \"", "[^a]", "[a][", "`", "`a", "``a`b```c",
      "|", "||\n", "|a|\n|-|\n", "| a\n", ">", "> ", ">\n", "- ", "- a\n", "  - a\n", "# ", "#", "1.\n", "$", "$a ",
      "$1 a", "$$\n", "$$\na\n", "\\[\n", "\\[\na\n", "\\(", "<", "<a ", "<!--", "<think>", "http://a", "a: ", "a:**",
      "```\n", "```a\n", "    a\n\n", "\n", " \n", "\r", "a\n", "---\n", "===\n", "=", "(", ". ", "AB ", "1,000", "\u0640",
      "\u064E", "\u2014", "\u4E00", "let me let ", "so wait, ", "\uD83D\uDE00\u200D", "\uD83C\uDDEB", "\uD800", "\u0000", "a");

  @Test
  void tokens_ofHostileText_endInTimeAndHaveFewNames() {
    Set<String> names = new HashSet<>();
    for (Tokenizer shape : List.of(Shapes.markdown(), Shapes.typography(), Shapes.openers(TextPart.SENTENCE, 2),
        Shapes.closers(TextPart.PARAGRAPH, 16), Shapes.closers(TextPart.TEXT, 16), Shapes.openers(TextPart.LINE, 1),
        Shapes.masked(Set.of("a")), Shapes.sentenceLengths(), Shapes.sentenceMarks(), Shapes.paragraphLengths(),
        Shapes.wordLengths(), Shapes.richness(), Shapes.moves())) {
      for (String unit : REPEATED) {
        walk(shape, unit.repeat(SIZE / unit.length()), names);
      }
    }
    assertTrue(names.size() < 150, names::toString);
  }

  @Test
  void backticksOfEveryLength_endInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < SIZE; i++) {
      text.append("`".repeat(i % 2000)).append('a');
    }
    walk(Shapes.markdown(), text.toString(), new HashSet<>());
  }

  @Test
  void listsNestedWithoutEnd_endInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(" ".repeat(i)).append("- a\n");
    }
    walk(Shapes.markdown(), text.toString(), new HashSet<>());
  }

  @Test
  void aBlockLongerThanAWindow_keepsTheMarksThatFitOne() {
    String text = "**a** ".repeat(MarkdownCursor.WINDOW);
    assertEquals(MarkdownCursor.WINDOW + 1, Named.of(Shapes.markdown(), text).size());
    String far = "**" + "a ".repeat(MarkdownCursor.WINDOW) + "**";
    assertEquals(1, Named.of(Shapes.markdown(), far).size());
  }

  private static void walk(Tokenizer shape, String text, Set<String> names) {
    assertTimeoutPreemptively(LIMIT, () -> {
      TextCursor cursor = shape.open(text);
      int behind = 0;
      boolean sound = true;
      String last = "";
      while (cursor.next()) {
        sound &= cursor.start() >= behind && cursor.end() > cursor.start() && cursor.end() <= text.length();
        behind = cursor.end();
        String name = cursor.name();
        if (name != null && !name.equals(last)) {
          names.add(name);
          last = name;
        }
      }
      assertTrue(sound);
    }, () -> shape.name() + " of " + text.substring(0, 8));
  }
}
