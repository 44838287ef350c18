package io.github.stylome.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileMatrixFilesTest {
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  @Test
  void aMatrix_isReadAsItWasWritten() throws IOException {
    for (int[] shape : new int[][] {{0, 0}, {0, 5}, {1, 1}, {7, 16}, {100, 207}, {500, 1000}}) {
      float[][] rows = rows(shape[0], shape[1]);
      ProfileMatrix matrix = ProfileMatrix.copyOf(rows);
      Path file = write(matrix);
      for (ProfileMatrix read :
          new ProfileMatrix[] {ProfileMatrixReader.open(file, DIGEST), ProfileMatrixReader.openUnchecked(file, DIGEST)}) {
        assertEquals(matrix.toString(), read.toString());
        for (int i = 0; i < rows.length; i++) {
          assertArrayEquals(rows[i], read.row(i), 0f);
        }
      }
    }
  }

  @Test
  void aMappedMatrix_canBeWrittenOverItself() throws IOException {
    float[][] rows = rows(30, 20);
    Path file = write(ProfileMatrix.copyOf(rows));
    ProfileMatrix mapped = ProfileMatrixReader.open(file, DIGEST);
    byte[] before = Files.readAllBytes(file);
    ProfileMatrixWriter.write(mapped, DIGEST, file);
    assertArrayEquals(before, Files.readAllBytes(file));
    assertArrayEquals(rows[7], mapped.row(7), 0f);
  }

  @Test
  void rowsOfNoColumns_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> ProfileMatrix.copyOf(new float[3][0]));
    ByteBuffer header = new ProfilesHeader(0, 0, false).toBytes(DIGEST);
    header.putLong(56, Integer.MAX_VALUE);
    FingerprintFormatException e = assertThrows(FingerprintFormatException.class,
        () -> ProfilesHeader.of(header.clear(), ProfilesHeader.SIZE));
    assertTrue(e.getMessage().contains("2147483647 rows of 0 columns"), e.getMessage());
  }

  @Test
  void aMappedMatrix_isSearchedLikeOneOnTheHeap() throws IOException {
    float[][] rows = rows(300, 530);
    ProfileMatrix heap = ProfileMatrix.copyOf(rows);
    ProfileMatrix mapped = ProfileMatrixReader.open(write(heap), DIGEST);
    for (RowDistance distance : RowDistance.values()) {
      assertEquals(
          ProfileSearch.of(heap, distance).nearest(rows[7], 10), ProfileSearch.of(mapped, distance).nearest(rows[7], 10));
      assertArrayEquals(
          ProfileSearch.of(heap, distance).pairwise(Workers.caller()),
          ProfileSearch.of(mapped, distance).pairwise(Workers.caller()));
    }
  }

  @Test
  void theBytes_areThoseOfTheFormat() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(write(ProfileMatrix.copyOf(new float[][] {{1, -2}, {3, 4}}))))
        .order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(128 + 2 * 64, bytes.capacity());
    assertEquals(6, bytes.get(9));
    assertEquals(bytes.capacity() - 56, bytes.getLong(16));
    assertEquals(2, bytes.getLong(56));
    assertEquals(2, bytes.getLong(64));
    assertEquals(1, bytes.get(72));
    assertEquals(-2f, bytes.getFloat(132));
    assertEquals(0f, bytes.getFloat(136));
    assertEquals(4f, bytes.getFloat(128 + 64 + 4));
  }

  @Test
  void everyCutAndEveryFlippedBit_isAFormatException() throws IOException {
    byte[] bytes = Files.readAllBytes(write(ProfileMatrix.copyOf(rows(2, 20))));
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length), "cut to " + length);
    }
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "one byte added");
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(flipped, "bit " + bit);
    }
  }

  @Test
  void contentThatMakesNoSense_isAFormatExceptionUnderAValidChecksum() throws IOException {
    byte[] bytes = Files.readAllBytes(write(ProfileMatrix.copyOf(rows(2, 20))));
    assertRefused(changed(bytes, 56, 3), "rows that are not there");
    assertRefused(changed(bytes, 60, 0x7FFFFFFF), "more rows than there can be");
    assertRefused(changed(bytes, 64, 33), "columns that are not there");
    assertRefused(changed(bytes, 68, -1), "fewer columns than none");
    assertRefused(changed(bytes, 72, 1), "no number is negative");
    assertRefused(changed(bytes, 124, 1), "zeros that are none");
    assertRefused(changed(bytes, 128, Float.floatToRawIntBits(Float.NaN)), "not a number");
    assertRefused(changed(bytes, 128, Float.floatToRawIntBits(-1)), "a negative number");
    assertRefused(changed(bytes, 128 + 20 * 4, 1), "a row that is not filled up with zeros");
    assertTrue(ProfileMatrixReader.open(store(changed(bytes, 128, 0)), DIGEST).row(0)[0] == 0);
  }

  @Test
  void rowsOfSomethingElse_areRefused() throws IOException {
    Path file = write(ProfileMatrix.copyOf(rows(2, 3)));
    assertThrows(FingerprintFormatException.class, () -> ProfileMatrixReader.openUnchecked(file, "0".repeat(64)));
    Path fingerprint = store(FingerprintWriter.toBytes(Samples.fingerprint()));
    assertThrows(FingerprintFormatException.class, () -> ProfileMatrixReader.open(fingerprint, DIGEST));
  }

  private void assertRefused(byte[] bytes, String change) throws IOException {
    Path file = store(bytes);
    assertThrows(FingerprintFormatException.class, () -> ProfileMatrixReader.open(file, DIGEST), change);
  }

  /** Returns the bytes with an integer changed and a checksum that agrees. */
  private static byte[] changed(byte[] bytes, int at, int value) {
    ByteBuffer changed = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    changed.putInt(at, value).putInt(12, 0);
    CRC32C crc = new CRC32C();
    crc.update(changed.array());
    return changed.putInt(12, (int) crc.getValue()).array();
  }

  private Path write(ProfileMatrix matrix) throws IOException {
    Path file = Files.createTempFile(folder, "profiles", ".bin");
    ProfileMatrixWriter.write(matrix, DIGEST, file);
    return file;
  }

  private Path store(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("stored.bin"), bytes);
  }

  private static float[][] rows(int count, int columns) {
    Random random = new Random(count + columns);
    float[][] rows = new float[count][columns];
    for (float[] row : rows) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextFloat();
      }
    }
    return rows;
  }
}
