package io.github.stylome.store;

import io.github.stylome.fingerprint.Fingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@link FingerprinterWriter} wrote. Bytes from strangers are safe to read. */
public final class FingerprinterReader {
  private FingerprinterReader() {}

  /**
   * Returns the fingerprinter in a file.
   *
   * @throws FingerprintFormatException if the content is not a whole fingerprinter
   * @throws IOException if the file cannot be read
   */
  public static Fingerprinter read(Path file) throws IOException {
    return read(Files.readAllBytes(file));
  }

  /**
   * Returns the fingerprinter in the bytes.
   *
   * @throws FingerprintFormatException if they are not a whole fingerprinter
   */
  public static Fingerprinter read(byte[] file) throws FingerprintFormatException {
    BodyReader in = Preamble.unwrap(Kind.FINGERPRINTER, file);
    try {
      Fingerprinter fingerprinter = FingerprinterBody.read(in);
      in.end();
      if (!fingerprinter.digest().equals(in.digest())) {
        throw new FingerprintFormatException("the digest does not agree with the content");
      }
      return fingerprinter;
    } catch (IllegalArgumentException e) {
      throw new FingerprintFormatException("the content makes no sense: " + e.getMessage(), e);
    }
  }
}
