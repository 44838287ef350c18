package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void decode_ofEveryCodePoint_isTheCodePoint() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        assertEquals(Utf8.pack(codePoint, bytes.length), Utf8.decode(bytes, 0, bytes.length));
      }
    }
  }

  /** All starts of all sequences of four bytes that matter: what a decoder of the JDK makes of them, so do we. */
  @Test
  void decode_ofThreeAndFourBytes_isWhatTheJdkDecodes() {
    int[] edges = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    for (int a : edges) {
      for (int b : edges) {
        for (int c : edges) {
          assertDecoded(new byte[] {(byte) a, (byte) b, (byte) c});
          for (int d : edges) {
            assertDecoded(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
          }
        }
      }
    }
  }

  @Property(tries = 2000)
  void decode_ofAnyBytes_isWhatTheJdkDecodes(@ForAll byte[] bytes) {
    assertDecoded(bytes);
  }

  private static void assertDecoded(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int offset = 0;
    while (offset < bytes.length) {
      int decoded = Utf8.decode(bytes, offset, bytes.length);
      text.appendCodePoint(Utf8.codePoint(decoded));
      offset += Utf8.length(decoded);
    }
    assertEquals(bytes.length, offset);
    assertEquals(new String(bytes, StandardCharsets.UTF_8), text.toString());
  }
}
