package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NormalizationRuleTest {
  @Test
  void htmlEntities_becomeTheirCharacters() {
    assertRule(NormalizationRule.HTML_ENTITIES, "Tom & Ann \u00A9\u00A0<3 \u2014 A\uD83D\uDE00",
        "Tom &amp; Ann &copy;&nbsp;&lt;3 &mdash; &#65;&#x1F600;");
  }

  @Test
  void htmlEntities_leavesWhatIsNoEntity() {
    for (String text : new String[] {"R&D", "&", "&;", "&nosuchname;", "&#;", "&#x;", "AT&T &amp", "&#99999999999;"}) {
      assertRule(NormalizationRule.HTML_ENTITIES, text, text);
    }
  }

  @Test
  void htmlEntities_ofANumberThatIsNoCharacter_leavesItAsItIs() {
    for (String text : new String[] {"a &#x110000; b", "&#1114112;", "&#x7FFFFFFF;", "&#xFFFFFFFF41;", "&#0;",
        "&#x0000;", "&#xD83D;", "&#xD83D;&#xDE00;", "&#57343;", "&#\u0661;", "&#x;", "&#41", "&#4g1;", "&#x"}) {
      assertRule(NormalizationRule.HTML_ENTITIES, text, text);
    }
  }

  @Test
  void htmlEntities_ofC1Numbers_areThoseOfWindows1252() {
    assertRule(NormalizationRule.HTML_ENTITIES, "1914\u20131918 \u2019\u201C\u201D\u20AC\u0178\u0081\u007F\u00A0",
        "1914&#150;1918 &#x92;&#147;&#X94;&#128;&#159;&#129;&#127;&#0160;");
    Charset pages = Charset.forName("windows-1252");
    for (int number = 0x80; number < 0xA0; number++) {
      String expected = new String(new byte[] {(byte) number}, pages);
      assertRule(NormalizationRule.HTML_ENTITIES, expected.equals("\uFFFD") ? Character.toString(number) : expected,
          "&#" + number + ";");
    }
  }

  @Test
  void htmlEntities_knowTheApostropheOfXml_andTheTraceFindsIt() {
    NormalizedText traced = Normalizer.of(NormalizationRule.HTML_ENTITIES).trace("don&apos;t &#150; &#0; stop");
    assertEquals("don't \u2013 &#0; stop", traced.text());
    assertEquals(new TextSpan(3, 9), traced.toOriginal(3, 4));
    assertEquals(new TextSpan(11, 17), traced.toOriginal(6, 7));
    assertEquals(2, traced.changes().get(0).edits());
  }

  @Test
  void htmlEntities_areReplacedOnce() {
    assertRule(NormalizationRule.HTML_ENTITIES, "&lt;", "&amp;lt;");
  }

  @Test
  void nfc_composes() {
    assertRule(NormalizationRule.NFC, "\u00E9\uAC01\u00C5", "e\u0301\u1100\u1161\u11A8\u212B");
  }

  @Test
  @Tag("locale")
  void lowerCase_goesCharacterByCharacter() {
    assertRule(NormalizationRule.LOWER_CASE, "stra\u00DFe i \u03BF\u03B4\u03BF\u03C3 x",
        "STRA\u00DFE \u0130 \u039F\u0394\u039F\u03A3 x");
  }

  @Test
  void unifyQuotes_makesThemAscii() {
    assertRule(NormalizationRule.UNIFY_QUOTES, "'a' \"b\" \"c\" 'd' don't 5'6\"",
        "\u2018a\u2019 \u201Cb\u201D \u00ABc\u00BB \u2039d\u203A don\u2019t 5\u20326\u2033");
  }

  @Test
  void unifyDashes_makesThemHyphens() {
    assertRule(NormalizationRule.UNIFY_DASHES, "a-b -- 1-2 -5", "a\u2010b \u2014\u2013 1\u20112 \u22125");
  }

  @Test
  void theFourForms_composeAndDecompose() {
    assertRule(NormalizationRule.NFD, "e\u0301\u1100\u1161\u11A8A\u030A\uFB01", "\u00E9\uAC01\u212B\uFB01");
    assertRule(NormalizationRule.NFKC, "fi\u00E9\uAC01A2", "\uFB01e\u0301\uAC01\uFF21\u00B2");
    assertRule(NormalizationRule.NFKD, "fie\u0301A2", "\uFB01\u00E9\uFF21\u00B2");
  }

  @Test
  void ellipses_becomeFullStops() {
    assertRule(NormalizationRule.ELLIPSES, "so... and.. but \u2024 . . .", "so\u2026 and\u2025 but \u2024 . . .");
  }

  @Test
  void ligatures_becomeTheirLetters() {
    assertRule(NormalizationRule.LIGATURES, "ff fi fl ffi ffl \u017Ft st \u00E6 \u0153 \u0133",
        "\uFB00 \uFB01 \uFB02 \uFB03 \uFB04 \uFB05 \uFB06 \u00E6 \u0153 \u0133");
  }

  @Test
  void softHyphens_areRemoved() {
    assertRule(NormalizationRule.SOFT_HYPHENS, "hyphen-ate", "hy\u00ADphen-\u00AD\u00ADate");
  }

  @Test
  void lineEndings_becomeLineFeeds() {
    assertRule(NormalizationRule.LINE_ENDINGS, "a\nb\n\nc\nd\ne\nf\u000Bg\fh",
        "a\r\nb\r\r\nc\u0085d\u2028e\u2029f\u000Bg\fh");
  }

  @Test
  void removeBidiControls_removesExactlyThoseOfUnicode() {
    for (int c = 0; c < 0x10000; c++) {
      String expected = UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL) ? "" : Character.toString(c);
      assertEquals(expected, NormalizationRule.REMOVE_BIDI_CONTROLS.apply(Character.toString(c)).toString(),
          "U+" + Integer.toHexString(c));
    }
  }

  @Test
  void dehyphenate_joinsWordsBrokenAtALineEnd() {
    for (String end : new String[] {"\n", "\r\n", "\r", "\u2028"}) {
      for (String hyphen : new String[] {"-", "\u2010", "\u00AD"}) {
        assertRule(NormalizationRule.DEHYPHENATE, "the weather was fine", "the wea" + hyphen + end + "ther was fine");
      }
    }
    assertRule(NormalizationRule.DEHYPHENATE, "abc", "a-\nb-\nc");
    assertRule(NormalizationRule.DEHYPHENATE, "Stra\u00DFe", "Stra-\n\u00DFe");
    assertRule(NormalizationRule.DEHYPHENATE, "e\u0301te", "e\u0301-\nte");
  }

  @Test
  void dehyphenate_leavesWhatMayBeNoBrokenWord() {
    for (String text : new String[] {
        "Jean-\nPaul", "a -\nb", "he said--\nand", "1-\nb", "a-\n b", "a-\n\nb", "a-b", "-\na", "a-\n", "a-", "a-\r\n"}) {
      assertRule(NormalizationRule.DEHYPHENATE, text, text);
    }
  }

  @Test
  void unifySpaces_replacesExactlyTheWhiteSpaceOfUnicode() {
    for (int c = 0; c < 0x10000; c++) {
      String expected = UCharacter.isUWhiteSpace(c) ? " " : Character.toString(c);
      assertEquals(expected, NormalizationRule.UNIFY_SPACES.apply(Character.toString(c)).toString(),
          "U+" + Integer.toHexString(c));
    }
  }

  @Test
  void apply_toATextThatNeedsNothing_isTheSameObject() {
    String text = "plain words, and 'more' - here";
    for (NormalizationRule rule : NormalizationRule.values()) {
      assertSame(text, rule.apply(text), rule.label());
    }
  }

  @Test
  @Tag("locale")
  void label_isTheSameInEveryLocaleAndFindsTheRule() {
    assertEquals("unify-quotes", NormalizationRule.UNIFY_QUOTES.label());
    assertEquals("html-entities", NormalizationRule.HTML_ENTITIES.label());
    for (NormalizationRule rule : NormalizationRule.values()) {
      assertSame(rule, NormalizationRule.ofLabel(rule.label()));
    }
  }

  @Test
  void ofLabel_ofAnUnknownName_namesIt() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> NormalizationRule.ofLabel("upper"));
    assertTrue(e.getMessage().contains("\"upper\""), e.getMessage());
  }

  @Test
  void labels_areThoseOnDisk() {
    assertEquals("html-entities,nfc,fold-case,lower-case,unify-quotes,unify-dashes,unify-spaces,tidy-layout,unwrap-lines,nfd,"
        + "nfkc,nfkd,ellipses,ligatures,remove-zero-width,remove-bidi-controls,soft-hyphens,homoglyphs,line-endings,"
        + "dehyphenate,gutenberg-frame,arabic-hamza-seats,arabic-alef-maqsura,arabic-ta-marbuta,arabic-tatweel,"
        + "arabic-harakat,arabic-presentation-forms,arabic-digits,arabic-punctuation,arabic-persian-letters",
        Normalizer.of(NormalizationRule.values()).toString());
  }

  private static void assertRule(NormalizationRule rule, String expected, String text) {
    assertEquals(expected, rule.apply(text).toString());
  }
}
