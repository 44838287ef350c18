package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;

class ArabicLettersTest {
  @Test
  void hamzaSeats_leaveAlefAndNoOther() {
    assertRule(NormalizationRule.ARABIC_HAMZA_SEATS, "\u0627\u0627\u0627\u0627 \u0624\u0626\u0621",
        "\u0623\u0625\u0622\u0671 \u0624\u0626\u0621");
  }

  @Test
  void alefMaqsuraAndTaMarbuta_areSeparateSwitches() {
    String text = "\u0639\u0644\u0649 \u0645\u062F\u0631\u0633\u0629"; // on, school
    assertRule(NormalizationRule.ARABIC_ALEF_MAQSURA, "\u0639\u0644\u064A \u0645\u062F\u0631\u0633\u0629", text);
    assertRule(NormalizationRule.ARABIC_TA_MARBUTA, "\u0639\u0644\u0649 \u0645\u062F\u0631\u0633\u0647", text);
  }

  @Test
  void tatweelAndHarakat_areRemoved() {
    assertRule(NormalizationRule.ARABIC_TATWEEL, "\u0643\u062A\u0627\u0628", "\u0643\u0640\u0640\u062A\u0627\u0640\u0628");
    assertRule(NormalizationRule.ARABIC_HARAKAT, "\u0643\u062A\u0628 \u0647\u0630\u0627 \u0631\u062D\u0645",
        "\u0643\u0650\u062A\u064E\u0651\u0628\u064C \u0647\u0670\u0630\u0627\u06DA \u0631\u064E\u062D\u0652\u0645\u064B");
    assertRule(NormalizationRule.ARABIC_HARAKAT, "\u0627\u0654\u0655\u0653\u06DD\u06DE\u06E9",
        "\u0627\u0654\u0655\u0653\u06DD\u06DE\u06E9");
  }

  @Test
  void harakat_areMarksOfArabicAndTwoSmallLetters() {
    for (int c = 0; c < 0x10000; c++) {
      if (NormalizationRule.ARABIC_HARAKAT.apply(Character.toString(c)).length() == 0) {
        boolean mark = UCharacter.getType(c) == UCharacter.NON_SPACING_MARK;
        assertEquals(true, mark || c == 0x6E5 || c == 0x6E6, Integer.toHexString(c));
        int script = UScript.getScript(c);
        assertEquals(true, script == UScript.ARABIC || script == UScript.INHERITED, Integer.toHexString(c));
      }
    }
  }

  @Test
  void presentationForms_becomeLetters() {
    assertRule(NormalizationRule.ARABIC_PRESENTATION_FORMS, "\u0644\u0627 \u0644\u0622 \u0643\u062A\u0628 \u067E \u0627\u0644\u0644\u0647",
        "\uFEFB \uFEF5 \uFEDB\uFE98\uFE90 \uFB56 \uFDF2".replace("\uFDF2", "\uFE8D\uFEDF\uFEE0\uFEEA"));
    assertRule(NormalizationRule.ARABIC_PRESENTATION_FORMS, "\u0627\u0644\u0644\u0647", "\uFDF2");
    assertRule(NormalizationRule.ARABIC_PRESENTATION_FORMS, "\u064B\u064B\u064C\u0651", "\uFE70\uFE71\uFC5E");
  }

  @Test
  void presentationForms_leaveSigns() {
    String signs = "\uFD3E\uFD3F\uFDFA\uFDFB\uFDFC\uFDFD\uFEFF\uFBB2";
    assertRule(NormalizationRule.ARABIC_PRESENTATION_FORMS, signs, signs);
  }

  @Test
  void presentationForms_areNfkcButForTheCarriersOfMarks() {
    for (int c = 0xFB50; c <= 0xFEFC; c++) {
      String form = Character.toString(c);
      String plain = NormalizationRule.ARABIC_PRESENTATION_FORMS.apply(form).toString();
      assertFalse(plain.contains(" ") || plain.isEmpty(), Integer.toHexString(c));
      if (!plain.equals(form)) {
        String nfkc = Normalizer2.getNFKCInstance().normalize(form);
        assertEquals(nfkc.length() == plain.length() ? nfkc : nfkc.substring(1), plain, Integer.toHexString(c));
      }
    }
  }

  @Test
  void digits_becomeAsciiAndSeparatorsBetweenThemToo() {
    assertRule(NormalizationRule.ARABIC_DIGITS, "1,234.5 and 67890", "\u0661\u066C\u0662\u0663\u0664\u066B\u0665 and \u06F6\u06F7\u06F8\u06F9\u06F0");
    assertRule(NormalizationRule.ARABIC_DIGITS, "1\u066B \u066C2 1\u066B\u066C2", "\u0661\u066B \u066C2 1\u066B\u066C\u0662");
    assertRule(NormalizationRule.ARABIC_DIGITS, "1.2", "1\u066B\u0662");
  }

  @Test
  void punctuationAndPersianLetters_areReplaced() {
    assertRule(NormalizationRule.ARABIC_PUNCTUATION, "a, b; c? 5% d.", "a\u060C b\u061B c\u061F 5\u066A d\u06D4");
    assertRule(NormalizationRule.ARABIC_PERSIAN_LETTERS, "\u0643\u064A\u0641", "\u06A9\u06CC\u0641");
  }

  @Test
  void arabic_makesOneTextOfManyHabits() {
    String plain = "\u0627\u0644\u0649".replace('\u0649', '\u064A') + " \u0627\u0644\u0645\u062F\u0631\u0633\u0629, \"text 12\"?";
    assertEquals(plain, Normalizers.arabic().normalize(plain).toString());
    assertEquals(plain, Normalizers.arabic().normalize("\u200F\u0625\u0650\u0644\u0649 "
        + "\u0627\u0644\u0640\u0640\u0645\u064E\u062F\u0652\u0631\u064E\u0633\u0629\u060C \u00ABText \u0661\u0662\u00BB\u061F").toString());
    assertEquals("\u0627", Normalizers.arabic().normalize("\u0627\u064E\u0654").toString());
  }

  private static void assertRule(NormalizationRule rule, String expected, String text) {
    assertEquals(expected, rule.apply(text).toString());
  }
}
