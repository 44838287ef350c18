package io.github.stylome.fuzz;

import io.github.stylome.token.Tokenizers;

/** The promises of a cursor over chars, of every tokenizer. */
public final class TokenizerTarget {
  private TokenizerTarget() {}

  /** Walks over a text with the cursors of all tokenizers. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    int before = input.choice(256);
    String text = input.text();
    Tokenizers.all().forEach(tokenizer -> CursorPromises.check(tokenizer, text, before));
  }
}
