package io.github.stylome.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UScript;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealTextTest {
  @ParameterizedTest
  @CsvSource({"novels, Latin", "answers, Latin", "arabic, Arabic", "chinese, Han"})
  void realText_isOfItsScriptAndSize(String name, String script) {
    Assumptions.assumeTrue(RealText.isThere(), "skipped: the corpora are not in the folder that stylome.shared names");
    RealText text = RealText.of(name, 2);
    assertTrue(text.megabytes() > 1.9 && text.megabytes() < 2.1, text.megabytes() + " MB");
    long letters = text.string().codePoints().filter(Character::isLetter).count();
    long own = text.string().codePoints()
        .filter(c -> Character.isLetter(c) && UScript.getScript(c) == UScript.getCodeFromName(script)).count();
    assertTrue(own > 0.9 * letters, own + " of " + letters + " letters");
  }

  @Test
  void madeUpText_isThereEverywhereAndNoLargerThanAsked() {
    RealText text = RealText.of("made-up", 1);
    assertEquals(text.string().getBytes(StandardCharsets.UTF_8).length / 1e6, text.megabytes());
    assertTrue(text.megabytes() > 0.5 && text.megabytes() <= 1, () -> "" + text.megabytes());
  }

  @Test
  void unknownText_isRefusedByName() {
    assertTrue(assertThrows(IllegalArgumentException.class, () -> RealText.of("klingon", 1)).getMessage()
        .contains("klingon"));
  }
}
