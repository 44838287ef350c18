package io.github.stylome.store;

import io.github.stylome.search.ProfileMatrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Writes matrices of profiles to files; equal ones give equal bytes. */
public final class ProfileMatrixWriter {
  private static final int CHUNK = 1 << 20;

  private ProfileMatrixWriter() {}

  /**
   * Writes a matrix as a file of kind 5, in place of what the file held.
   *
   * @param digest of what made the rows, 64 hexadecimal digits; for measured vectors that of their fingerprinter
   * @throws IllegalArgumentException if the digest is none
   * @throws IOException if the file cannot be written
   */
  public static void write(ProfileMatrix matrix, String digest, Path file) throws IOException {
    ProfilesHeader header = new ProfilesHeader(matrix.rows(), matrix.columns(), matrix.hasNegative());
    ByteBuffer first = header.toBytes(digest);
    CRC32C crc = Preamble.begin(first);
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      out.position(ProfilesHeader.SIZE);
      int rowBytes = header.stride() * Float.BYTES;
      ByteBuffer chunk = ByteBuffer.allocate(Math.max(rowBytes, CHUNK)).order(ByteOrder.LITTLE_ENDIAN);
      for (int row = 0; row < header.rows(); row++) {
        for (float value : matrix.row(row)) {
          chunk.putFloat(value);
        }
        chunk.put(new byte[rowBytes - header.columns() * Float.BYTES]);
        if (chunk.remaining() < rowBytes || row == header.rows() - 1) {
          crc.update(chunk.array(), 0, chunk.position());
          writeFully(chunk.flip(), out);
          chunk.clear();
        }
      }
      Preamble.putChecksum(first, (int) crc.getValue());
      out.position(0); // last, so that a file that was not finished is not one of ours
      writeFully(first.clear(), out);
    }
  }

  private static void writeFully(ByteBuffer bytes, FileChannel out) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
