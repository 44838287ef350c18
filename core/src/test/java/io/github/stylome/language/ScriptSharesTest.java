package io.github.stylome.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScriptSharesTest {
  private static final Script LATIN = Script.ofCode("Latn");
  private static final Script ARABIC = Script.ofCode("Arab");

  @Test
  void share_countsWhatHasAScriptOfItsOwn() {
    // Latin, an Arabic letter, an inherited mark, an emoji, half of another
    ScriptShares shares = ScriptShares.of("abc, 123! \u0627 \u064E \uD83D\uDE00 \uD800");
    assertEquals(4, shares.counted());
    assertEquals(0.75, shares.share(LATIN));
    assertEquals(0.25, shares.share(ARABIC));
    assertEquals(0, shares.share(Script.ofCode("Zyyy")));
    assertEquals(Optional.of(LATIN), shares.dominant());
  }

  @Test
  void ranking_ofEqualShares_isByCode() {
    assertEquals(List.of(ARABIC, LATIN), ScriptShares.of("a\u0627").ranking());
  }

  @Test
  void aTextWithoutLetters_hasNoScript() {
    for (String text : List.of("", " ", "12:30 ... \uD83D\uDE00", "\uDC00\uD800", "\0")) {
      ScriptShares shares = ScriptShares.of(text);
      assertEquals(Optional.empty(), shares.dominant());
      assertEquals(0, shares.share(LATIN));
      assertEquals(0, shares.counted());
    }
  }

  @Property(tries = 500)
  void shares_addUpToOne(@ForAll("texts") String text) {
    ScriptShares shares = ScriptShares.of(text);
    double sum = shares.ranking().stream().mapToDouble(shares::share).sum();
    assertEquals(shares.counted() == 0 ? 0 : 1, sum, 1e-12);
    assertTrue(shares.ranking().stream().allMatch(Script::isSpecific));
  }

  @Test
  void script_hasTheCodeAndNameOfTheStandards() {
    assertSame(LATIN, Script.of('a'));
    assertEquals("Latn Latin", LATIN.code() + " " + LATIN);
    assertEquals("Sidetic", Script.of(0x10940).name()); // new in Unicode 17
    assertEquals("Zyyy", Script.of(' ').code());
    assertFalse(Script.of(0x301).isSpecific());
    assertThrows(IllegalArgumentException.class, () -> Script.of(-1));
    assertThrows(IllegalArgumentException.class, () -> Script.of(0x110000));
    assertThrows(IllegalArgumentException.class, () -> Script.ofCode("latn"));
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(60);
  }
}
