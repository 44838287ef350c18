package io.github.stylome.store;

import com.google.common.hash.Hashing;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.StackedAttributor;

/** Writes fitted attributors as bytes; equal ones give equal bytes. */
public final class AttributorWriter {
  private AttributorWriter() {}

  /**
   * Returns the attributor as a file of kind 3 or 4, whose digest is the SHA-256 of its body. The policy is not part of
   * it.
   *
   * @throws IllegalArgumentException if a tokenizer or distance is not one of Stylome's, which no reader could find
   *     again
   */
  public static byte[] toBytes(Attributor attributor) {
    BodyWriter out = new BodyWriter();
    if (attributor instanceof StackedAttributor stacked) {
      StackedAttributorBody.write(stacked, out);
      return wrap(Kind.STACKED_ATTRIBUTOR, out);
    }
    ProfileAttributorBody.write((ProfileAttributor) attributor, false, out);
    return wrap(Kind.ATTRIBUTOR, out);
  }

  /**
   * Returns the attributor as a file of kind 3 that is about an eighth of the size: z-scores of centroids are rounded
   * to 16 bits, a 32,767th of the largest of each, and their relative frequencies are left to be computed from them.
   * Meant for distances between z-scores.
   *
   * @throws IllegalArgumentException if a tokenizer or distance is not one of Stylome's, which no reader could find
   *     again
   */
  public static byte[] toCompactBytes(ProfileAttributor attributor) {
    BodyWriter out = new BodyWriter();
    ProfileAttributorBody.write(attributor, true, out);
    return wrap(Kind.ATTRIBUTOR, out);
  }

  private static byte[] wrap(Kind kind, BodyWriter out) {
    byte[] body = out.toBytes();
    return Preamble.wrap(kind, Hashing.sha256().hashBytes(body).toString(), body);
  }
}
