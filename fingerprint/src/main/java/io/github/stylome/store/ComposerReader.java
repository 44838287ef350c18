package io.github.stylome.store;

import io.github.stylome.composition.Composer;
import io.github.stylome.composition.LearntSources;

/** Reads what {@link ComposerWriter} wrote. Bytes from strangers are safe to read. */
public final class ComposerReader {
  private ComposerReader() {}

  /**
   * Returns the composer in the bytes, which judges and counts as the one that was written, to the bit. What follows
   * from the references is learnt again, which takes a moment where there are many.
   *
   * @throws FingerprintFormatException if they are not a whole composer
   */
  public static Composer read(byte[] file) throws FingerprintFormatException {
    LearntSources learnt = readLearnt(file);
    try {
      return Composer.of(learnt);
    } catch (IllegalArgumentException e) {
      throw new FingerprintFormatException("the content makes no sense: " + e.getMessage(), e);
    }
  }

  static LearntSources readLearnt(byte[] file) throws FingerprintFormatException {
    BodyReader in = Preamble.unwrap(Kind.COMPOSER, file);
    try {
      LearntSources learnt = ComposerBody.read(in);
      in.end();
      return learnt;
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new FingerprintFormatException("the content makes no sense: " + e.getMessage(), e);
    }
  }
}
