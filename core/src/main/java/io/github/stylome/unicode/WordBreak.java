package io.github.stylome.unicode;

/** The values of the Unicode property Word_Break (UAX #29, table 3), in the order of the table file. */
public enum WordBreak {
  OTHER,
  CR,
  LF,
  NEWLINE,
  EXTEND,
  ZWJ,
  REGIONAL_INDICATOR,
  FORMAT,
  KATAKANA,
  HEBREW_LETTER,
  ALETTER,
  SINGLE_QUOTE,
  DOUBLE_QUOTE,
  MIDNUMLET,
  MIDLETTER,
  MIDNUM,
  NUMERIC,
  EXTENDNUMLET,
  WSEGSPACE;

  private static final WordBreak[] VALUES = values();

  /** Returns the value with an ordinal. */
  public static WordBreak of(int ordinal) {
    return VALUES[ordinal];
  }
}
