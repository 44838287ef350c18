package io.github.stylome.store;

import com.google.common.base.Preconditions;
import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * The first 56 bytes of every file; this class owns their offsets. All numbers are little-endian.
 *
 * <pre>
 *  0  magic      8 bytes  89 53 54 59 4C 4F 4D 45, that is "\x89STYLOME"
 *  8  version    1 byte   1
 *  9  kind       1 byte   1 fingerprint, 2 fingerprinter, 3 and 4 attributor, 5 profiles
 * 10  flags      2 bytes  0
 * 12  checksum   4 bytes  CRC-32C of the whole file with these four bytes as 0
 * 16  length     8 bytes  of the body in bytes
 * 24  digest    32 bytes  SHA-256 that the kind defines
 * 56  body
 * </pre>
 */
final class Preamble {
  static final int SIZE = 56;

  private static final long MAGIC = 0x454D4F4C59545389L;
  private static final int VERSION = 1;
  private static final int VERSION_AT = 8;
  private static final int KIND_AT = 9;
  private static final int FLAGS_AT = 10;
  private static final int CHECKSUM_AT = 12;
  private static final int LENGTH_AT = 16;
  private static final int DIGEST_AT = 24;

  private Preamble() {}

  /** Returns a whole file. */
  static byte[] wrap(Kind kind, String digest, byte[] body) {
    ByteBuffer file = ByteBuffer.allocate(Math.addExact(SIZE, body.length)).order(ByteOrder.LITTLE_ENDIAN);
    put(file, kind, digest, body.length);
    file.put(SIZE, body);
    putChecksum(file, checksum(file.array()));
    return file.array();
  }

  /** Writes all but the checksum to the beginning of a little-endian buffer. */
  static void put(ByteBuffer file, Kind kind, String digest, long length) {
    byte[] digestBytes = BaseEncoding.base16().decode(digest.toUpperCase(Locale.ROOT));
    Preconditions.checkArgument(digestBytes.length == 32, "digest of %s bytes", digestBytes.length);
    file.putLong(0, MAGIC);
    file.put(VERSION_AT, (byte) VERSION);
    file.put(KIND_AT, (byte) kind.code());
    file.putLong(LENGTH_AT, length);
    file.put(DIGEST_AT, digestBytes);
  }

  /**
   * Checks a whole file and returns a reader of its body.
   *
   * @throws FingerprintFormatException if it is foreign, cut, lengthened, changed, or of another kind or version
   */
  static BodyReader unwrap(Kind expected, byte[] file) throws FingerprintFormatException {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    requireWhole(in, file.length);
    requireChecksum(in, checksum(file));
    requireKind(in, expected);
    return new BodyReader(ByteBuffer.wrap(file, SIZE, file.length - SIZE).slice().order(ByteOrder.LITTLE_ENDIAN), digest(in));
  }

  /** Checks by the beginning of a file that it is of this format and as long as it says. */
  static void requireWhole(ByteBuffer in, long fileLength) throws FingerprintFormatException {
    if (in.capacity() < SIZE) {
      throw new FingerprintFormatException(in.capacity() >= 8 && in.getLong(0) == MAGIC
          ? "the file is cut off: " + in.capacity() + " bytes, and the preamble alone has " + SIZE
          : "not a Stylome file: " + in.capacity() + " bytes without its preamble");
    }
    if (in.getLong(0) != MAGIC) {
      byte[] magic = new byte[8];
      in.get(0, magic);
      throw new FingerprintFormatException("not a Stylome file: it begins with "
          + BaseEncoding.base16().encode(magic) + " instead of 895354594C4F4D45");
    }
    if (in.get(VERSION_AT) != VERSION) {
      throw new FingerprintFormatException(
          "format version " + (in.get(VERSION_AT) & 0xFF) + " is not one that this release reads (" + VERSION + ")");
    }
    long length = in.getLong(LENGTH_AT);
    if (length != fileLength - SIZE) {
      throw new FingerprintFormatException("the file is cut off or has something added: a body of " + length
          + " bytes was written, and " + (fileLength - SIZE) + " are here");
    }
  }

  static void requireChecksum(ByteBuffer in, int checksum) throws FingerprintFormatException {
    if (in.getInt(CHECKSUM_AT) != checksum) {
      throw new FingerprintFormatException("the file has been changed or damaged: its checksum does not agree");
    }
  }

  static void requireKind(ByteBuffer in, Kind expected) throws FingerprintFormatException {
    if (in.getShort(FLAGS_AT) != 0) {
      throw new FingerprintFormatException("unknown flags 0x" + Integer.toHexString(in.getShort(FLAGS_AT) & 0xFFFF));
    }
    int kind = in.get(KIND_AT) & 0xFF;
    if (kind != expected.code()) {
      throw new FingerprintFormatException("this file holds " + Kind.describe(kind) + ", not " + expected);
    }
  }

  static String digest(ByteBuffer in) {
    byte[] digest = new byte[SIZE - DIGEST_AT];
    in.get(DIGEST_AT, digest);
    return BaseEncoding.base16().lowerCase().encode(digest);
  }

  /** Returns whether the file says that it is of this kind; {@link #unwrap} checks the rest. */
  static boolean isOf(Kind kind, byte[] file) {
    return file.length > KIND_AT && (file[KIND_AT] & 0xFF) == kind.code();
  }

  private static int checksum(byte[] file) {
    CRC32C crc = begin(ByteBuffer.wrap(file, 0, SIZE));
    crc.update(file, SIZE, file.length - SIZE);
    return (int) crc.getValue();
  }

  /** Returns the checksum of the first bytes of a file, its own place counted as 0; the rest is still to be added. */
  static CRC32C begin(ByteBuffer file) {
    CRC32C crc = new CRC32C();
    crc.update(file.duplicate().position(0).limit(CHECKSUM_AT));
    crc.update(new byte[Integer.BYTES], 0, Integer.BYTES);
    crc.update(file.duplicate().position(CHECKSUM_AT + Integer.BYTES));
    return crc;
  }

  static void putChecksum(ByteBuffer file, int checksum) {
    file.putInt(CHECKSUM_AT, checksum);
  }
}
