package io.github.stylome.unicode;

import java.util.Arrays;

/**
 * What the four normalization forms of Unicode 17 need to know of a code point, from a resource that a program in the
 * tests makes from ICU4J. Canonical decompositions and compositions are those of {@link UnicodeData}.
 *
 * <p>Properties are 16 bits per code point in a two-stage table as in {@link UnicodeData}. Bits 0 to 7 are the
 * Canonical_Combining_Class. Bit 8 + f says that the quick check of form f is not Yes, bit 12 + f that a text cannot be
 * cut before the code point and its parts be brought to form f one by one; f is the ordinal of the
 * {@link NormalizationForm}. So a code point with properties 0 is the same in every form, whatever its neighbours.
 *
 * <p>Immutable and safe to share between threads.
 */
final class NormalizationData {
  static final int MAGIC = 0x534E4F52; // "SNOR"
  static final String RESOURCE = "normalization-17.bin";
  static final int BLOCK_SHIFT = UnicodeData.BLOCK_SHIFT;
  static final int BLOCK_SIZE = UnicodeData.BLOCK_SIZE;
  static final int CLASS_MASK = 0xFF;
  static final int QUICK_CHECK_SHIFT = 8;
  static final int NO_BOUNDARY_SHIFT = 12;

  private static final byte[] STAGE1;
  private static final char[] STAGE2;
  private static final int[] COMPATIBLE_KEYS;
  private static final String[] COMPATIBLE;

  static {
    TableFile table = TableFile.open(RESOURCE, MAGIC);
    int blocks = table.unsignedByte();
    STAGE1 = table.bytes((Character.MAX_CODE_POINT + 1) >> BLOCK_SHIFT);
    STAGE2 = table.chars(blocks << BLOCK_SHIFT);
    COMPATIBLE_KEYS = new int[table.unsignedShort()];
    COMPATIBLE = new String[COMPATIBLE_KEYS.length];
    for (int i = 0; i < COMPATIBLE.length; i++) {
      COMPATIBLE_KEYS[i] = table.integer();
      COMPATIBLE[i] = table.string();
    }
  }

  private NormalizationData() {}

  /** Returns all property bits of a code point. */
  static int properties(int codePoint) {
    return STAGE2[((STAGE1[codePoint >> BLOCK_SHIFT] & 0xFF) << BLOCK_SHIFT) | (codePoint & (BLOCK_SIZE - 1))];
  }

  /** Returns the Canonical_Combining_Class, 0 for a starter. */
  static int combiningClass(int codePoint) {
    return properties(codePoint) & CLASS_MASK;
  }

  /**
   * Returns the full compatibility decomposition of a code point whose NFKD is neither itself nor its NFD, or else the
   * full canonical one, or nothing where it does not decompose. Hangul syllables are left to the caller.
   */
  static String decomposition(int codePoint, boolean compatible) {
    int found = compatible ? Arrays.binarySearch(COMPATIBLE_KEYS, codePoint) : -1;
    if (found >= 0) {
      return COMPATIBLE[found];
    }
    return UnicodeData.decomposes(UnicodeData.properties(codePoint)) ? UnicodeData.decomposition(codePoint) : "";
  }
}
