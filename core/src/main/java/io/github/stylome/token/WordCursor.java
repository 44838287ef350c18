package io.github.stylome.token;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the segments between the default word boundaries of UAX #29 and stops at those of the wanted types. What
 * text it walks over is for the two subclasses to say.
 *
 * <p>Chars are judged 64 at a time. One word of bits a class ({@link WordClasses}) tells which of the 64 chars are
 * letters, numbers, marks that hold letters together and so on; a few shifts and ands then give all boundaries among
 * them, and the next token is two counts of trailing zeros away. A loop over the chars of each word would be simpler and
 * cost a mispredicted branch at the end of each.
 *
 * <p>A block always begins at a boundary, since no rule looks back over one. It ends at the last boundary that does not
 * depend on chars behind it or on a char that masks cannot judge; {@link WordRules} finds the end of a segment that is
 * longer than a block or holds such a char. So no state crosses blocks, and time is linear: a segment is read at most
 * once by the masks and once by the rules.
 *
 * <p>Not safe for concurrent use.
 */
abstract class WordCursor implements TokenCursor {
  static final int BLOCK = 64;
  /** How many chars of the text lie in the window. */
  static final int WINDOW = 1024;

  /** Chars of the text, and behind its end at least one block of NUL, which no rule joins to anything. */
  char[] window = {};
  /** The number of chars in the window. */
  int limit;
  /** Whether the window reaches to the end of the text. */
  boolean last;
  /** The offset in the text of the first char in the window. */
  int base;
  /** The offset in the text of each char in the window and of its end; null where each char counts one. */
  int @Nullable [] offsets;

  private final UnicodeTokenizer.Kept kept;
  private final boolean joinBreaks;
  // All bits or none: which segments are kept beside words.
  private final long keepMarks;
  private final long keepBreaks;
  private final long keepSpaces;

  private final long[] masks = new long[8];
  /** The index of the next segment that no block has taken yet. */
  private int at;
  /** The index of the first char of the block; bit i of the masks is the char at {@code block + i}. */
  private int block;
  /** The offset in the text of the first char of the block, where each char counts one. */
  private int origin;
  /** Where the segments of the block that are kept and still to come begin. */
  private long starts;
  /** All boundaries of the block that are certain. */
  private long boundaries;
  private long letters;
  private long numbers;

  private int start;
  private int end;
  /** The bit of the block where the token begins, or -1 if the rules found the token. */
  private int bit;

  WordCursor(UnicodeTokenizer.Kept kept) {
    this.kept = kept;
    joinBreaks = kept == UnicodeTokenizer.Kept.WORDS_AND_MARKS;
    keepMarks = kept.keeps(TokenType.PUNCTUATION) ? -1 : 0;
    keepBreaks = kept.keeps(TokenType.LINE_BREAK) ? -1 : 0;
    keepSpaces = kept.keeps(TokenType.SPACE) ? -1 : 0;
  }

  /** Returns the rules over the same text. */
  abstract WordRules rules();

  /** Fills the window from an offset of the text on. */
  abstract void fill(int offset);

  /** Makes room in the window for so many chars; a short text does not pay for a long one. */
  final void reserve(int chars) {
    if (window.length < chars + BLOCK) {
      window = new char[chars + BLOCK];
    }
  }

  /** Starts before the first segment of the text from this offset on. */
  final void restart(int offset) {
    starts = 0;
    fill(offset);
    at = 0;
    start = offset;
    end = offset;
  }

  /**
   * Leaves out segments that start before an offset: all of them but a few, where one is sure to begin close before it.
   * For texts in which each char counts one.
   */
  final void skipTo(int offset) {
    if (starts != 0 && offset - origin < BLOCK) {
      starts &= -1L << Math.max(0, offset - origin);
      return;
    }
    starts = 0; // the block ends before the offset
    int from = base + at;
    int to = Math.min(offset, rules().limit() - 1);
    if (to - from <= BLOCK) {
      return;
    }
    if (to >= base + limit) {
      fill(to - BLOCK);
    }
    int place = startBefore(to - base);
    if (place > 0) {
      at = place;
    } else if (base > from) {
      fill(from);
      at = 0;
    }
  }

  /** Returns the index of a char in the window, at most a block before this one, that begins a segment; else 0. */
  private int startBefore(int index) {
    for (int i = index; i > index - BLOCK; i--) {
      if (WordClasses.endsSegment(window[i - 1]) && WordClasses.joinsNothingBefore(window[i])) {
        return i;
      }
    }
    return 0;
  }

  @Override
  public final boolean next() {
    if (starts == 0) {
      return advance();
    }
    take();
    return true;
  }

  /** Takes the next token of the block. */
  private void take() {
    int from = Long.numberOfTrailingZeros(starts);
    int to = Long.numberOfTrailingZeros(boundaries & (-2L << from));
    starts &= starts - 1;
    bit = from;
    int[] map = offsets;
    if (map == null) {
      start = origin + from;
      end = origin + to;
    } else {
      start = map[block + from];
      end = map[block + to];
    }
  }

  /** Finds the next token behind the block. */
  private boolean advance() {
    while (at < limit || !last) {
      if (takeBlock()) {
        if (starts != 0) {
          take();
          return true;
        }
      } else if (takeSegment()) {
        return true;
      }
    }
    start = offset(limit);
    end = start;
    return false;
  }

  private int offset(int index) {
    int[] map = offsets;
    return map == null ? base + index : map[index];
  }

  /** Finds the boundaries of the next block; returns false if not even its first segment ends within it for certain. */
  private boolean takeBlock() {
    if (limit - at < BLOCK && !last) {
      fill(offset(at));
      at = 0;
    }
    if (WordClasses.of(window[at]) >= WordClasses.EXTEND) {
      return false; // a mark that has nothing to extend, or a char that only the rules know
    }
    block = at;
    origin = base + at;
    long certain = judge(Math.min(BLOCK, limit - at));
    int behind = Long.SIZE - 1 - Long.numberOfLeadingZeros(boundaries & certain);
    boundaries &= certain;
    starts &= certain & ~(1L << behind); // none if nothing but the start of the block is certain
    if (behind == 0) {
      return false;
    }
    at = block + behind;
    return true;
  }

  /**
   * Sets the masks of the block and returns for which bits the boundaries are certain.
   *
   * @param size how many chars are left, at most a block
   */
  private long judge(int size) {
    WordClasses.masks(window, block, masks);
    long letter = masks[0];
    long number = masks[1];
    long midLetter = masks[2];
    long midNumber = masks[3];
    long space = masks[4];
    long connector = masks[5];
    long extend = masks[6];
    long rules = masks[7];

    // The classes that two bits stand for.
    long alone = letter & midLetter;
    long nothing = space & midNumber;
    long breaks = space & connector;
    long feeds = breaks & letter;
    long returns = breaks & number;
    letter ^= alone | feeds;
    number ^= returns;
    midLetter ^= alone;
    midNumber ^= nothing;
    space ^= nothing | breaks;
    connector ^= breaks;

    long joining = letter | number | connector;
    long afterLetter = letter;
    long afterNumber = number;
    long afterJoining = joining;
    if (extend != 0) {
      // A mark behind a line break stands alone, and marks behind an apostrophe hide what it joins.
      rules |= (extend & (breaks << 1)) | ((midLetter | midNumber) & (extend >>> 1));
      afterLetter |= behind(letter, extend); // WB4
      afterNumber |= behind(number, extend);
      afterJoining |= behind(joining, extend);
    }
    long middle = (midLetter & (afterLetter << 1) & (letter >>> 1)) // WB6, WB7
        | (midNumber & (afterNumber << 1) & (number >>> 1)); // WB11, WB12
    long joined = (joining & (afterJoining << 1)) // WB5, WB8 to WB10, WB13a, WB13b
        | middle
        | (middle << 1)
        | (space & (space << 1)) // WB3d
        | extend // WB4
        | (joinBreaks ? breaks & (breaks << 1) : feeds & (returns << 1)); // WB3
    boundaries = ~joined | 1;
    letters = letter;
    numbers = number;
    keep(joining | alone, space | nothing, breaks, connector);
    return certain(size, rules, midLetter | midNumber);
  }

  /** Sets where the segments begin that are kept. */
  private void keep(long words, long spaces, long breaks, long connectors) {
    long marks = ~(words | spaces | breaks);
    starts = boundaries & (words | (spaces & keepSpaces) | (breaks & keepBreaks) | (marks & keepMarks));
    if ((boundaries & connectors) != 0) {
      dropConnectors(boundaries & connectors);
    }
  }

  /** Returns the marks of each run of marks that follows one of the bases. */
  private static long behind(long bases, long marks) {
    // Adding the first mark of a run to the run carries through all of it.
    return marks & ~((marks & (bases << 1)) + marks);
  }

  private long certain(int size, long rules, long marks) {
    if (rules == 0 && size < BLOCK) {
      return (2L << size) - 1; // to the end of the text and the boundary there
    }
    int cut = Math.min(size, Long.numberOfTrailingZeros(rules));
    if (cut == 0) {
      return 1;
    }
    // Whether a mark at the cut belongs to the letter before it depends on the char behind.
    long uncertain = marks & (1L << (cut - 1));
    return ((cut == BLOCK ? -1L : (1L << cut) - 1) & ~uncertain) | 1;
  }

  /** Drops the segments that begin like a word and hold connectors only, unless such are kept. */
  private void dropConnectors(long connectors) {
    for (long left = connectors; left != 0; left &= left - 1) {
      int from = Long.numberOfTrailingZeros(left);
      long behind = boundaries & (-2L << from);
      if (behind != 0 && !kept.keeps(openType(from, Long.numberOfTrailingZeros(behind)))) {
        starts &= ~(1L << from);
      }
    }
  }

  /** Returns the type of a segment that begins with a number or a connector: what is in it decides. */
  private TokenType openType(int from, int to) {
    long segment = (1L << to) - (1L << from); // to is below 64: the last boundary of a block is a bit of it
    if ((letters & segment) != 0) {
      return WordClasses.typeOfSingle(window[block + Long.numberOfTrailingZeros(letters & segment)]);
    }
    return (numbers & segment) != 0 ? TokenType.NUMBER : WordClasses.typeOfSingle(window[block + from]);
  }

  /** Finds the next segment by the rules; returns whether it is kept. */
  private boolean takeSegment() {
    starts = 0;
    start = offset(at);
    end = rules().endOfSegment(start);
    bit = -1;
    TokenType type = rules().type();
    if (type == TokenType.LINE_BREAK && joinBreaks) {
      while (end < rules().limit() && rules().isLineBreak(end)) {
        end = rules().endOfSegment(end);
      }
    }
    moveTo(end);
    return kept.keeps(type);
  }

  private void moveTo(int offset) {
    while (at < limit && offset(at) < offset) {
      at++;
    }
    if (at == limit && !last) {
      fill(offset);
      at = 0;
    }
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
    if (bit < 0) {
      return rules().type();
    }
    int code = WordClasses.type(window[block + bit]);
    return code == WordClasses.OPEN_TYPE
        ? openType(bit, Long.numberOfTrailingZeros(boundaries & (-2L << bit)))
        : WordClasses.typeOfCode(code);
  }
}
