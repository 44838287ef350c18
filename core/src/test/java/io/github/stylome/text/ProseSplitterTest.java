package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProseSplitterTest {
  private static final ProseSplitter ALL = ProseSplitter.of(EnumSet.allOf(AsideKind.class));
  private static final String LONG = "rain ".repeat(20) + "rain";

  @Test
  void codeAndQuotes_areSetAside() {
    String text = "Try this:\n\n```java\nint i; // > no quote\n```\n\nAs he said:\n> Go\n> home.\n\nAnd so on.\n";
    ProseText split = ProseSplitter.blocks().split(text);
    assertEquals("Try this:\n\nAs he said:\n\nAnd so on.", split.proseText());
    assertEquals(List.of(AsideKind.CODE_BLOCK, AsideKind.BLOCK_QUOTE), split.asides().stream().map(Aside::kind).toList());
    assertEquals(List.of("```java\nint i; // > no quote\n```", "> Go\n> home."),
        split.asides().stream().map(aside -> aside.span().in(text)).toList());
  }

  @Test
  void codeWithoutEnd_runsToTheEndOfTheText() {
    assertEquals("a", ProseSplitter.blocks().split("a\n~~~\nb\n\n> c\n").proseText());
    assertEquals("", ProseSplitter.blocks().split("> a\r\n> b").proseText());
  }

  @Test
  void longQuotations_areSetAsideIfWanted() {
    for (String quoted : List.of("\"" + LONG + "\"", "\u201C" + LONG + "\u201D", "\u00AB" + LONG + "\u00BB",
        "\u201E" + LONG + "\u201C", "\u300C" + LONG + "\u300D")) {
      String text = "He said \"no\": " + quoted + " and went.";
      assertEquals("He said \"no\":\n\nand went.", ALL.split(text).proseText());
      assertEquals(text, ProseSplitter.blocks().split(text).proseText());
    }
  }

  @Test
  void inchMarks_areNoQuotation() {
    for (String text : List.of("The 27\" screen has " + LONG + ". The 24\" one has not.",
        "The 27\" one has " + LONG + ", said \"X\" and left.")) {
      assertEquals(text, ALL.split(text).proseText());
    }
    for (String before : List.of("\u8BF4", "\u0648", "(", "*", "\u2014", ": ")) {
      String text = before + "\"" + LONG + "\"";
      assertEquals(before.trim() + "\n\n\uB77C", ALL.split(text + "\uB77C").proseText());
    }
  }

  @Test
  void aQuotationDoesNotRunOverABlankLineOrABlock() {
    for (String between : List.of("\n\n", "\n```\nx\n```\n", "\n> x\n")) {
      assertTrue(ALL.split("\"" + LONG + between + "b\"").asides().stream()
          .noneMatch(aside -> aside.kind() == AsideKind.QUOTATION), between);
    }
  }

  @Test
  void onlyTheKindsAskedFor_areSetAside() {
    String text = "> a\n\n```\nb\n```";
    assertEquals("> a", ProseSplitter.of(EnumSet.of(AsideKind.CODE_BLOCK)).split(text).proseText());
    assertEquals(text, ProseSplitter.of(EnumSet.noneOf(AsideKind.class)).split(text).proseText());
  }

  @Property(tries = 2000)
  void proseAndAsides_coverAllButWhiteSpace(@ForAll("texts") String text) {
    ProseText split = ALL.split(text);
    StringBuilder rest = new StringBuilder(text);
    List<TextSpan> spans = new ArrayList<>(split.prose());
    split.asides().forEach(aside -> spans.add(aside.span()));
    for (TextSpan span : spans) {
      assertTrue(span.end() <= text.length());
      for (int i = span.start(); i < span.end(); i++) {
        assertTrue(rest.charAt(i) != '\uFFFF', "two spans overlap");
        rest.setCharAt(i, '\uFFFF');
      }
    }
    assertTrue(rest.toString().replace("\uFFFF", "").isBlank(), rest::toString);
  }

  @Test
  void aSpanThatRunsBackwards_isRefused() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> new TextSpan(3, 2));
    assertEquals("a span runs from 0 or more to no less, not from 3 to 2", e.getMessage());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("```", "~~~", "> ", ">", "\n", "\r\n", "\r", "\n\n", "\"", "\u201C", "\u201D", "a", " ", "    ",
        LONG, "`", "\u300C", "\u300D").list().ofMaxSize(30).map(list -> String.join("", list));
  }
}
