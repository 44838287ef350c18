package io.github.stylome.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguage_hasAListThatFindsItsOwnWords(Language language) {
    FunctionWords list = FunctionWords.of(language);
    int least = language == Language.ARABIC ? 200 : 20;
    assertTrue(list.words().size() >= least && list.words().size() <= 300, () -> language + " " + list.words().size());
    for (String word : list.words()) {
      assertTrue(list.contains(word), word);
      assertTrue(list.contains(Normalizer.normalize(word, Normalizer.Form.NFD)), word);
      assertEquals(word, word.strip());
    }
    assertFalse(list.contains("stylome") || list.contains(""));
  }

  @Tag("locale")
  @Test
  void contains_isBlindToCaseAndToTheShapeOfTheApostrophe() {
    assertTrue(FunctionWords.of(Language.ENGLISH).contains("THIS"));
    assertTrue(FunctionWords.of(Language.GERMAN).contains("Für"));
    assertTrue(FunctionWords.of(Language.FRENCH).contains("Qu\u2019il"));
  }

  @Test
  void contains_inArabic_isBlindToMarksTatweelAndHamza() {
    FunctionWords arabic = FunctionWords.of(Language.ARABIC);
    for (String word : List.of("إلى", "الى", "الي", "إِلَى", "إلـى", "هؤلاء", "هولاء", "هولا",
        "فى", "عدة", "عده", "أنّ")) {
      assertTrue(arabic.contains(word), word);
    }
    assertFalse(arabic.contains("كتاب"));
  }

  @Test
  void parse_passesOverCommentsAndBlankLines() {
    FunctionWords list = FunctionWords.parse("# mine\n\n  up  down\r\nup\n#no\n");
    assertEquals(List.of("up", "down"), List.copyOf(list.words()));
    assertTrue(list.contains("Up"));
    assertFalse(list.contains("no"));
  }

  @Test
  void parse_ofNoWord_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> FunctionWords.parse("# nothing\n"));
  }

  @Test
  void ofCode_findsEveryLanguage() {
    for (Language language : Language.values()) {
      assertEquals(language, Language.ofCode(language.code()));
    }
    Exception e = assertThrows(IllegalArgumentException.class, () -> Language.ofCode("EN"));
    assertEquals("no language of Stylome has the code \"EN\"", e.getMessage());
  }
}
