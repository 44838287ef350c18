package io.github.stylome.store;

import com.google.common.base.Ascii;
import com.google.common.base.Preconditions;
import io.github.stylome.search.ProfileMatrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Writes matrices of profiles to files; equal ones give equal bytes. */
public final class ProfileMatrixWriter {
  private static final int CHUNK = 1 << 20;

  private ProfileMatrixWriter() {}

  /**
   * Writes a matrix as a file of kind 6, in place of what the file held. It is written beside it, under its name and
   * {@code .part}, and takes its place when it is whole, so that who has mapped the old one keeps it.
   *
   * @param digest of what made the rows, 64 hexadecimal digits; for measured vectors that of their fingerprinter
   * @throws IllegalArgumentException if the digest is none in small letters, or there are more than 2²⁸ columns
   * @throws IOException if the file cannot be written
   */
  public static void write(ProfileMatrix matrix, String digest, Path file) throws IOException {
    Preconditions.checkArgument(
        matrix.columns() <= ProfilesHeader.MAX_COLUMNS, "%s columns are too many for a file", matrix.columns());
    Preconditions.checkArgument(digest.equals(Ascii.toLowerCase(digest)), "a digest in capitals: %s", digest);
    ProfilesHeader header = new ProfilesHeader(matrix.rows(), matrix.columns(), matrix.hasNegative());
    ByteBuffer first = header.toBytes(digest);
    CRC32C crc = Preamble.begin(first);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      write(matrix, header, first, crc, part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(ProfileMatrix matrix, ProfilesHeader header, ByteBuffer first, CRC32C crc, Path file)
      throws IOException {
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
