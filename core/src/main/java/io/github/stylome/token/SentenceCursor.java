package io.github.stylome.token;

import static io.github.stylome.unicode.SentenceBreak.ATERM;
import static io.github.stylome.unicode.SentenceBreak.EXTEND_OR_FORMAT;
import static io.github.stylome.unicode.SentenceBreak.LOWER;
import static io.github.stylome.unicode.SentenceBreak.UPPER;

/**
 * The sentences of a text, whatever its units are. A subclass passes over the units that cannot end a sentence, which
 * takes nearly all of the time; this class does what {@link SentenceRules} say of the others.
 *
 * <p>Linear time. The look-ahead of rule SB8 ends at the next letter, terminator or separator, so what it has read
 * holds no full stop from which another could begin. The look back from a full stop over marks and formats ends at the
 * full stop before, if not sooner.
 */
abstract class SentenceCursor implements TokenCursor {
  private int limit;
  private int start;
  private int end;

  /** Returns the offset of the first unit from {@code from} on that may be of a class with STOP, else the limit. */
  abstract int skip(int from);

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
  }

  final int limit() {
    return limit;
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

  /**
   * Returns the offset at which the sentence goes on, or the complement of the offset at which it ends.
   *
   * @param offset where {@link #skip} has come to, below the limit
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

  /** Returns whether what stands before the offset is a cased letter and a full stop (SB7). */
  private boolean isAfterInitial(int offset) {
    int stops = 0;
    for (int i = offset; i > start; ) {
      i = before(i);
      int found = classAt(i);
      if (found == ATERM && stops == 0) {
        stops++;
      } else if (found != EXTEND_OR_FORMAT) {
        return stops == 1 && (found == LOWER || found == UPPER);
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
