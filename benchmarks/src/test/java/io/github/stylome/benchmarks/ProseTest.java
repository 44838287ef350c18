package io.github.stylome.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void text_hasAsManyWordsAsWereAskedFor() {
    String text = Prose.by(3).text(1000, 5);
    assertEquals(1000, Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).count());
  }

  @Test
  void text_isTheSameForTheSameSeedAndAnotherForAnother() {
    assertEquals(Prose.by(3).text(50, 5), Prose.by(3).text(50, 5));
    assertNotEquals(Prose.by(3).text(50, 5), Prose.by(3).text(50, 6));
    assertNotEquals(Prose.by(3).text(50, 5), Prose.by(4).text(50, 5));
  }
}
