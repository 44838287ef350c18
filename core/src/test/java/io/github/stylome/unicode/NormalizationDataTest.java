package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class NormalizationDataTest {
  @Test
  void tableFile_isWhatTheGeneratorWrites() throws IOException {
    try (InputStream in = NormalizationData.class.getResourceAsStream(NormalizationData.RESOURCE)) {
      assertArrayEquals(NormalizationDataGenerator.generate(), in.readAllBytes());
    }
  }

  @Test
  void combiningClass_ofEveryCodePoint_isThatOfIcu() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      assertEquals(UCharacter.getCombiningClass(codePoint), NormalizationData.combiningClass(codePoint));
    }
  }
}
