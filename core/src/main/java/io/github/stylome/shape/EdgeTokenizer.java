package io.github.stylome.shape;

import static java.util.Objects.requireNonNull;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
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
    return new Cursor(this, text);
  }

  private static final class Cursor implements TextCursor {
    private final PartEnds parts;
    private final boolean first;
    private final int[] starts; // of the last words read, as a ring
    private final TextCursor cursor;
    private String text;
    private boolean pending;
    private int start;
    private int end;
    private TokenType type = TokenType.WORD;

    Cursor(EdgeTokenizer tokenizer, CharSequence text) {
      parts = new PartEnds(tokenizer.part);
      first = tokenizer.first;
      starts = new int[tokenizer.words];
      this.text = text.toString();
      cursor = Tokenizers.words().open(this.text);
      parts.reset(this.text);
    }

    @Override
    public boolean next() {
      if (!pending && !cursor.next()) {
        start = text.length();
        end = start;
        return false;
      }
      int limit = parts.after(cursor.start());
      int words = 0;
      do {
        if (!first || words < starts.length) {
          starts[words % starts.length] = cursor.start();
          end = cursor.end();
          type = words == 0 || !first ? cursor.type() : type;
        }
        words = words + 1 == 2 * starts.length ? starts.length : words + 1;
        pending = cursor.next();
      } while (pending && cursor.start() < limit);
      start = starts[first || words < starts.length ? 0 : words % starts.length];
      return true;
    }

    @Override
    public int start() {
      return start;
    }

    @Override
    public int end() {
      return end;
    }

    @Override
    public TokenType type() {
      return type;
    }

    @Override
    public void reset(CharSequence next) {
      text = next.toString();
      cursor.reset(text);
      parts.reset(text);
      pending = false;
      start = 0;
      end = 0;
    }
  }
}
