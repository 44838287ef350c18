package io.github.stylome.shape;

/** Walks over the first words of the parts of a text. What lies behind them in a part is not read for words. */
final class OpenerCursor extends EdgeCursor {
  private final int most;
  private boolean pending; // whether a word that was read is the first of the next part
  private int behind; // the end of the part before

  OpenerCursor(TextPart part, int most, CharSequence text) {
    super(part);
    this.most = most;
    reset(text);
  }

  @Override
  void restart() {
    pending = false;
    behind = 0;
  }

  @Override
  public boolean next() {
    if (!pending && (behind >= text.length() || !words.nextFrom(behind))) {
      return finish();
    }
    start = words.start();
    end = words.end();
    type = words.type();
    behind = parts.after(start);
    pending = false;
    for (int count = 1; count < most; count++) {
      if (!words.next()) {
        behind = text.length();
        break;
      }
      if (words.start() >= behind) {
        pending = true;
        break;
      }
      end = words.end();
    }
    return true;
  }
}
