package io.github.stylome.store;

import io.github.stylome.fingerprint.Fingerprinter;

/** Writes fitted fingerprinters as bytes; equal ones give equal bytes. */
public final class FingerprinterWriter {
  private FingerprinterWriter() {}

  /**
   * Returns the fingerprinter as a file of kind 2.
   *
   * @throws IllegalArgumentException if its tokenizer is not one of Stylome's, which no reader could find again
   */
  public static byte[] toBytes(Fingerprinter fingerprinter) {
    BodyWriter out = new BodyWriter();
    FingerprinterBody.write(fingerprinter, out);
    return Preamble.wrap(Kind.FINGERPRINTER, fingerprinter.digest(), out.toBytes());
  }
}
