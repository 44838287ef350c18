package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class GzipStreamTest {
  private static final byte[] WHOLE = Gzip.of("The rain came in off the sea, and it stayed.\n".repeat(40));

  @Test
  void allMembers_areRead_emptyOnesIncluded() throws IOException {
    byte[] long1 = new byte[300_000];
    new Random(1).nextBytes(long1);
    byte[] file = Gzip.join(Gzip.of(long1), Gzip.of(""), Gzip.of("tail"));
    assertArrayEquals(Gzip.join(long1, "tail".getBytes(StandardCharsets.UTF_8)), unzip(file));
    assertEquals(0, unzip(Gzip.of("")).length);
  }

  @Test
  void optionalFieldsOfAHeader_arePassedOver_andItsChecksumIsChecked() throws IOException {
    byte[] plain = Gzip.of("text");
    byte[] header = {
      0x1F, (byte) 0x8B, 8, 0x1F, 0, 0, 0, 0, 0, 0, 3, 0, 'x', 'y', 'z', 'n', 0, 'c', 'o', 0};
    header = Gzip.join(Arrays.copyOf(header, 10), new byte[] {3, 0, 'x', 'y', 'z', 'n', 0, 'c', 'o', 0});
    CRC32 checksum = new CRC32();
    checksum.update(header);
    byte[] sum = {(byte) checksum.getValue(), (byte) (checksum.getValue() >> 8)};
    byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
    assertEquals("text", new String(unzip(Gzip.join(header, sum, body)), StandardCharsets.UTF_8));
    sum[0] ^= 1;
    byte[] wrong = Gzip.join(header, sum, body);
    assertTrue(assertThrows(GzipFormatException.class, () -> unzip(wrong)).getMessage()
        .contains("the checksum of a header is wrong"));
  }

  @Test
  void fileCutAnywhere_isTruncated() {
    for (int length = 0; length < WHOLE.length; length++) {
      byte[] cut = Arrays.copyOf(WHOLE, length);
      GzipFormatException e = assertThrows(GzipFormatException.class, () -> unzip(cut));
      assertEquals("cut.gz: the compressed file is truncated", e.getMessage());
      byte[] second = Gzip.join(WHOLE, cut);
      if (length > 0) {
        assertEquals("the compressed file is truncated",
            assertThrows(GzipFormatException.class, () -> unzip(second)).reason());
      }
    }
  }

  @Test
  void flippedBit_isNoticed_whereverTheContentDependsOnIt() throws IOException {
    byte[] content = unzip(WHOLE);
    int unnoticed = 0;
    for (int i = 0; i < WHOLE.length * 8; i++) {
      byte[] bad = WHOLE.clone();
      bad[i / 8] ^= (byte) (1 << i % 8);
      try {
        assertArrayEquals(content, unzip(bad));
        unnoticed++;
      } catch (GzipFormatException e) {
        assertTrue(e.getMessage().startsWith("cut.gz: the compressed file is "), e.getMessage());
      }
    }
    // The time, what the compressor says of itself, the flag that it is text, and what fills the last byte.
    assertTrue(unnoticed <= 6 * 8 + 1 + 7, "" + unnoticed);
  }

  @Test
  void whatFollowsAMemberAndIsNone_isDamage() {
    for (byte[] tail : new byte[][] {{0}, {1, 2, 3}, "text".getBytes(StandardCharsets.UTF_8)}) {
      byte[] file = Gzip.join(WHOLE, tail);
      GzipFormatException e = assertThrows(GzipFormatException.class, () -> unzip(file));
      assertTrue(e.getMessage().startsWith("cut.gz: the compressed file is damaged or not gzip: "), e.getMessage());
    }
  }

  @Test
  void failure_isRepeated_andNeverBecomesTheEnd() throws IOException {
    byte[] bad = WHOLE.clone();
    bad[bad.length - 1] ^= 1;
    InputStream in = GzipStream.of("cut.gz", new ByteArrayInputStream(bad));
    GzipFormatException first = assertThrows(GzipFormatException.class, in::readAllBytes);
    assertSame(first, assertThrows(GzipFormatException.class, in::read));
  }

  @Test
  void bytesOneByOneFromAStingyStream_areTheSame() throws IOException {
    InputStream stingy = new ByteArrayInputStream(Gzip.join(WHOLE, WHOLE)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(1, length));
      }
    };
    byte[] content = unzip(Gzip.join(WHOLE, WHOLE));
    try (InputStream in = GzipStream.of("cut.gz", stingy)) {
      for (byte expected : content) {
        assertEquals(expected, (byte) in.read());
      }
      assertEquals(-1, in.read());
    }
  }

  private static byte[] unzip(byte[] file) throws IOException {
    try (InputStream in = GzipStream.of("cut.gz", new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
