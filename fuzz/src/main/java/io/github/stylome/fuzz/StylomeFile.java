package io.github.stylome.fuzz;

import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The preamble that docs/file-format.md describes, written apart from the code that is tested: a body that a fuzzer made
 * up must get past the checksum to be read at all.
 */
final class StylomeFile {
  static final int FINGERPRINT = 1;
  static final int FINGERPRINTER = 2;
  static final int ATTRIBUTOR = 3;
  static final int STACKED_ATTRIBUTOR = 4;

  private static final int PREAMBLE = 56;

  private StylomeFile() {}

  /** Returns the body behind a preamble without fault. */
  static byte[] of(int kind, byte[] digest, byte[] body) {
    ByteBuffer file = ByteBuffer.allocate(PREAMBLE + body.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0x454D4F4C59545389L).put((byte) 1).put((byte) kind).putShort((short) 0).putInt(0);
    file.putLong(body.length).put(digest).put(body);
    CRC32C checksum = new CRC32C();
    checksum.update(file.array());
    file.putInt(12, (int) checksum.getValue());
    return file.array();
  }

  /** Returns the digest of a body, which is what stands in the preamble of an attributor. */
  static byte[] digest(byte[] body) {
    return Hashing.sha256().hashBytes(body).asBytes();
  }
}
