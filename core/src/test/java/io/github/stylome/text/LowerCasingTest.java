package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LowerCasingTest {
  private static final Normalizer LOWER_CASE = Normalizer.of(NormalizationRule.LOWER_CASE);

  @Test
  @Tag("locale")
  void lowerCase_seesNoContextAndNoLanguage() {
    // The sigma at the end of a word, the dotted and the dotless i, a titlecase digraph, a letter beyond the BMP.
    assertEquals("\u03C3\u03C3 istanbul i\u0131 \u01C6 \uD801\uDC28",
        LOWER_CASE.normalize("\u03A3\u03A3 \u0130STANBUL I\u0131 \u01C5 \uD801\uDC00").toString());
  }

  @Test
  void lowerCase_ofATextWithoutCapitals_isTheSameObject() {
    StringBuilder text = new StringBuilder("plain \uD800 \u00DF\u0301 text");
    assertSame(text, LOWER_CASE.normalize(text));
  }

  @Test
  void lowerCase_ofLoneSurrogates_leavesThem() {
    assertEquals("\uDC00a\uD801b\uD801", LOWER_CASE.normalize("\uDC00A\uD801B\uD801").toString());
  }
}
