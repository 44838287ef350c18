package io.github.stylome.fuzz;

import io.github.stylome.store.AttributorReader;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.store.FingerprintFormatException;
import io.github.stylome.verdict.Attributor;
import java.util.Arrays;

/** A file of an attributor is read as a whole or refused by its own exception. */
public final class AttributorReaderTarget {
  private AttributorReaderTarget() {}

  /** Reads the bytes as they are, and as a body of either kind; what could be read is written and read again. */
  public static void fuzzerTestOneInput(byte[] data) throws FingerprintFormatException {
    read(data);
    read(StylomeFile.of(StylomeFile.ATTRIBUTOR, StylomeFile.digest(data), data));
    read(StylomeFile.of(StylomeFile.STACKED_ATTRIBUTOR, StylomeFile.digest(data), data));
  }

  private static void read(byte[] file) throws FingerprintFormatException {
    Attributor attributor;
    try {
      attributor = AttributorReader.read(file);
    } catch (FingerprintFormatException e) {
      return; // the documented answer
    }
    byte[] written = AttributorWriter.toBytes(attributor);
    byte[] again = AttributorWriter.toBytes(AttributorReader.read(written));
    Claims.holds(Arrays.equals(written, again), () -> "written again, the file is another");
  }
}
