package io.github.stylome.store;

import io.github.stylome.kernel.RowKernels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What stands before the rows of a file of kind 6; this class owns the offsets.
 *
 * <pre>
 *  56  rows      8 bytes
 *  64  columns   8 bytes
 *  72  negative  1 byte   1 if a number is negative, 0 if none is
 *  73  zeros    55 bytes
 * 128  rows of floats, each filled up with zeros to a multiple of 16
 * </pre>
 */
record ProfilesHeader(int rows, int columns, boolean negative) {
  static final int SIZE = 128;

  private static final int ROWS_AT = 56;
  private static final int COLUMNS_AT = 64;
  private static final int NEGATIVE_AT = 72;
  private static final int ZEROS_AT = 73;

  /** The most columns, so that a mapped segment of 2³⁰ bytes holds a row. */
  static final int MAX_COLUMNS = 1 << 28;

  int stride() {
    return RowKernels.stride(columns);
  }

  /** Returns the length of the file. */
  long fileLength() {
    return SIZE + (long) rows * stride() * Float.BYTES;
  }

  ByteBuffer toBytes(String digest) {
    ByteBuffer header = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    Preamble.put(header, Kind.PROFILES, digest, fileLength() - Preamble.SIZE);
    header.putLong(ROWS_AT, rows);
    header.putLong(COLUMNS_AT, columns);
    header.put(NEGATIVE_AT, (byte) (negative ? 1 : 0));
    return header;
  }

  /** Reads the first bytes of a file, of which the preamble has been checked. */
  static ProfilesHeader of(ByteBuffer in, long fileLength) throws FingerprintFormatException {
    if (in.capacity() < SIZE) {
      throw new FingerprintFormatException("the file is cut off: " + fileLength + " bytes, and rows begin at " + SIZE);
    }
    long rows = in.getLong(ROWS_AT);
    long columns = in.getLong(COLUMNS_AT);
    if (rows < 0 || rows > Integer.MAX_VALUE || columns < 0 || columns > MAX_COLUMNS || (columns == 0 && rows > 0)) {
      throw new FingerprintFormatException("the content makes no sense: " + rows + " rows of " + columns + " columns");
    }
    for (int i = ZEROS_AT; i < SIZE; i++) {
      requireZero(in.get(i), "byte " + i);
    }
    int negative = in.get(NEGATIVE_AT);
    requireZero(negative & ~1, "byte " + NEGATIVE_AT);
    ProfilesHeader header = new ProfilesHeader((int) rows, (int) columns, negative == 1);
    if (header.fileLength() != fileLength) {
      throw new FingerprintFormatException("the content makes no sense: " + rows + " rows of " + columns
          + " columns in a file of " + fileLength + " bytes");
    }
    return header;
  }

  private static void requireZero(int value, String where) throws FingerprintFormatException {
    if (value != 0) {
      throw new FingerprintFormatException("the content makes no sense: " + where + " is " + value);
    }
  }
}
