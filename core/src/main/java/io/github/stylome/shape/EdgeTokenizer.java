package io.github.stylome.shape;

import static java.util.Objects.requireNonNull;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import java.util.Locale;

/** Cuts out the first or the last words of every part of a text, as one token for each part. */
record EdgeTokenizer(TextPart part, boolean first, int words) implements Tokenizer {
  static final int MOST_WORDS = 16;

  EdgeTokenizer {
    requireNonNull(part, "part");
    if (words < 1 || words > MOST_WORDS) {
      throw new IllegalArgumentException(
          "openers and closers have from 1 to " + MOST_WORDS + " words, not " + words);
    }
  }

  @Override
  public String name() {
    return part.name().toLowerCase(Locale.ROOT) + (first ? "-openers-" : "-closers-") + words;
  }

  @Override
  public TextCursor open(CharSequence text) {
    return first ? new OpenerCursor(part, words, text) : new CloserCursor(part, words, text);
  }
}
