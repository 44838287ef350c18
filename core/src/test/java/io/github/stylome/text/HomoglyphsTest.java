package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;

class HomoglyphsTest {
  private static final int[] SCRIPTS = {UScript.LATIN, UScript.CYRILLIC, UScript.GREEK};

  @Test
  void repair_rewritesAMixedWordInTheScriptOfMostLetters() {
    assertEquals("paypal", repair("p\u0430yp\u0430l"));
    assertEquals("\u043C\u043E\u0441\u043A\u0432\u0430", repair("\u043C\u043Ec\u043A\u0432a"));
    assertEquals("ATHENS and HOME", repair("\u0391THEN\u0405 and H\u039FM\u0415"));
    assertEquals("\u039A\u03B1\u03BB\u03BF", repair("K\u03B1\u03BB\u03BF"));
    assertEquals("scope's well-paid", repair("\u0455cope's well-p\u0430id"));
  }

  @Test
  void repair_leavesWordsOfOneScript() {
    for (String text : new String[] {
        "\u0441\u043E\u0440\u0435", "\u0422\u0410\u0421\u0421", "\u039F\u039D\u0395", "one", "a \u0430 \u03BF o", "na\u00EFve"}) {
      assertEquals(text, repair(text));
    }
  }

  @Test
  void repair_leavesWordsThatItCannotDecide() {
    // A tie, a letter without a look-alike, and letters of a fourth script.
    for (String text : new String[] {
        "a\u043E", "\u0441ode\u0436", "SMS\u043A\u0430", "k\u03A9m", "abc\u0561\u043E", "ab\u0430\uD835\uDC00", "\u00B5m"}) {
      assertEquals(text, repair(text));
    }
  }

  @Test
  void repair_keepsMarksOfTheLetters() {
    assertEquals("pa\u0301pal", repair("p\u0430\u0301pal"));
  }

  @Test
  void everyLookAlike_isALetterOfItsScriptAndInNfc() {
    int found = 0;
    for (int script = 0; script < LookAlikes.SCRIPTS; script++) {
      for (int letter = 0; letter < 0x600; letter++) {
        char alike = LookAlikes.in(script, letter);
        if (alike != 0) {
          assertEquals(SCRIPTS[script], UScript.getScript(alike), Integer.toHexString(alike));
          assertTrue(UScript.getScript(letter) != SCRIPTS[script], Integer.toHexString(letter));
          assertTrue(Normalizer2.getNFCInstance().isNormalized(Character.toString(alike)));
          assertTrue(backAgain(alike, letter), Integer.toHexString(letter));
          found++;
        }
      }
    }
    assertTrue(found > 150, "pairs: " + found);
  }

  private static boolean backAgain(char alike, int letter) {
    for (int script = 0; script < LookAlikes.SCRIPTS; script++) {
      if (LookAlikes.in(script, alike) == letter) {
        return true;
      }
    }
    return false;
  }

  @Test
  void scriptsOfLetters_areThoseOfUnicode() {
    // Amid five Latin letters a foreign one is repaired or not; a Latin one, a neutral one, never changes the word.
    for (int c = 0x80; c < 0x600; c++) {
      char alike = LookAlikes.in(LookAlikes.LATIN, c);
      String expected = "abc" + (alike == 0 ? (char) c : alike) + "de";
      assertEquals(expected, repair("abc" + (char) c + "de"), Integer.toHexString(c));
    }
  }

  private static String repair(String text) {
    return NormalizationRule.HOMOGLYPHS.apply(text).toString();
  }
}
