package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class UnicodeDataTest {
  @Test
  void tableFile_isWhatTheGeneratorWrites() throws IOException {
    try (InputStream in = UnicodeData.class.getResourceAsStream("unicode-17.bin")) {
      assertArrayEquals(UnicodeDataGenerator.generate(), in.readAllBytes());
    }
  }

  @Test
  void combiningClass_ofEveryCodePoint_isThatOfIcu() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      assertEquals(UCharacter.getCombiningClass(codePoint), NormalizationData.combiningClass(codePoint));
    }
  }

  @Test
  void folding_ofEveryCodePoint_isThatOfIcu() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        continue;
      }
      String expected = UCharacter.foldCase(Character.toString(codePoint), true);
      boolean folds = UnicodeData.folds(UnicodeData.properties(codePoint));
      assertEquals(expected, folds ? UnicodeData.folding(codePoint) : Character.toString(codePoint));
    }
  }
}
