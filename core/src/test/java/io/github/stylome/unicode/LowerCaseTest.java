package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStream;
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
}
