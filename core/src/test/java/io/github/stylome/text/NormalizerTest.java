package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NormalizerTest {
  @Test
  void normalize_appliesTheRulesInTheirOrder() {
    // The entity becomes a capital that is folded, or is folded itself and then unknown.
    assertEquals("\u00E9", normalize(NormalizationRule.HTML_ENTITIES, NormalizationRule.FOLD_CASE, "&Eacute;"));
    assertEquals("\u00C9", normalize(NormalizationRule.FOLD_CASE, NormalizationRule.HTML_ENTITIES, "&#201;"));
  }

  @Test
  @Tag("locale")
  void standard_isComposedFoldedAndUnified() {
    assertEquals("it's \"i\" - caf\u00E9 iii", Normalizers.standard()
        .normalize("It\u2019s \u201CI\u201D \u2014 CAFE\u0301 III").toString());
  }

  @Test
  void none_isTheSameObject() {
    String text = "E\u0301 \u2014";
    assertSame(text, Normalizers.none().normalize(text));
  }

  @Test
  void parse_readsWhatToStringWrites() {
    for (Normalizer normalizer : List.of(
        Normalizers.none(), Normalizers.standard(), Normalizer.of(NormalizationRule.values()))) {
      assertEquals(normalizer, Normalizer.parse(normalizer.toString()));
    }
    assertEquals("none", Normalizers.none().toString());
    assertEquals("nfc,fold-case,unify-quotes,unify-dashes", Normalizers.standard().toString());
  }

  @Test
  void parse_ofWhatIsNoNormalizer_isRefused() {
    for (String bad : new String[] {"", "NFC", "nfc,", ",nfc", "nfc, fold-case", "none,nfc", "nfc,nfc", "upper"}) {
      assertThrows(IllegalArgumentException.class, () -> Normalizer.parse(bad), bad);
    }
  }

  @Test
  void of_aRuleTwice_isRefused() {
    Exception e = assertThrows(
        IllegalArgumentException.class, () -> Normalizer.of(NormalizationRule.NFC, NormalizationRule.NFC));
    assertTrue(e.getMessage().contains("NFC"), e.getMessage());
  }

  @Test
  void equals_looksAtTheOrder() {
    Normalizer one = Normalizer.of(NormalizationRule.NFC, NormalizationRule.FOLD_CASE);
    assertEquals(one, Normalizer.of(NormalizationRule.NFC, NormalizationRule.FOLD_CASE));
    assertTrue(!one.equals(Normalizer.of(NormalizationRule.FOLD_CASE, NormalizationRule.NFC)));
  }

  @Property(tries = 2000)
  void standard_ofNormalisedText_changesNothing(@ForAll("texts") String text) {
    String once = Normalizers.standard().normalize(text).toString();
    assertEquals(once, Normalizers.standard().normalize(once).toString());
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(20);
  }

  private static String normalize(NormalizationRule first, NormalizationRule second, String text) {
    return Normalizer.of(first, second).normalize(text).toString();
  }
}
