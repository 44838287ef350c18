package io.github.stylome.token;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import io.github.stylome.unicode.WordBreak;
import java.util.HashMap;
import java.util.Map;

/**
 * What the word rules of UAX #29 need to know of each char of the Basic Multilingual Plane: one bit a class, so that 64
 * chars can be judged at once with one word of bits a class.
 *
 * <p>Immutable and safe to share between threads.
 */
final class WordClasses {
  static final int LETTER = 1;
  static final int NUMBER = 1 << 1;
  /** MidLetter, MidNumLet and Single_Quote: holds two letters together. */
  static final int MID_LETTER = 1 << 2;
  /** MidNum, MidNumLet and Single_Quote: holds two numbers together. */
  static final int MID_NUMBER = 1 << 3;
  /** WSegSpace: a run of these is one segment. */
  static final int SPACE = 1 << 4;
  /** ExtendNumLet, as the low line. */
  static final int CONNECTOR = 1 << 5;
  /** Extend and Format: belongs to what stands before it. */
  static final int EXTEND = 1 << 6;
  /** What masks cannot judge and {@link WordRules} does: surrogates, joiners, flags, Hebrew, Katakana, odd letters. */
  static final int RULES = 1 << 7;

  // Eight bits are taken; two that no class above shares mark one more, and a third which of several.
  static final int LINE_BREAK = SPACE | CONNECTOR;
  static final int LINE_FEED = LINE_BREAK | LETTER;
  static final int CARRIAGE_RETURN = LINE_BREAK | NUMBER;
  /** A letter or number that joins nothing, as a Han ideograph or a letter of Thai. */
  static final int ALONE = LETTER | MID_LETTER;
  /** A control, an unassigned code point or a space that joins nothing. */
  static final int NOTHING = SPACE | MID_NUMBER;
  /** All other punctuation and symbols. */
  static final int MARK = 0;

  /** Stands for a type that the chars behind the first one decide. */
  static final int OPEN_TYPE = 0;

  private static final long BYTES = 0x00FF00FF00FF00FFL;
  private static final long PAIRS = 0x0000FFFF0000FFFFL;
  private static final long FOURS = 0x00000000FFFFFFFFL;

  private static final byte[] CLASSES = new byte[1 << 16];
  private static final byte[] TYPES = new byte[1 << 16];
  private static final TokenType[] TOKEN_TYPES = TokenType.values();

  /** {@code SPREAD[class]} has bit 8k + 7 set for each bit k of the class. */
  private static final long[] SPREAD = new long[256];

  static {
    fillTables();
    for (int bits = 0; bits < SPREAD.length; bits++) {
      for (int bit = 0; bit < 8; bit++) {
        SPREAD[bits] |= ((bits >> bit) & 1L) << (8 * bit + 7);
      }
    }
  }

  private WordClasses() {}

  /** Goes by blocks, since most are like one before: first use should not wait on a long interpreted loop. */
  private static void fillTables() {
    Map<Integer, Integer> filled = new HashMap<>();
    for (int block = 0; block < CLASSES.length; block += UnicodeData.BLOCK_SIZE) {
      boolean surrogates = Character.isSurrogate((char) block);
      Integer same = filled.putIfAbsent(surrogates ? -1 : UnicodeData.block(block), block);
      if (same == null) {
        for (int c = block; c < block + UnicodeData.BLOCK_SIZE; c++) {
          int properties = UnicodeData.properties(c);
          CLASSES[c] = (byte) classOf((char) c, properties);
          TYPES[c] = (byte) typeOf((char) c, properties);
        }
      } else {
        System.arraycopy(CLASSES, same, CLASSES, block, UnicodeData.BLOCK_SIZE);
        System.arraycopy(TYPES, same, TYPES, block, UnicodeData.BLOCK_SIZE);
      }
    }
  }

  static int of(char c) {
    return CLASSES[c] & 0xFF;
  }

  /** Returns whether no rule joins to this char what stands behind it, marks and what only the rules know aside. */
  static boolean endsSegment(char c) {
    return switch (of(c)) {
      case SPACE, NOTHING, ALONE, MARK, LINE_BREAK, LINE_FEED, CARRIAGE_RETURN -> true;
      default -> false;
    };
  }

  /** Returns whether this char is joined to none that {@link #endsSegment}. */
  static boolean joinsNothingBefore(char c) {
    return switch (of(c)) {
      case LETTER, NUMBER, ALONE, MARK -> true;
      default -> false;
    };
  }

  /** Returns the type {@link #code} of a segment that begins with this char, or {@link #OPEN_TYPE}. */
  static int type(char c) {
    return TYPES[c];
  }

  /** Returns the type of a segment of this char alone. */
  static TokenType typeOfSingle(char c) {
    int properties = UnicodeData.properties(c);
    return WordRules.typeOfSingle(UnicodeData.kind(properties), UnicodeData.isPictographic(properties));
  }

  /** Returns the number that stands for a type, greater than 0. */
  static int code(TokenType type) {
    return type.ordinal() + 1;
  }

  static TokenType typeOfCode(int code) {
    return TOKEN_TYPES[code - 1];
  }

  /** Sets {@code masks[k]} to bit k of the classes of 64 chars, the first char lowest. */
  static void masks(char[] text, int from, long[] masks) {
    long a = eight(text, from);
    long b = eight(text, from + 8);
    long c = eight(text, from + 16);
    long d = eight(text, from + 24);
    long e = eight(text, from + 32);
    long f = eight(text, from + 40);
    long g = eight(text, from + 48);
    long h = eight(text, from + 56);
    // Eight rows of eight bytes are turned on their side in three rounds: of bytes, of pairs, of fours.
    long ab = (a & BYTES) | ((b & BYTES) << 8);
    long ba = ((a >>> 8) & BYTES) | (b & ~BYTES);
    long cd = (c & BYTES) | ((d & BYTES) << 8);
    long dc = ((c >>> 8) & BYTES) | (d & ~BYTES);
    long ef = (e & BYTES) | ((f & BYTES) << 8);
    long fe = ((e >>> 8) & BYTES) | (f & ~BYTES);
    long gh = (g & BYTES) | ((h & BYTES) << 8);
    long hg = ((g >>> 8) & BYTES) | (h & ~BYTES);
    fours(masks, 0, (ab & PAIRS) | ((cd & PAIRS) << 16), (ef & PAIRS) | ((gh & PAIRS) << 16));
    fours(masks, 1, (ba & PAIRS) | ((dc & PAIRS) << 16), (fe & PAIRS) | ((hg & PAIRS) << 16));
    fours(masks, 2, ((ab >>> 16) & PAIRS) | (cd & ~PAIRS), ((ef >>> 16) & PAIRS) | (gh & ~PAIRS));
    fours(masks, 3, ((ba >>> 16) & PAIRS) | (dc & ~PAIRS), ((fe >>> 16) & PAIRS) | (hg & ~PAIRS));
  }

  private static void fours(long[] masks, int k, long low, long high) {
    masks[k] = (low & FOURS) | (high << 32);
    masks[k + 4] = (low >>> 32) | (high & ~FOURS);
  }

  /** Returns the classes of eight chars turned on their side: byte k has bit k of each class, bit i that of char i. */
  private static long eight(char[] text, int from) {
    long bits = SPREAD[CLASSES[text[from]] & 0xFF];
    for (int i = 1; i < 8; i++) { // unrolled when compiled
      bits = (bits >>> 1) | SPREAD[CLASSES[text[from + i]] & 0xFF];
    }
    return bits;
  }

  private static int classOf(char c, int properties) {
    WordBreak value = WordBreak.of(UnicodeData.wordBreakOrdinal(properties));
    CharacterKind kind = UnicodeData.kind(properties);
    return switch (value) {
      case ALETTER -> kind == CharacterKind.LETTER || kind == CharacterKind.HANGUL ? LETTER : RULES;
      case NUMERIC -> kind == CharacterKind.NUMBER ? NUMBER : RULES;
      case MIDLETTER -> typeOfSingle(c).isMark() ? MID_LETTER : RULES;
      case MIDNUM -> typeOfSingle(c).isMark() ? MID_NUMBER : RULES;
      case MIDNUMLET, SINGLE_QUOTE -> typeOfSingle(c).isMark() ? MID_LETTER | MID_NUMBER : RULES;
      case WSEGSPACE -> SPACE;
      case EXTENDNUMLET -> CONNECTOR;
      case EXTEND, FORMAT -> EXTEND;
      case LF -> LINE_FEED;
      case CR -> CARRIAGE_RETURN;
      case NEWLINE -> LINE_BREAK;
      case OTHER, DOUBLE_QUOTE -> Character.isSurrogate(c) ? RULES : classOfSingle(typeOfSingle(c));
      case ZWJ, REGIONAL_INDICATOR, KATAKANA, HEBREW_LETTER -> RULES;
    };
  }

  private static int classOfSingle(TokenType type) {
    return type.isMark() ? MARK : type == TokenType.SPACE ? NOTHING : ALONE;
  }

  private static int typeOf(char c, int properties) {
    return switch (WordBreak.of(UnicodeData.wordBreakOrdinal(properties))) {
      case CR, LF, NEWLINE -> code(TokenType.LINE_BREAK);
      case NUMERIC, EXTENDNUMLET -> OPEN_TYPE;
      default -> code(typeOfSingle(c));
    };
  }
}
