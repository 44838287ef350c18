package io.github.stylome.store;

import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@link AttributorWriter} wrote. Bytes from strangers are safe to read. */
public final class AttributorReader {
  private AttributorReader() {}

  /**
   * Returns the attributor in a file, under the default policy.
   *
   * @throws FingerprintFormatException if the content is not a whole attributor
   * @throws IOException if the file cannot be read
   */
  public static Attributor read(Path file) throws IOException {
    return read(Files.readAllBytes(file));
  }

  /**
   * Returns the attributor in the bytes, under the default policy.
   *
   * @throws FingerprintFormatException if they are not a whole attributor
   */
  public static Attributor read(byte[] file) throws FingerprintFormatException {
    boolean isStacked = Preamble.isOf(Kind.STACKED_ATTRIBUTOR, file);
    BodyReader in = Preamble.unwrap(isStacked ? Kind.STACKED_ATTRIBUTOR : Kind.ATTRIBUTOR, file);
    try {
      Attributor attributor = isStacked ? StackedAttributorBody.read(in) : ProfileAttributorBody.read(in);
      in.end();
      return attributor;
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new FingerprintFormatException("the content makes no sense: " + e.getMessage(), e);
    }
  }
}
