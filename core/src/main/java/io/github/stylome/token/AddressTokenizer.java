package io.github.stylome.token;

/**
 * Cuts as {@link Tokenizers#wordsAndMarks} does, but takes each address of the net whole: see {@link AddressScanner}.
 *
 * @param marks whether punctuation, symbols, emoji and line breaks are tokens too
 */
record AddressTokenizer(String name, boolean marks) implements Tokenizer {

  @Override
  public TextCursor open(CharSequence text) {
    return new Cursor(marks ? Tokenizers.wordsAndMarks() : Tokenizers.words(), text.toString());
  }

  /**
   * Two walks side by side: over the segments and over the addresses. A segment that begins before an address or ends
   * behind it is cut there, and what is left of it is cut again like a text of its own.
   */
  private static final class Cursor implements TextCursor {
    private final AddressScanner addresses;
    private final TextCursor segments;
    private final TextCursor remains;
    private String text;
    private boolean hasAddress;
    private boolean hasSegment;
    private boolean inRemains;
    private int remainsStart;
    private int done;
    private int start;
    private int end;
    private TokenType type = TokenType.WORD;

    Cursor(Tokenizer tokenizer, String text) {
      this.text = text;
      addresses = new AddressScanner(text);
      segments = tokenizer.open(text);
      remains = tokenizer.open("");
      begin();
    }

    private void begin() {
      hasAddress = addresses.next();
      hasSegment = segments.next();
      inRemains = false;
      done = 0;
    }

    @Override
    public boolean next() {
      while (true) {
        if (inRemains) {
          if (remains.next()) {
            return give(remainsStart + remains.start(), remainsStart + remains.end(), remains.type());
          }
          inRemains = false;
        }
        if (hasSegment && segments.end() <= done) {
          hasSegment = segments.next();
        } else if (hasAddress && (!hasSegment || addresses.start() <= Math.max(done, segments.start()))) {
          return giveAddress();
        } else if (!hasSegment) {
          start = text.length();
          end = start;
          return false;
        } else if (segments.start() >= done && !(hasAddress && addresses.start() < segments.end())) {
          return give(segments.start(), segments.end(), segments.type());
        } else {
          openRemains();
        }
      }
    }

    private boolean giveAddress() {
      give(addresses.start(), addresses.end(), addresses.type());
      hasAddress = addresses.next();
      int behind = behindPossessive(end);
      if (!hasAddress || addresses.start() >= behind) {
        done = behind;
      }
      return true;
    }

    /** Returns the offset behind the possessive {@code 's} at the offset, or the offset if there is none. */
    private int behindPossessive(int from) {
      boolean found = from + 1 < text.length()
          && (text.charAt(from) == '\'' || text.charAt(from) == '\u2019')
          && (text.charAt(from + 1) == 's' || text.charAt(from + 1) == 'S')
          && (from + 2 == text.length() || !WebCharacters.isWord(text.codePointAt(from + 2)));
      return found ? from + 2 : from;
    }

    private boolean give(int from, int to, TokenType found) {
      start = from;
      end = to;
      type = found;
      done = Math.max(done, to);
      return true;
    }

    private void openRemains() {
      remainsStart = Math.max(done, segments.start());
      int remainsEnd = hasAddress ? Math.min(segments.end(), addresses.start()) : segments.end();
      remains.reset(text.substring(remainsStart, remainsEnd));
      done = remainsEnd;
      inRemains = true;
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
      this.text = text.toString();
      addresses.reset(this.text);
      segments.reset(this.text);
      start = 0;
      end = 0;
      begin();
    }
  }
}
