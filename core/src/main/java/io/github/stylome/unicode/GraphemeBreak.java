package io.github.stylome.unicode;

/**
 * What the rules for extended grapheme clusters (UAX #29, section 3) ask of a code point: Grapheme_Cluster_Break, with
 * the values Other and Extend split by Extended_Pictographic (rule GB11) and Indic_Conjunct_Break (rule GB9c). The
 * values are those in the table file.
 */
public final class GraphemeBreak {
  /** None of the following. */
  public static final byte OTHER = 0;
  /** U+000D. */
  public static final byte CR = 1;
  /** U+000A. */
  public static final byte LF = 2;
  /** Control: other line breaks, control and format characters. */
  public static final byte CONTROL = 3;
  /** Extend that ends an Indic conjunct: U+200C. */
  public static final byte EXTEND = 4;
  /** Extend with Indic_Conjunct_Break=Extend, as most are. */
  public static final byte CONJUNCT_EXTEND = 5;
  /** Extend with Indic_Conjunct_Break=Linker: a virama. */
  public static final byte CONJUNCT_LINKER = 6;
  /** U+200D. */
  public static final byte ZWJ = 7;
  /** Half of a flag. */
  public static final byte REGIONAL_INDICATOR = 8;
  /** Prepend. */
  public static final byte PREPEND = 9;
  /** SpacingMark. */
  public static final byte SPACING_MARK = 10;
  /** Hangul leading consonant. */
  public static final byte L = 11;
  /** Hangul vowel. */
  public static final byte V = 12;
  /** Hangul trailing consonant. */
  public static final byte T = 13;
  /** Hangul syllable without a trailing consonant. */
  public static final byte LV = 14;
  /** Hangul syllable with a trailing consonant. */
  public static final byte LVT = 15;
  /** Other with Extended_Pictographic. */
  public static final byte PICTOGRAPHIC = 16;
  /** Other with Indic_Conjunct_Break=Consonant. */
  public static final byte CONJUNCT_CONSONANT = 17;

  /** How many classes there are. */
  public static final int COUNT = 18;

  private GraphemeBreak() {}
}
