package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordLengthsTest {
  @Test
  void text_isCutBehindAWord_ifItHasSoMany() {
    String text = "  One two, three.\nFour!";
    assertEquals(4, WordLengths.count(text));
    assertEquals(Optional.of("  One two"), WordLengths.first(text, 2));
    assertEquals(Optional.of("  One two, three.\nFour"), WordLengths.first(text, 4));
    assertEquals(Optional.empty(), WordLengths.first(text, 5));
  }

  @Test
  void bands_beginWhereTheOneBeforeEnds() {
    assertEquals(LengthBand.UNDER_100, LengthBand.of(""));
    assertEquals(LengthBand.UNDER_100, LengthBand.of("a ".repeat(99)));
    assertEquals(LengthBand.FROM_100, LengthBand.of("a ".repeat(100)));
    assertEquals(LengthBand.FROM_300, LengthBand.of("a ".repeat(999)));
    assertEquals(LengthBand.FROM_1000, LengthBand.of("a ".repeat(1000)));
  }
}
