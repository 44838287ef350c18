package io.github.stylome.store;

import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@link FingerprintWriter} wrote. Bytes from strangers are safe to read. */
public final class FingerprintReader {
  private FingerprintReader() {}

  /**
   * Returns the fingerprint in a file.
   *
   * @throws FingerprintFormatException if the content is not a whole fingerprint, or another fingerprinter made it
   * @throws IOException if the file cannot be read
   */
  public static Fingerprint read(Path file, Fingerprinter fingerprinter) throws IOException {
    return read(Files.readAllBytes(file), fingerprinter);
  }

  /**
   * Returns the fingerprint in the bytes.
   *
   * @param fingerprinter the one that made it
   * @throws FingerprintFormatException if the bytes are not a whole fingerprint, or another fingerprinter made it
   */
  public static Fingerprint read(byte[] file, Fingerprinter fingerprinter) throws FingerprintFormatException {
    BodyReader in = Preamble.unwrap(Kind.FINGERPRINT, file);
    if (!in.digest().equals(fingerprinter.digest())) {
      throw new FingerprintFormatException("the fingerprint was made by another fingerprinter: its digest is "
          + in.digest().substring(0, 8) + "…, and that of " + fingerprinter + " is "
          + fingerprinter.digest().substring(0, 8) + "…");
    }
    try {
      String id = in.readString();
      long total = in.readCount();
      long[] counts = new long[in.readSize(1)];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = in.readCount();
      }
      in.end();
      return fingerprinter.fingerprintOf(id, counts, total);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new FingerprintFormatException("the content makes no sense: " + e.getMessage(), e);
    }
  }
}
