package io.github.stylome.store;

import com.google.common.hash.Hashing;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.LearntSources;

/** Writes fitted composers as bytes; equal ones give equal bytes. */
public final class ComposerWriter {
  private ComposerWriter() {}

  /**
   * Returns the composer as a file of kind 5, whose digest is the SHA-256 of its body. Of the references it holds what
   * was seen in them, and none of their text; of the options it holds the source of texts by people and the seed.
   *
   * @throws IllegalArgumentException if a tokenizer or distance is not one of Stylome's, which no reader could find
   *     again
   */
  public static byte[] toBytes(Composer composer) {
    return toBytes(composer.learnt());
  }

  static byte[] toBytes(LearntSources learnt) {
    BodyWriter out = new BodyWriter();
    ComposerBody.write(learnt, out);
    byte[] body = out.toBytes();
    return Preamble.wrap(Kind.COMPOSER, Hashing.sha256().hashBytes(body).toString(), body);
  }
}
