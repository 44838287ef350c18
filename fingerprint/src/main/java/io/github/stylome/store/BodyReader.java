package io.github.stylome.store;

import java.nio.ByteBuffer;

/** Reads what {@link BodyWriter} writes, and never allocates more than the bytes that are there can fill. */
final class BodyReader {
  private final ByteBuffer in;
  private final String digest;

  BodyReader(ByteBuffer in, String digest) {
    this.in = in;
    this.digest = digest;
  }

  /** Returns the digest that the preamble carries. */
  String digest() {
    return digest;
  }

  long readCount() throws FingerprintFormatException {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      require(1);
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        if (next == 0 && shift > 0) {
          throw new FingerprintFormatException(
              "a number at body offset " + in.position() + " is longer than it needs to be");
        }
        return value;
      }
    }
    throw new FingerprintFormatException("a number before body offset " + in.position() + " is too large");
  }

  int readInt() throws FingerprintFormatException {
    long value = readCount();
    if (value > Integer.MAX_VALUE) {
      throw new FingerprintFormatException(
          "the number " + value + " at body offset " + in.position() + " is too large");
    }
    return (int) value;
  }

  /** Reads how many items follow, each of at least so many bytes. */
  int readSize(int bytesPerItem) throws FingerprintFormatException {
    int size = readInt();
    require((long) size * bytesPerItem);
    return size;
  }

  /** Reads a signed byte. */
  int readByte() throws FingerprintFormatException {
    require(1);
    return in.get();
  }

  /** Reads a signed 16-bit number. */
  int readShort() throws FingerprintFormatException {
    require(Short.BYTES);
    return in.getShort();
  }

  double readDouble() throws FingerprintFormatException {
    require(Double.BYTES);
    return in.getDouble();
  }

  float readFloat() throws FingerprintFormatException {
    require(Float.BYTES);
    return in.getFloat();
  }

  /** Reads a 64-bit number, signed or not. */
  long readLong() throws FingerprintFormatException {
    require(Long.BYTES);
    return in.getLong();
  }

  void readBytes(byte[] into, int from, int length) throws FingerprintFormatException {
    require(length);
    in.get(into, from, length);
  }

  String readString() throws FingerprintFormatException {
    int length = readSize(1);
    StringBuilder value = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      long unit = readCount();
      if (unit > Character.MAX_VALUE) {
        throw new FingerprintFormatException("code unit " + unit + " at body offset " + in.position());
      }
      value.append((char) unit);
    }
    return value.toString();
  }

  /** Checks that everything has been read. */
  void end() throws FingerprintFormatException {
    if (in.hasRemaining()) {
      throw new FingerprintFormatException(in.remaining() + " bytes are left over at the end of the body");
    }
  }

  /** Checks that so many bytes are left. */
  void require(long bytes) throws FingerprintFormatException {
    if (bytes > in.remaining()) {
      throw new FingerprintFormatException(
          "the body ends at offset " + in.limit() + ", and " + bytes + " more bytes are needed at " + in.position());
    }
  }
}
