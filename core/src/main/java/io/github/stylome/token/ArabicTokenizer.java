package io.github.stylome.token;

import org.jspecify.annotations.Nullable;

/** Cuts as {@link Tokenizers#words} does, and Arabic words once more, at their {@link ArabicClitics}. */
record ArabicTokenizer(String name) implements Tokenizer {
  @Override
  public TextCursor open(CharSequence text) {
    return new Cursor(text.toString());
  }

  private static final class Cursor implements TextCursor {
    private final TextCursor words;
    private final ArabicClitics clitics = new ArabicClitics();
    private String text;
    private int pieces;
    private int piece;
    private int start;
    private int end;
    private TokenType type = TokenType.WORD;
    private @Nullable String name;

    Cursor(String text) {
      this.text = text;
      words = Tokenizers.words().open(text);
    }

    @Override
    public boolean next() {
      if (piece < pieces) {
        start = end;
        givePiece();
        return true;
      }
      if (!words.next()) {
        start = text.length();
        end = start;
        return false;
      }
      start = words.start();
      end = words.end();
      type = words.type();
      name = null;
      if (type == TokenType.WORD && text.charAt(start) >= '\u0610') {
        clitics.analyse(text, start, end);
        pieces = clitics.pieces();
        piece = 0;
        givePiece();
      }
      return true;
    }

    private void givePiece() {
      end = piece == pieces - 1 ? words.end() : clitics.endOf(piece);
      type = clitics.isClitic(piece) ? TokenType.CLITIC : TokenType.WORD;
      name = clitics.name(piece);
      piece++;
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
    public @Nullable String name() {
      return name;
    }

    @Override
    public void reset(CharSequence text) {
      this.text = text.toString();
      words.reset(this.text);
      start = 0;
      end = 0;
      pieces = 0;
      piece = 0;
    }
  }
}
