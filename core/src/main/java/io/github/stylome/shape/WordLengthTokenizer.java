package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;

/** The words of a text, each counted by its length. */
record WordLengthTokenizer(String name) implements Tokenizer {
  private static final GradedNames NAMES = GradedNames.linear("word-length-", 1, 16);

  @Override
  public TextCursor open(CharSequence text) {
    return new Cursor(text);
  }

  private static final class Cursor extends BufferedCursor {
    private final TextCursor words = Tokenizers.words().open("");
    private String text = "";

    Cursor(CharSequence text) {
      reset(text);
    }

    @Override
    void restart(String next) {
      text = next;
      words.reset(next);
    }

    @Override
    boolean step() {
      if (!words.next()) {
        return false;
      }
      int length = text.codePointCount(words.start(), words.end());
      add(words.start(), words.end(), NAMES.name(length));
      return true;
    }
  }
}
