package io.github.stylome.unicode;

import java.util.Arrays;

/**
 * Code point properties of Unicode 17, the same on every JDK.
 *
 * <p>{@link Character} and {@link java.text.Normalizer} follow the Unicode version of the JDK that runs them, so two
 * JDKs can cut and fold the same text differently. These tables do not. They are read once from a resource that a
 * program in the tests makes from ICU4J.
 *
 * <p>Properties are 16 bits per code point in a two-stage table: {@code stage2[stage1[cp >> 7] << 7 | cp & 127]}. Bits
 * 0 to 4 are the {@link WordBreak}, 5 to 8 the {@link CharacterKind}, the rest the flags below.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class UnicodeData {
  /** The version of the Unicode Standard that the tables follow. */
  public static final int VERSION = 17;

  static final int MAGIC = 0x53554344; // "SUCD"
  static final int BLOCK_SHIFT = 7;
  /** How many code points share a block. */
  public static final int BLOCK_SIZE = 1 << BLOCK_SHIFT;
  static final int WORD_BREAK_MASK = 0x1F;
  static final int KIND_SHIFT = 5;
  static final int KIND_MASK = 0xF;
  static final int PICTOGRAPHIC = 1 << 9;
  static final int FOLDS = 1 << 10;
  static final int DECOMPOSES = 1 << 11;

  private static final String RESOURCE = "unicode-17.bin";

  private static final char[] STAGE1;
  private static final char[] STAGE2;
  private static final CharacterKind[] KINDS = CharacterKind.values();
  /** The file behind the properties, which only {@link Mappings} reads on. */
  private static final TableFile MAPPINGS;

  static {
    TableFile table = TableFile.open(RESOURCE, MAGIC);
    int blocks = table.unsignedShort();
    STAGE1 = table.chars((Character.MAX_CODE_POINT + 1) >> BLOCK_SHIFT);
    STAGE2 = table.chars(blocks << BLOCK_SHIFT);
    MAPPINGS = table;
  }

  private UnicodeData() {}

  /** Mappings to strings and of pairs, which take longer to read and which many texts need none of. */
  private static final class Mappings {
    static final int[] FOLDING_KEYS = new int[MAPPINGS.unsignedShort()];
    static final String[] FOLDINGS = readStrings(FOLDING_KEYS);
    static final int[] DECOMPOSITION_KEYS = new int[MAPPINGS.unsignedShort()];
    static final String[] DECOMPOSITIONS = readStrings(DECOMPOSITION_KEYS);
    static final long[] COMPOSITION_KEYS = new long[MAPPINGS.unsignedShort()];
    static final int[] COMPOSITIONS = new int[COMPOSITION_KEYS.length];

    static {
      for (int i = 0; i < COMPOSITIONS.length; i++) {
        COMPOSITION_KEYS[i] = MAPPINGS.longInteger();
        COMPOSITIONS[i] = MAPPINGS.integer();
      }
    }

    private Mappings() {}

    private static String[] readStrings(int[] keys) {
      String[] values = new String[keys.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = MAPPINGS.integer();
        values[i] = MAPPINGS.string();
      }
      return values;
    }
  }

  /** Returns all property bits of a code point, to be passed to the methods that take {@code properties}. */
  public static int properties(int codePoint) {
    return STAGE2[(STAGE1[codePoint >> BLOCK_SHIFT] << BLOCK_SHIFT) | (codePoint & (BLOCK_SIZE - 1))];
  }

  /**
   * Returns a number for the properties of all {@value #BLOCK_SIZE} code points from a multiple of that on: where it is
   * the same, so are they. For tables that are made from this one.
   */
  public static int block(int firstCodePoint) {
    return STAGE1[firstCodePoint >> BLOCK_SHIFT];
  }

  /** Returns the ordinal of the {@link WordBreak} value in the property bits. */
  public static int wordBreakOrdinal(int properties) {
    return properties & WORD_BREAK_MASK;
  }

  /** Returns the kind in the property bits. */
  public static CharacterKind kind(int properties) {
    return KINDS[properties >> KIND_SHIFT & KIND_MASK];
  }

  /** Returns whether the property bits say Extended_Pictographic, the base of most emoji. */
  public static boolean isPictographic(int properties) {
    return (properties & PICTOGRAPHIC) != 0;
  }

  /** Returns whether full case folding changes the code point. */
  public static boolean folds(int properties) {
    return (properties & FOLDS) != 0;
  }

  static boolean decomposes(int properties) {
    return (properties & DECOMPOSES) != 0;
  }

  /** Returns the full case folding (statuses C and F of CaseFolding.txt) of a code point that {@link #folds}. */
  public static String folding(int codePoint) {
    return Mappings.FOLDINGS[Arrays.binarySearch(Mappings.FOLDING_KEYS, codePoint)];
  }

  /** Returns the full canonical decomposition of a code point that has one and is not a Hangul syllable. */
  static String decomposition(int codePoint) {
    return Mappings.DECOMPOSITIONS[Arrays.binarySearch(Mappings.DECOMPOSITION_KEYS, codePoint)];
  }

  /** Returns the primary composite of two code points, or -1 where there is none. Hangul is left to the caller. */
  static int composition(int first, int second) {
    int i = Arrays.binarySearch(Mappings.COMPOSITION_KEYS, (long) first << 32 | second);
    return i < 0 ? -1 : Mappings.COMPOSITIONS[i];
  }
}
