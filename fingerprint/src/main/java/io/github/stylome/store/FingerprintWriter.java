package io.github.stylome.store;

import io.github.stylome.fingerprint.Fingerprint;

/** Writes fingerprints as bytes; equal ones give equal bytes. */
public final class FingerprintWriter {
  private FingerprintWriter() {}

  /**
   * Returns the fingerprint as a file of kind 1. It holds counts only: z-scores come from the fingerprinter that reads
   * it.
   */
  public static byte[] toBytes(Fingerprint fingerprint) {
    BodyWriter out = new BodyWriter();
    out.writeString(fingerprint.id());
    out.writeCount(fingerprint.total());
    long[] counts = fingerprint.counts();
    out.writeCount(counts.length);
    for (long count : counts) {
      out.writeCount(count);
    }
    return Preamble.wrap(Kind.FINGERPRINT, fingerprint.digest(), out.toBytes());
  }
}
