package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A cursor that finds several named tokens at a step, and hands them out one by one. */
abstract class BufferedCursor implements TextCursor {
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private String[] names = new String[32];
  private int size;
  private int at = -1;
  private int behind;

  /** Takes the next step through the text, adding what it finds. Returns false, for ever, at the end of the text. */
  abstract boolean step();

  /** Goes to the start of another text. */
  abstract void restart(String text);

  /** Adds a token, unless it is empty or a token that was added before reaches into it. Starts never go back. */
  final void add(int start, int end, String name) {
    if (start < behind || end <= start) {
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      names = Arrays.copyOf(names, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    names[size++] = name;
    behind = end;
  }

  @Override
  public final boolean next() {
    if (at + 1 < size) {
      at++;
      return true;
    }
    do {
      size = 0;
      at = -1;
      if (!step()) {
        return false;
      }
    } while (size == 0);
    at = 0;
    return true;
  }

  @Override
  public final int start() {
    return at < 0 ? behind : starts[at];
  }

  @Override
  public final int end() {
    return at < 0 ? behind : ends[at];
  }

  @Override
  public final TokenType type() {
    return TokenType.LAYOUT;
  }

  @Override
  public final @Nullable String name() {
    return at < 0 ? null : names[at];
  }

  @Override
  public final void reset(CharSequence text) {
    size = 0;
    at = -1;
    behind = 0;
    restart(text.toString());
  }
}
