package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LowerCaseTest {
  @Test
  void tableFile_isWhatTheGeneratorWrites() throws IOException {
    try (InputStream in = LowerCase.class.getResourceAsStream("lowercase-17.bin")) {
      assertArrayEquals(LowerCaseGenerator.generate(), in.readAllBytes());
    }
  }

  @Test
  void of_everyCodePoint_isThatOfIcuAndAsLong() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      assertEquals(UCharacter.toLowerCase(codePoint), LowerCase.of(codePoint));
      assertEquals(Character.charCount(codePoint), Character.charCount(LowerCase.of(codePoint)));
    }
  }

  @Test
  @Tag("locale")
  void of_aText_seesNoContextAndNoLanguage() {
    // The sigma at the end of a word, the dotted and the dotless i, a titlecase digraph, a letter beyond the BMP.
    assertEquals("\u03C3\u03C3 istanbul i\u0131 \u01C6 \uD801\uDC28",
        LowerCase.of("\u03A3\u03A3 \u0130STANBUL I\u0131 \u01C5 \uD801\uDC00").toString());
  }

  @Test
  void of_aTextWithoutCapitals_isTheSameObject() {
    StringBuilder text = new StringBuilder("plain \uD800 \u00DF\u0301 text");
    assertSame(text, LowerCase.of(text));
  }

  @Test
  void of_loneSurrogates_leavesThem() {
    assertEquals("\uDC00a\uD801b\uD801", LowerCase.of("\uDC00A\uD801B\uD801").toString());
  }
}
