package io.github.stylome.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.testing.SmallTexts;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class ForeignFilesTest {
  @Test
  void anotherFile_isNoStylomeFile() {
    assertMessage("not a Stylome file", "PK\3\4 and so on, for more than the fifty-six bytes that a preamble has"
        .getBytes(StandardCharsets.UTF_8));
    assertMessage("not a Stylome file", "short".getBytes(StandardCharsets.UTF_8));
    assertMessage("not a Stylome file", new byte[0]);
    assertMessage("not a Stylome file", new byte[56]);
  }

  @Test
  void aCutFile_saysSo() {
    byte[] bytes = FingerprinterWriter.toBytes(Samples.fingerprinter());
    assertMessage("cut off", java.util.Arrays.copyOf(bytes, 20));
    assertMessage("cut off", java.util.Arrays.copyOf(bytes, bytes.length - 1));
  }

  @Test
  void anotherKind_isNamed() {
    assertMessage("this file holds a fingerprint, not a fingerprinter",
        FingerprintWriter.toBytes(Samples.fingerprint()));
    assertMessage("this file holds an attribution model of profiles, not a fingerprinter",
        AttributorWriter.toBytes(Samples.attributor()));
    assertMessage("this file holds an attribution model, not a fingerprinter",
        AttributorWriter.toBytes(Samples.stackedAttributor()));
  }

  @Test
  void anotherVersion_isNamed() {
    byte[] bytes = FingerprinterWriter.toBytes(Samples.fingerprinter());
    bytes[8] = 2;
    assertMessage("format version 2", seal(bytes));
  }

  @Test
  void unknownFlagsAndKinds_areRefused() {
    byte[] bytes = FingerprinterWriter.toBytes(Samples.fingerprinter());
    bytes[10] = 4;
    assertMessage("unknown flags 0x4", seal(bytes));
    bytes[10] = 0;
    bytes[9] = 77;
    assertMessage("an unknown kind (77)", seal(bytes));
  }

  @Test
  void aFingerprinterWhoseDigestIsNotThatOfItsContent_isRefused() {
    byte[] bytes = FingerprinterWriter.toBytes(Samples.fingerprinter());
    bytes[30] ^= 1;
    assertMessage("digest", seal(bytes));
  }

  @Test
  void aFingerprintOfAnotherSpec_showsBothDigests() {
    byte[] bytes = FingerprintWriter.toBytes(Samples.fingerprint());
    Fingerprinter other =
        Fingerprinter.fit(FeatureSpec.mostFrequentWords(6), SmallTexts.corpus(2, "ann", "bob"));
    Exception e = assertThrows(FingerprintFormatException.class, () -> FingerprintReader.read(bytes, other));
    assertTrue(e.getMessage().contains(other.digest().substring(0, 8)), e.getMessage());
    assertTrue(e.getMessage().contains(Samples.fingerprinter().digest().substring(0, 8)), e.getMessage());
  }

  private static void assertMessage(String part, byte[] bytes) {
    Exception e = assertThrows(FingerprintFormatException.class, () -> FingerprinterReader.read(bytes));
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }

  /** Makes the checksum right again. */
  private static byte[] seal(byte[] bytes) {
    byte[] sealed = bytes.clone();
    java.util.Arrays.fill(sealed, 12, 16, (byte) 0);
    CRC32C crc = new CRC32C();
    crc.update(sealed);
    for (int i = 0; i < 4; i++) {
      sealed[12 + i] = (byte) (crc.getValue() >>> (8 * i));
    }
    return sealed;
  }
}
