package io.github.stylome.cli.evaluation;

import com.google.common.base.Preconditions;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.token.TextCursor;
import java.util.Optional;

/** The length of texts in words, which are those of {@link Tokenizers#words}. */
final class WordLengths {
  private WordLengths() {}

  /** Returns how many words a text has. */
  static int count(String text) {
    int words = 0;
    for (TextCursor cursor = Tokenizers.words().open(text); cursor.next(); ) {
      words++;
    }
    return words;
  }

  /**
   * Returns a text up to the end of its so-manieth word; empty if it has fewer.
   *
   * @param words at least 1
   */
  static Optional<String> first(String text, int words) {
    Preconditions.checkArgument(words >= 1, "a text is cut to at least 1 word, not %s", words);
    TextCursor cursor = Tokenizers.words().open(text);
    for (int i = 1; cursor.next(); i++) {
      if (i == words) {
        return Optional.of(text.substring(0, cursor.end()));
      }
    }
    return Optional.empty();
  }
}
