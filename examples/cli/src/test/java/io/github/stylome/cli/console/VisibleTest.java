package io.github.stylome.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void whiteSpaceAtTheEnds_isShown() {
    assertEquals("␣of the␣", Visible.of(" of the "));
    assertEquals("⏎⏎", Visible.of("\n\n"));
    assertEquals("⇥x", Visible.of("\tx"));
  }

  @Test
  void everySpaceOfATerm_isShown() {
    assertEquals("of␣the", Visible.term("of the"));
  }

  @Test
  void lettersOfAnyScript_areAsTheyAre() {
    assertEquals("你好, مرحبا, 😀, e\u0301", Visible.of("你好, مرحبا, 😀, e\u0301"));
  }

  @Test
  void controlsAndHalfPairs_areEscaped() {
    assertEquals("\\u001B[31m\\uD800\\u202E\\u2028", Visible.of("\u001b[31m\ud800\u202e\u2028"));
    assertEquals("\\uDB40\\uDC01", Visible.of("\udb40\udc01"));
  }

  @Test
  void excerpt_cutsNoPairInTwo() {
    assertTrue(Visible.excerpt("x".repeat(59) + "😀 and more").endsWith("x…\""));
    assertEquals("\"short\"", Visible.excerpt("short"));
  }

  @Property
  void nothingShown_isAControl(@ForAll String any) {
    assertTrue(Visible.of(any).codePoints().noneMatch(Character::isISOControl));
    assertTrue(Visible.excerpt(any).codePoints().noneMatch(Character::isISOControl));
  }
}
