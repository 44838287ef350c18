package io.github.stylome.token;

import java.util.Set;

/**
 * Cuts a text at the default word boundaries of Unicode Standard Annex #29 and keeps the segments of the wanted types.
 * A run of line breaks is one token.
 */
record UnicodeTokenizer(String name, Set<TokenType> kept) implements Tokenizer {

  @Override
  public TextCursor open(CharSequence text) {
    return new Cursor(kept, text);
  }

  private static final class Cursor implements TextCursor {
    private final Set<TokenType> kept;
    private final WordSegments segments;
    private int start;
    private int end;
    private TokenType type = TokenType.WORD;
    private boolean pending;

    Cursor(Set<TokenType> kept, CharSequence text) {
      this.kept = kept;
      segments = new WordSegments(text);
    }

    @Override
    public boolean next() {
      while (pending || segments.next()) {
        pending = false;
        TokenType found = segments.type();
        if (found != null && kept.contains(found)) {
          start = segments.start();
          end = segments.end();
          type = found;
          if (found == TokenType.LINE_BREAK) {
            takeLineBreaks();
          }
          return true;
        }
      }
      start = segments.end();
      end = start;
      return false;
    }

    private void takeLineBreaks() {
      while (segments.next()) {
        if (segments.type() != TokenType.LINE_BREAK) {
          pending = true;
          return;
        }
        end = segments.end();
      }
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
    public void reset(CharSequence text) {
      segments.reset(text);
      start = 0;
      end = 0;
      pending = false;
    }
  }
}
