package io.github.stylome.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.verdict.ProfileAttributor;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class GoldenFilesTest {
  @Test
  void fingerprint_ofVersion1_isRead() throws IOException {
    assertEquals(Samples.fingerprint(),
        FingerprintReader.read(GoldenFiles.read(GoldenFiles.FINGERPRINT), Samples.fingerprinter()));
  }

  @Test
  void fingerprinter_ofVersion1_isRead() throws IOException {
    assertEquals(Samples.fingerprinter(), FingerprinterReader.read(GoldenFiles.read(GoldenFiles.FINGERPRINTER)));
  }

  @Test
  void attributor_ofVersion1_isRead() throws IOException {
    ProfileAttributor read = (ProfileAttributor) AttributorReader.read(GoldenFiles.read(GoldenFiles.ATTRIBUTOR));
    ProfileAttributor expected = Samples.attributor();
    assertEquals(expected.method(), read.method());
    assertEquals(expected.labels(), read.labels());
    assertEquals(expected.fingerprinters(), read.fingerprinters());
    assertEquals(expected.calibration(), read.calibration());
    assertEquals(expected.centroids(0), read.centroids(0));
    assertEquals(expected.centroids(1), read.centroids(1));
  }

  @Test
  void writers_ofToday_writeTheSameBytes() throws IOException {
    assertArrayEquals(GoldenFiles.read(GoldenFiles.FINGERPRINT), FingerprintWriter.toBytes(Samples.fingerprint()));
    assertArrayEquals(GoldenFiles.read(GoldenFiles.FINGERPRINTER),
        FingerprinterWriter.toBytes(Samples.fingerprinter()));
    assertArrayEquals(GoldenFiles.read(GoldenFiles.ATTRIBUTOR), AttributorWriter.toBytes(Samples.attributor()));
  }

  @Test
  void read_ofAMissingFile_fails() {
    assertThrows(AssertionError.class, () -> GoldenFiles.read("no-such-file.bin"));
  }
}
