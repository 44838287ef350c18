package io.github.stylome.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void name_showsWhatTurnsHidesOrMoves() {
    assertEquals("a[U+202E]b[U+2066][U+200B][U+0000]\u23CE\u21E5[U+FEFF][U+E0041]",
        VisibleText.name("a\u202Eb\u2066\u200B\0\n\t\uFEFF\uDB40\uDC41"));
  }

  @Test
  void name_keepsWordsOfAnyScriptAndTheirJoiners() {
    String name = "caf\u00E9 \u0633\u0644\u0627\u0645 \u0645\u06CC\u200C\u062E \uD83D\uDC69\u200D\uD83D\uDD2C";
    assertEquals(name, VisibleText.name(name));
  }

  @Test
  void name_ofHalfAPair_isShownByItsNumber() {
    assertEquals("[U+D83D]x[U+DC69]", VisibleText.name("\uD83Dx\uDC69"));
  }

  @Test
  void name_ofAMillionLetters_isCut() {
    assertTrue(VisibleText.name("x".repeat(1_000_000)).length() < 200);
  }

  @Test
  void words_keepTheirLines() {
    assertEquals("a\nb", VisibleText.words("a\nb"));
  }

  @Test
  void feature_showsItsSpaces() {
    assertEquals("of\u2423the", VisibleText.feature("of the"));
  }
}
