package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BreakDataTest {
  @Test
  void tableFile_isWhatTheGeneratorWrites() throws IOException {
    try (InputStream in = BreakData.class.getResourceAsStream("breaks-17.bin")) {
      assertArrayEquals(BreakDataGenerator.generate(), in.readAllBytes());
    }
  }

  @Test
  void sentenceBreak_ofEveryCodePoint_isThatOfIcu() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int value = UCharacter.getIntPropertyValue(codePoint, UProperty.SENTENCE_BREAK);
      boolean stops = switch (value) {
        case UCharacter.SentenceBreak.SEP, UCharacter.SentenceBreak.CR, UCharacter.SentenceBreak.LF,
            UCharacter.SentenceBreak.ATERM, UCharacter.SentenceBreak.STERM -> true;
        default -> false;
      };
      assertEquals(stops, BreakData.sentences().of(codePoint) >= SentenceBreak.STOP, Integer.toHexString(codePoint));
    }
  }

  @Test
  void ofChars_isTheTableBelowU10000_butForSurrogates() {
    byte[] chars = BreakData.graphemes().ofChars((byte) 99);
    for (int codePoint = 0; codePoint < chars.length; codePoint++) {
      boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
      assertEquals(surrogate ? 99 : BreakData.graphemes().of(codePoint), chars[codePoint]);
    }
  }

  @Test
  void loneSurrogates_areOfNoClass() {
    for (int surrogate = Character.MIN_SURROGATE; surrogate <= Character.MAX_SURROGATE; surrogate++) {
      assertEquals(GraphemeBreak.OTHER, BreakData.graphemes().of(surrogate));
      assertEquals(SentenceBreak.OTHER, BreakData.sentences().of(surrogate));
    }
  }
}
