package io.github.stylome.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Normalizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class PronounsTest {
  @Test
  void lists_areThoseOfElevenLanguages_andHoldForms() {
    assertEquals(List.of("ar", "de", "en", "es", "fi", "fr", "it", "la", "pl", "ru", "zh"), Pronouns.codes());
    assertTrue(Pronouns.of("en").containsAll(List.of("i", "thee", "themselves")));
    assertTrue(Pronouns.of("de").contains("ihrem"));
    assertTrue(Pronouns.of("la").contains("nobiscum"));
    assertTrue(Pronouns.of("ar").contains("\u0647\u064A")); // hiya, she
    assertTrue(Pronouns.of("fi").containsAll(List.of("meid\u00E4n", "itse")));
    assertTrue(Pronouns.of("zh").containsAll(List.of("\u6211", "\u4ED6\u5011"))); // I; they
    assertFalse(Pronouns.of("fr").contains("le"), "an article as well");
  }

  /** So that they are found among features as they stand. */
  @Test
  void words_areComposedAndInLowerCase() {
    for (String code : Pronouns.codes()) {
      for (String word : Pronouns.of(code)) {
        assertFalse(word.isBlank(), code);
        assertEquals(word, Normalizers.standard().normalize(word).toString(), code);
      }
    }
  }

  @Test
  void unknownLanguage_isRefused_withThoseThereAre() {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Pronouns.of("xx"));
    assertTrue(String.valueOf(refused.getMessage()).contains("ar, de, en"), refused.getMessage());
  }
}
