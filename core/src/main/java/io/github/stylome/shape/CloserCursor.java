package io.github.stylome.shape;

/** Walks over the last words of the parts of a text. Of the whole text, only the end is read if there are enough. */
final class CloserCursor extends EdgeCursor {
  /** How many chars before the end of a text are read for each word at first. */
  private static final int NEAR = 64;

  private final boolean whole;
  private final int[] starts; // of the last words read, as a ring
  private boolean pending;
  private boolean begun;

  CloserCursor(TextPart part, int most, CharSequence text) {
    super(part);
    whole = part == TextPart.TEXT;
    starts = new int[most];
    reset(text);
  }

  @Override
  void restart() {
    pending = false;
    begun = false;
  }

  @Override
  public boolean next() {
    if (whole) {
      return begun ? finish() : nextOfText();
    }
    return (pending || words.next()) ? take(parts.after(words.start())) > 0 : finish();
  }

  private boolean nextOfText() {
    begun = true;
    int near = text.length() - NEAR * starts.length;
    if (near > 0) {
      if (words.nextFrom(near) && take(text.length()) == starts.length) {
        return true;
      }
      words.reset(text);
    }
    return words.next() ? take(text.length()) > 0 : finish();
  }

  /** Takes words up to the end of a part, one at least; returns how many of them make the token. */
  private int take(int limit) {
    int count = 0;
    do {
      starts[count % starts.length] = words.start();
      end = words.end();
      type = words.type();
      count = count + 1 == 2 * starts.length ? starts.length : count + 1;
      pending = words.next();
    } while (pending && words.start() < limit);
    start = starts[count < starts.length ? 0 : count % starts.length];
    return Math.min(count, starts.length);
  }
}
