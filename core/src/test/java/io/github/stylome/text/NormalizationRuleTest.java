package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
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
  void htmlEntities_ofANumberThatIsNoCodePoint_leavesItAsItIs() {
    for (String text : new String[] {"a &#x110000; b", "&#1114112;", "&#x7FFFFFFF;"}) {
      assertRule(NormalizationRule.HTML_ENTITIES, text, text);
    }
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
    for (NormalizationRule rule : new NormalizationRule[] {
        NormalizationRule.HTML_ENTITIES, NormalizationRule.NFC, NormalizationRule.FOLD_CASE,
        NormalizationRule.UNIFY_QUOTES, NormalizationRule.UNIFY_DASHES, NormalizationRule.UNIFY_SPACES}) {
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

  private static void assertRule(NormalizationRule rule, String expected, String text) {
    assertEquals(expected, rule.apply(text).toString());
  }
}
