package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stylome.testing.RandomTexts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void tidy_makesEveryLineBreakALineFeed() {
    assertEquals("a\nb\nc\nd\ne\nf", tidy("a\nb\r\nc\rd\u2028e\u0085f"));
  }

  @Test
  void tidy_keepsTwoLineBreaksAtMost() {
    assertEquals("a\n\nb\n\nc", tidy("a\n\nb\n\n\n\r\n\nc"));
    assertEquals("a\n\nb", tidy("a\r\rb"));
    assertEquals("a\n\nb", tidy("a\r\n\r\nb"));
  }

  @Test
  void tidy_joinsSpacesAndDropsThoseBesideBreaksAndEnds() {
    assertEquals("a b\nc\n\nd", tidy("  a \t\u00A0 b  \n  c \n \t \n d \n"));
  }

  @Test
  void tidy_ofWhiteSpaceOnly_isEmpty() {
    assertEquals("", tidy(" \n\t\r\n \u00A0"));
  }

  @Property(tries = 1000)
  void tidy_ofTidyText_changesNothing(@ForAll("texts") String text) {
    String tidy = tidy(text);
    assertEquals(tidy, tidy(tidy));
    assertFalse(tidy.contains("  ") || tidy.contains("\n\n\n") || tidy.contains(" \n") || tidy.contains("\n "), tidy);
  }

  @Test
  void unwrap_joinsLinesThatWereBrokenToFit() {
    assertEquals("The rain came down all night and the river rose over its banks, as it does in most years.",
        unwrap("The rain came down all night and the\nriver rose over its banks, as it does\nin most years."));
  }

  @Test
  void unwrap_keepsALineBreakBeforeAWordThatWouldHaveFitted() {
    assertEquals("short\nshort too\nthe widest line of them",
        unwrap("short\nshort too\nthe widest line of them"));
  }

  @Test
  void unwrap_keepsParagraphsItemsHeadingsAndTables() {
    for (String text : new String[] {
        "0123456789\n\n0123456789", "0123456789\n- 23456789", "0123456789\n# heading", "0123456789\n12. items",
        "0123456789\n> quoted x", "0123456789\n| a | b |", "0123456789\n    code"}) {
      assertEquals(text, unwrap(text));
    }
  }

  @Test
  void unwrap_ofATextWithALongLine_changesNothing() {
    String text = "x".repeat(121) + "\n" + "y".repeat(100) + "\nz";
    assertEquals(text, unwrap(text));
    String fitting = "x".repeat(120) + "\n" + "y".repeat(100) + "\nz";
    assertEquals("x".repeat(120) + " " + "y".repeat(100) + "\nz", unwrap(fitting));
  }

  @Test
  void unwrap_knowsEveryLineEndThatTidyKnows() {
    for (String end : new String[] {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"}) {
      assertEquals("a widest line of them", unwrap("a widest line" + end + "of them"), end);
      assertEquals("a widest line" + end + end + "of them", unwrap("a widest line" + end + end + "of them"));
    }
  }

  @Property(tries = 1000)
  void unwrap_changesLineEndsToSpacesAndNothingElse(@ForAll("texts") String text) {
    assertEquals(withoutLineEnds(text), withoutLineEnds(unwrap(text)));
  }

  private static String withoutLineEnds(String text) {
    return text.replace("\r\n", " ").replaceAll("[\n\r\u0085\u2028\u2029]", " ");
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(40);
  }

  private static String tidy(String text) {
    return NormalizationRule.TIDY_LAYOUT.apply(text).toString();
  }

  private static String unwrap(String text) {
    return NormalizationRule.UNWRAP_LINES.apply(text).toString();
  }
}
