package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvisibleCharactersTest {
  @Test
  void removeZeroWidth_removesSpacesJoinersAndMarksThatShowNothing() {
    assertEquals("paypal and so on", remove("pay\u200Bpal\uFEFF \u2060and\u200B \u200Dso\u200C \u200C\u200Don"));
    assertEquals("\u4E2D\u6587 \u30AB\u30CA \uD55C \u0436\u043E \u05D0\u05D1",
        remove("\u4E2D\u200D\u6587 \u30AB\u200C\u30CA \uD55C\u200D \u0436\u200C\u043E \u05D0\u200D\u05D1"));
  }

  @Test
  void removeZeroWidth_keepsJoinersThatChangeAWord() {
    String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"; // I want: the prefix does not join
    String hindi = "\u0915\u094D\u200D\u0937 \u0915\u094D\u200C\u0937"; // ka and ssa, half-joined and apart
    String malayalam = "\u0D28\u0D4D\u200D";
    for (String text : new String[] {persian, hindi, malayalam, "\u1820\u200D", "\u0639\u200D "}) {
      assertEquals(text, remove(text));
    }
  }

  @Test
  void removeZeroWidth_keepsEmojiWhole() {
    for (String emoji : new String[] {
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\u2764\uFE0F\u200D\uD83D\uDD25",
        "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB"}) {
      assertEquals(emoji, remove(emoji));
    }
  }

  @Test
  void removeZeroWidth_ofARun_keepsTheJoinersOnly() {
    assertEquals("\u0645\u200C\u200D\u062E", remove("\u0645\u200B\u200C\uFEFF\u200D\u2060\u062E"));
    assertEquals("ab", remove("a\u200B\u200C\uFEFF\u200D\u2060b"));
    assertEquals("", remove("\uFEFF\u200B"));
  }

  private static String remove(String text) {
    return NormalizationRule.REMOVE_ZERO_WIDTH.apply(text).toString();
  }
}
