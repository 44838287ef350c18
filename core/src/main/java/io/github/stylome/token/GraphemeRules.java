package io.github.stylome.token;

import static io.github.stylome.unicode.GraphemeBreak.CONJUNCT_CONSONANT;
import static io.github.stylome.unicode.GraphemeBreak.CONJUNCT_EXTEND;
import static io.github.stylome.unicode.GraphemeBreak.CONJUNCT_LINKER;
import static io.github.stylome.unicode.GraphemeBreak.CONTROL;
import static io.github.stylome.unicode.GraphemeBreak.CR;
import static io.github.stylome.unicode.GraphemeBreak.EXTEND;
import static io.github.stylome.unicode.GraphemeBreak.L;
import static io.github.stylome.unicode.GraphemeBreak.LF;
import static io.github.stylome.unicode.GraphemeBreak.LV;
import static io.github.stylome.unicode.GraphemeBreak.LVT;
import static io.github.stylome.unicode.GraphemeBreak.PICTOGRAPHIC;
import static io.github.stylome.unicode.GraphemeBreak.PREPEND;
import static io.github.stylome.unicode.GraphemeBreak.REGIONAL_INDICATOR;
import static io.github.stylome.unicode.GraphemeBreak.SPACING_MARK;
import static io.github.stylome.unicode.GraphemeBreak.T;
import static io.github.stylome.unicode.GraphemeBreak.V;
import static io.github.stylome.unicode.GraphemeBreak.ZWJ;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.CodePointBytes;
import io.github.stylome.unicode.GraphemeBreak;

/**
 * The rules GB1 to GB999 of Unicode Standard Annex #29 as an automaton. A state is what the code points of a cluster so
 * far mean for the next one; the next one's class gives the next state, or ends the cluster.
 */
final class GraphemeRules {
  /** No state: the code point begins the next cluster. */
  static final byte BREAK = -1;

  /** Before the first code point of a cluster. */
  static final byte START = 0;

  /** Takes marks and nothing else. */
  private static final byte PLAIN = 1;
  private static final byte AFTER_CR = 2;
  private static final byte AFTER_CONTROL = 3;
  private static final byte AFTER_PREPEND = 4;
  private static final byte HANGUL_LEADING = 5;
  private static final byte HANGUL_VOWEL = 6;
  private static final byte HANGUL_TRAILING = 7;
  /** One regional indicator; with the second the state is plain. */
  private static final byte HALF_FLAG = 8;
  /** A pictograph and any number of Extend. */
  private static final byte PICTOGRAPH = 9;
  /** A pictograph, any number of Extend, and a joiner. */
  private static final byte JOINED_PICTOGRAPH = 10;
  /** An Indic consonant and marks without a linker. */
  private static final byte CONSONANT = 11;
  /** An Indic consonant and marks with a linker. */
  private static final byte LINKED_CONSONANT = 12;

  private static final int STATES = 13;
  private static final int CLASS_BITS = 5;
  private static final byte[] NEXT = new byte[STATES << CLASS_BITS];

  private static final CodePointBytes CLASSES = BreakData.graphemes();

  static {
    for (int state = 0; state < STATES; state++) {
      for (int found = 0; found < GraphemeBreak.COUNT; found++) {
        NEXT[state << CLASS_BITS | found] = joins(state, found) ? after(state, found) : BREAK;
      }
    }
  }

  private GraphemeRules() {}

  /** Returns the state after a code point of the class {@code found}, or {@link #BREAK}. */
  static byte next(int state, int found) {
    return NEXT[state << CLASS_BITS | found];
  }

  static byte classOf(int codePoint) {
    return CLASSES.of(codePoint);
  }

  private static boolean joins(int state, int found) {
    return switch (state) {
      case START -> true;
      case AFTER_CR -> found == LF; // GB3, GB4
      case AFTER_CONTROL -> false; // GB4
      default -> switch (found) {
        case CR, LF, CONTROL -> false; // GB5
        case EXTEND, CONJUNCT_EXTEND, CONJUNCT_LINKER, ZWJ, SPACING_MARK -> true; // GB9, GB9a
        default -> joinsLetters(state, found);
      };
    };
  }

  private static boolean joinsLetters(int state, int found) {
    return switch (state) {
      case HANGUL_LEADING -> found == L || found == V || found == LV || found == LVT; // GB6
      case HANGUL_VOWEL -> found == V || found == T; // GB7
      case HANGUL_TRAILING -> found == T; // GB8
      case AFTER_PREPEND -> true; // GB9b
      case LINKED_CONSONANT -> found == CONJUNCT_CONSONANT; // GB9c
      case JOINED_PICTOGRAPH -> found == PICTOGRAPHIC; // GB11
      case HALF_FLAG -> found == REGIONAL_INDICATOR; // GB12, GB13
      default -> false; // GB999
    };
  }

  private static byte after(int state, int found) {
    return switch (found) {
      case CR -> AFTER_CR;
      case LF, CONTROL -> AFTER_CONTROL;
      case PREPEND -> AFTER_PREPEND;
      case L -> HANGUL_LEADING;
      case V, LV -> HANGUL_VOWEL;
      case T, LVT -> HANGUL_TRAILING;
      case REGIONAL_INDICATOR -> state == HALF_FLAG ? PLAIN : HALF_FLAG;
      case PICTOGRAPHIC -> PICTOGRAPH;
      case CONJUNCT_CONSONANT -> CONSONANT;
      case EXTEND -> state == PICTOGRAPH ? PICTOGRAPH : PLAIN;
      case CONJUNCT_EXTEND -> switch (state) {
        case PICTOGRAPH -> PICTOGRAPH;
        case CONSONANT -> CONSONANT;
        case LINKED_CONSONANT -> LINKED_CONSONANT;
        default -> PLAIN;
      };
      case CONJUNCT_LINKER -> switch (state) {
        case PICTOGRAPH -> PICTOGRAPH;
        case CONSONANT, LINKED_CONSONANT -> LINKED_CONSONANT;
        default -> PLAIN;
      };
      case ZWJ -> switch (state) {
        case PICTOGRAPH -> JOINED_PICTOGRAPH;
        case CONSONANT -> CONSONANT;
        case LINKED_CONSONANT -> LINKED_CONSONANT;
        default -> PLAIN;
      };
      default -> PLAIN;
    };
  }
}
