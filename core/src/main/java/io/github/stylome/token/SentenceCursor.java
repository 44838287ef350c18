package io.github.stylome.token;

import static io.github.stylome.unicode.SentenceBreak.ATERM;
import static io.github.stylome.unicode.SentenceBreak.EXTEND_OR_FORMAT;
import static io.github.stylome.unicode.SentenceBreak.LOWER;
import static io.github.stylome.unicode.SentenceBreak.UPPER;

/**
 * The sentences of a text, whatever its units are. It is read through a window of so many units. When the window moves
 * on, a subclass lists the places in it that may end a sentence, which takes nearly all of the time; this class does
 * what {@link SentenceRules} say of them.
 *
 * <p>Linear time. The look-ahead of rule SB8 ends at the next letter, terminator or separator, so what it has read
 * holds no full stop from which another could begin. The look back from a full stop over marks and formats ends at the
 * full stop before, if not sooner.
 */
abstract class SentenceCursor implements TokenCursor {
  private int limit;
  private int start;
  private int end;

  private final int windowSize;
  private int windowStart;
  private int windowEnd;
  /** The places in the window, and behind them a number above all places. */
  private final int[] stops;
  private int stop;

  SentenceCursor(int windowSize) {
    this.windowSize = windowSize;
    stops = new int[windowSize + 1];
  }

  /**
   * Moves the window to a part of the text and lists the units that may be of a class with STOP, counted from its start,
   * in ascending order.
   *
   * @param places has room for one more than there are units
   * @return how many are listed
   */
  abstract int list(int from, int to, int[] places);

  /** Returns the class of the code point at an offset below the limit. */
  abstract int classAt(int offset);

  /** Returns the offset behind the code point at an offset below the limit. */
  abstract int behind(int offset);

  /** Returns the offset of the code point before an offset that is above the start of the text. */
  abstract int before(int offset);

  /** Goes before the first sentence of a text that lies between two offsets. */
  final void begin(int from, int to) {
    start = from;
    end = from;
    limit = to;
    windowStart = from;
    windowEnd = from;
    stop = 0;
    stops[0] = Integer.MAX_VALUE;
  }

  final int limit() {
    return limit;
  }

  final int windowStart() {
    return windowStart;
  }

  final int windowEnd() {
    return windowEnd;
  }

  @Override
  public final boolean next() {
    start = end;
    if (start == limit) {
      return false;
    }
    int i = skip(start);
    while (i < limit) {
      int passed = pass(i);
      if (passed < 0) {
        end = ~passed;
        return true;
      }
      i = skip(passed);
    }
    end = limit;
    return true;
  }

  /** Returns the offset of the first unit from {@code from} on that may have STOP, else the limit. */
  private int skip(int from) {
    while (stops[stop] < from - windowStart) {
      stop++;
    }
    return stops[stop] < Integer.MAX_VALUE ? windowStart + stops[stop] : skipWindows(Math.max(from, windowEnd));
  }

  private int skipWindows(int from) {
    for (int i = from; i < limit; i = windowEnd) {
      windowStart = i;
      windowEnd = i + Math.min(windowSize, limit - i);
      stops[list(i, windowEnd, stops)] = Integer.MAX_VALUE;
      stop = 0;
      if (stops[0] < Integer.MAX_VALUE) {
        return i + stops[0];
      }
    }
    return limit;
  }

  /**
   * Returns the offset at which the sentence goes on, or the complement of the offset at which it ends.
   *
   * @param offset of a unit that may have STOP
   */
  int pass(int offset) {
    int state = SentenceRules.START;
    for (int i = offset; i < limit; i = behind(i)) {
      state = SentenceRules.next(state, classAt(i));
      if (SentenceRules.isVerdict(state)) {
        return settle(state, i);
      }
    }
    return limit;
  }

  /** Returns what {@link #pass} does, given the verdict on the offset. */
  final int settle(int verdict, int offset) {
    boolean goesOn = switch (verdict) {
      case SentenceRules.END -> false;
      case SentenceRules.LOOK_BACK -> isAfterInitial(offset);
      case SentenceRules.LOOK_AHEAD -> isBeforeLowerCase(offset);
      default -> true;
    };
    return goesOn ? offset : ~offset;
  }

  /** Returns whether what stands before the offset, marks aside, is a cased letter and a full stop (SB7). */
  private boolean isAfterInitial(int offset) {
    boolean stopSeen = false;
    for (int i = offset; i > start; ) {
      i = before(i);
      int found = classAt(i);
      if (found == ATERM && !stopSeen) {
        stopSeen = true;
      } else if (found != EXTEND_OR_FORMAT) {
        return found == LOWER || found == UPPER;
      }
    }
    return false;
  }

  private boolean isBeforeLowerCase(int offset) {
    for (int i = offset; i < limit; i = behind(i)) {
      int found = classAt(i);
      if (SentenceRules.settles(found)) {
        return found == LOWER;
      }
    }
    return false;
  }

  @Override
  public final int start() {
    return start;
  }

  @Override
  public final int end() {
    return end;
  }

  @Override
  public final TokenType type() {
    return TokenType.SENTENCE;
  }
}
