package io.github.stylome.token;

import static io.github.stylome.unicode.SentenceBreak.ATERM;
import static io.github.stylome.unicode.SentenceBreak.CLOSE;
import static io.github.stylome.unicode.SentenceBreak.CR;
import static io.github.stylome.unicode.SentenceBreak.EXTEND_OR_FORMAT;
import static io.github.stylome.unicode.SentenceBreak.LF;
import static io.github.stylome.unicode.SentenceBreak.LOWER;
import static io.github.stylome.unicode.SentenceBreak.NUMERIC;
import static io.github.stylome.unicode.SentenceBreak.OLETTER;
import static io.github.stylome.unicode.SentenceBreak.SCONTINUE;
import static io.github.stylome.unicode.SentenceBreak.SEP;
import static io.github.stylome.unicode.SentenceBreak.SP;
import static io.github.stylome.unicode.SentenceBreak.STERM;
import static io.github.stylome.unicode.SentenceBreak.UPPER;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.CodePointBytes;
import io.github.stylome.unicode.SentenceBreak;

/**
 * The rules SB3 to SB998 of Unicode Standard Annex #29 as an automaton that begins at a terminator or separator. Each
 * code point leads to the next state. A state that is a verdict says what becomes of the sentence before that code
 * point; it leads to itself, so that a loop may run on without asking.
 */
final class SentenceRules {
  /** Before the terminator or separator. */
  static final byte START = 0;
  /** Behind a full stop. */
  private static final byte STOP = 1;
  /** Behind a full stop and Close. */
  private static final byte STOP_CLOSE = 2;
  /** Behind a full stop, any Close and Sp. */
  private static final byte STOP_SPACE = 3;
  /** Behind another terminator and any Close. */
  private static final byte MARK = 4;
  /** Behind another terminator, any Close and Sp. */
  private static final byte MARK_SPACE = 5;
  private static final byte AFTER_CR = 6;
  private static final byte AFTER_SEPARATOR = 7;
  /** Behind something that was neither a terminator nor a separator. */
  private static final byte PLAIN = 8;

  /** States from here on are verdicts. */
  private static final byte VERDICTS = 9;
  /** The sentence ends. */
  static final byte END = 9;
  /** The sentence goes on. */
  static final byte GO_ON = 10;
  /** The sentence goes on if a cased letter stands before the full stop that has just been passed (SB7). */
  static final byte LOOK_BACK = 11;
  /** The sentence goes on if a lower-case letter comes before anything else that {@link #settles} (SB8). */
  static final byte LOOK_AHEAD = 12;
  /** A surrogate: the code point must be looked at. */
  static final byte UNKNOWN = 13;
  private static final int STATES = 14;

  /** The class that loops over chars give to surrogates; it has STOP. */
  static final byte SURROGATE = SentenceBreak.LIMIT;

  private static final int CLASS_BITS = 5;
  private static final byte[] NEXT = new byte[STATES << CLASS_BITS];

  private static final CodePointBytes CLASSES = BreakData.sentences();

  static {
    for (int state = 0; state < STATES; state++) {
      for (int found = 0; found <= SURROGATE; found++) {
        NEXT[state << CLASS_BITS | found] = rule(state, found);
      }
    }
  }

  private SentenceRules() {}

  /** Returns the state that a code point of the class {@code found} leads to. */
  static int next(int state, int found) {
    return NEXT[state << CLASS_BITS | found];
  }

  static boolean isVerdict(int state) {
    return state >= VERDICTS;
  }

  /** Returns 0 for a verdict and 1 for any other state: by how much to go on in a loop over chars. */
  static int step(int state) {
    return (state - VERDICTS) >>> 31;
  }

  static byte classOf(int codePoint) {
    return CLASSES.of(codePoint);
  }

  /** Returns whether the look-ahead of SB8 ends at this class. */
  static boolean settles(int found) {
    return (found >= LOWER && found <= OLETTER) || found >= SentenceBreak.STOP;
  }

  private static byte rule(int state, int found) {
    if (isVerdict(state)) {
      return (byte) state;
    }
    if (found == SURROGATE) {
      return UNKNOWN;
    }
    return switch (state) {
      case START -> switch (found) {
        case ATERM -> STOP;
        case STERM -> MARK;
        case CR -> AFTER_CR;
        case LF, SEP -> AFTER_SEPARATOR;
        default -> PLAIN;
      };
      case AFTER_CR -> found == LF ? AFTER_SEPARATOR : END; // SB3, SB4
      case AFTER_SEPARATOR -> END; // SB4
      case PLAIN -> GO_ON; // SB998
      default -> behindTerminator(state, found);
    };
  }

  private static byte behindTerminator(int state, int found) {
    boolean mark = state == MARK || state == MARK_SPACE;
    boolean space = state == STOP_SPACE || state == MARK_SPACE;
    return switch (found) {
      case EXTEND_OR_FORMAT -> (byte) state; // SB5
      case ATERM -> STOP; // SB8a
      case STERM -> MARK; // SB8a
      case SCONTINUE -> GO_ON; // SB8a
      case CR -> AFTER_CR; // SB9, SB10
      case LF, SEP -> AFTER_SEPARATOR; // SB9, SB10
      case SP -> mark ? MARK_SPACE : STOP_SPACE; // SB9, SB10
      case CLOSE -> space ? unsettled(mark) : mark ? MARK : STOP_CLOSE; // SB9
      case NUMERIC -> state == STOP ? GO_ON : unsettled(mark); // SB6
      case UPPER -> state == STOP ? LOOK_BACK : END; // SB7, SB11
      case OLETTER -> END; // SB11
      case LOWER -> mark ? END : GO_ON; // SB11, SB8
      default -> unsettled(mark);
    };
  }

  private static byte unsettled(boolean mark) {
    return mark ? END : LOOK_AHEAD; // SB11, SB8
  }
}
