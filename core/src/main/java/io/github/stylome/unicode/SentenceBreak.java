package io.github.stylome.unicode;

/**
 * The values of the Unicode property Sentence_Break (UAX #29, section 5) as they stand in the table file. Extend and
 * Format are one, since no rule tells them apart.
 */
public final class SentenceBreak {
  /** None of the following. */
  public static final byte OTHER = 0;
  /** Extend or Format: takes the class of what it follows. */
  public static final byte EXTEND_OR_FORMAT = 1;
  /** White space within a line. */
  public static final byte SP = 2;
  /** A lower-case letter. */
  public static final byte LOWER = 3;
  /** An upper-case or title-case letter. */
  public static final byte UPPER = 4;
  /** Any other letter: all of Arabic, Hebrew and Han. */
  public static final byte OLETTER = 5;
  /** A digit. */
  public static final byte NUMERIC = 6;
  /** Goes on with a sentence: comma, colon, dash. */
  public static final byte SCONTINUE = 7;
  /** A quotation mark or a bracket, opening ones too. */
  public static final byte CLOSE = 8;

  /** The bit that only the classes that can end a sentence have, so that several can be tested at once. */
  public static final byte STOP = 16;

  /** U+0085, U+2028 or U+2029. */
  public static final byte SEP = STOP;
  /** U+000D. */
  public static final byte CR = STOP | 1;
  /** U+000A. */
  public static final byte LF = STOP | 2;
  /** A full stop, which may also end an abbreviation. */
  public static final byte ATERM = STOP | 3;
  /** A mark that ends a sentence: the question mark of Latin or Arabic, the ideographic full stop. */
  public static final byte STERM = STOP | 4;

  /** Above all classes. */
  public static final int LIMIT = STOP | 5;

  private SentenceBreak() {}
}
