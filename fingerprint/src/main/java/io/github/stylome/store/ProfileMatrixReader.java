package io.github.stylome.store;

import io.github.stylome.search.ProfileMatrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Maps files that {@link ProfileMatrixWriter} wrote into memory: nothing is copied to the heap, and what is never looked
 * at is never read. The file must not change or be cut while the matrix is in use.
 */
public final class ProfileMatrixReader {
  /** The most bytes of a segment; a buffer has no more than 2³¹ − 1. */
  private static final long SEGMENT = 1L << 30;

  private ProfileMatrixReader() {}

  /**
   * Maps a file and reads all of it once, to check it. Bytes from strangers are safe to read.
   *
   * @param digest of what made the rows
   * @throws FingerprintFormatException if it is not a whole matrix of profiles, or something else made the rows
   * @throws IOException if the file cannot be read
   */
  public static ProfileMatrix open(Path file, String digest) throws IOException {
    return open(file, digest, true);
  }

  /**
   * Maps a file of one's own and looks at its first 128 bytes only. A file that was changed gives distances that mean
   * nothing, and no other harm.
   *
   * @param digest of what made the rows
   * @throws FingerprintFormatException if these bytes or the length are not those of a matrix of profiles, or something
   *     else made the rows
   * @throws IOException if the file cannot be read
   */
  public static ProfileMatrix openUnchecked(Path file, String digest) throws IOException {
    return open(file, digest, false);
  }

  private static ProfileMatrix open(Path file, String digest, boolean checked) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer first = firstBytes(in);
      Preamble.requireWhole(first, in.size());
      if (checked) {
        CRC32C crc = Preamble.begin(first.clear());
        for (long at = first.capacity(); at < in.size(); at += SEGMENT) {
          crc.update(in.map(FileChannel.MapMode.READ_ONLY, at, Math.min(SEGMENT, in.size() - at)));
        }
        Preamble.requireChecksum(first, (int) crc.getValue());
      }
      Preamble.requireKind(first, Kind.PROFILES);
      ProfilesHeader header = ProfilesHeader.of(first, in.size());
      if (!Preamble.digest(first).equals(digest)) {
        throw new FingerprintFormatException("the rows were made by something else: its digest is "
            + Preamble.digest(first).substring(0, 8) + "…, not " + digest);
      }
      ProfileMatrix matrix = map(in, header);
      if (checked) {
        requireNumbers(matrix, header);
      }
      return matrix;
    }
  }

  private static ByteBuffer firstBytes(FileChannel in) throws IOException {
    ByteBuffer first =
        ByteBuffer.allocate((int) Math.min(ProfilesHeader.SIZE, in.size())).order(ByteOrder.LITTLE_ENDIAN);
    while (first.hasRemaining() && in.read(first) >= 0) {}
    return first;
  }

  private static ProfileMatrix map(FileChannel in, ProfilesHeader header) throws IOException {
    long rowBytes = Math.max(1, (long) header.stride() * Float.BYTES);
    int rowsPerSegment = (int) Math.min(Integer.MAX_VALUE, SEGMENT / rowBytes);
    List<FloatBuffer> segments = new ArrayList<>();
    for (long row = 0; row < header.rows(); row += rowsPerSegment) {
      long bytes = Math.min(rowsPerSegment, header.rows() - row) * header.stride() * Float.BYTES;
      MappedByteBuffer segment = in.map(
          FileChannel.MapMode.READ_ONLY, ProfilesHeader.SIZE + row * header.stride() * Float.BYTES, bytes);
      segments.add(segment.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
    }
    return ProfileMatrix.over(segments, rowsPerSegment, header.rows(), header.columns(), header.negative());
  }

  private static void requireNumbers(ProfileMatrix matrix, ProfilesHeader header) throws FingerprintFormatException {
    boolean negative;
    try {
      negative = matrix.requireSound();
    } catch (IllegalArgumentException e) {
      throw new FingerprintFormatException("the content makes no sense: " + e.getMessage(), e);
    }
    if (negative != header.negative()) {
      throw new FingerprintFormatException("the content makes no sense: byte 72 does not agree with the numbers");
    }
  }
}
