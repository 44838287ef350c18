package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import io.github.stylome.testing.RandomTexts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Folding is the same for every user: the build runs the tests with the tag once more as a Turkish one. */
class CaseFoldingTest {
  @Test
  @Tag("locale")
  void fold_ofAsciiCapitals_isSmallAscii() {
    assertEquals("title in iii", fold("TITLE IN III"));
  }

  @Test
  @Tag("locale")
  void fold_ofDottedAndDotlessI_keepsThemApart() {
    assertEquals("i\u0307stanbul", fold("\u0130stanbul"));
    assertEquals("\u0131s\u0131", fold("\u0131S\u0131"));
  }

  @Test
  @Tag("locale")
  void fold_ofSharpS_isTwoLetters() {
    assertEquals("strasse strasse", fold("Stra\u00DFe STRA\u1E9EE"));
  }

  @Test
  @Tag("locale")
  void fold_ofEverySigma_isTheSame() {
    assertEquals("\u03C3\u03C3\u03C3", fold("\u03A3\u03C3\u03C2"));
  }

  @Test
  void fold_ofSupplementaryCapitals_isSmall() {
    assertEquals("\uD801\uDC28x", fold("\uD801\uDC00X"));
  }

  @Test
  void fold_leavesLoneSurrogates() {
    assertEquals("a\uD801b\uDC00", fold("A\uD801B\uDC00"));
  }

  @Test
  void fold_ofOneWord_doesNotDependOnTheWordsAroundIt() {
    String decomposed = "e\u0301te\u0301";
    assertEquals(fold(decomposed) + " x", fold(decomposed + " x"));
    assertEquals(fold(decomposed) + " x", fold(decomposed + " X"));
  }

  @Property(tries = 2000)
  void fold_ofNfcText_isThatOfIcuInNfc(@ForAll("texts") String text) {
    String nfc = Normalizer2.getNFCInstance().normalize(text);
    assertEquals(Normalizer2.getNFCInstance().normalize(UCharacter.foldCase(nfc, true)), fold(nfc));
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(20);
  }

  private static String fold(String text) {
    return NormalizationRule.FOLD_CASE.apply(text).toString();
  }
}
