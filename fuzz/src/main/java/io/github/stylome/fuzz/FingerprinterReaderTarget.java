package io.github.stylome.fuzz;

import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.store.FingerprintFormatException;
import io.github.stylome.store.FingerprinterReader;
import io.github.stylome.store.FingerprinterWriter;

/** A file of a fingerprinter is read as a whole or refused by its own exception. */
public final class FingerprinterReaderTarget {
  private FingerprinterReaderTarget() {}

  /** Reads the bytes as they are, and as a body, whose digest is found wrong behind all else. */
  public static void fuzzerTestOneInput(byte[] data) throws FingerprintFormatException {
    read(data);
    read(StylomeFile.of(StylomeFile.FINGERPRINTER, StylomeFile.digest(data), data));
  }

  private static void read(byte[] file) throws FingerprintFormatException {
    Fingerprinter fingerprinter;
    try {
      fingerprinter = FingerprinterReader.read(file);
    } catch (FingerprintFormatException e) {
      return; // the documented answer
    }
    byte[] written = FingerprinterWriter.toBytes(fingerprinter);
    Claims.equal(fingerprinter, FingerprinterReader.read(written), "the fingerprinter read again");
  }
}
