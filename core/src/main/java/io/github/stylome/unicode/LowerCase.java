package io.github.stylome.unicode;

import java.util.Arrays;

/**
 * Simple lower-casing of Unicode 17 (field 13 of UnicodeData.txt): one code point for one, whatever stands around it
 * and whatever the language. So a capital sigma always becomes {@code U+03C3}, and {@code U+0130}, the capital I with a
 * dot, a plain {@code i}. No mapping leads out of the Basic Multilingual Plane or into it, so the length in chars stays.
 *
 * <p>The mapping is read once from a resource that a program in the tests makes from ICU4J: pairs of code points in
 * ascending order.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LowerCase {
  static final int MAGIC = 0x534C4343; // "SLCC"

  private static final String RESOURCE = "lowercase-17.bin";
  private static final int BLOCK_SHIFT = 7;
  private static final int BLOCK_SIZE = 1 << BLOCK_SHIFT;
  private static final int[] UNCHANGED = new int[BLOCK_SIZE];
  private static final int[][] BLOCKS = new int[(Character.MAX_CODE_POINT + 1) >> BLOCK_SHIFT][];

  static {
    Arrays.fill(BLOCKS, UNCHANGED);
    TableFile table = TableFile.open(RESOURCE, MAGIC);
    for (int pairs = table.unsignedShort(); pairs > 0; pairs--) {
      put(table.integer(), table.integer());
    }
  }

  private LowerCase() {}

  private static void put(int codePoint, int lower) {
    int block = codePoint >> BLOCK_SHIFT;
    if (BLOCKS[block] == UNCHANGED) {
      BLOCKS[block] = new int[BLOCK_SIZE];
    }
    BLOCKS[block][codePoint & (BLOCK_SIZE - 1)] = lower - codePoint; // the difference, so that 0 is "itself"
  }

  /** Returns the lower-case form of a code point, itself where it has none. A lone surrogate has none. */
  public static int of(int codePoint) {
    return codePoint + BLOCKS[codePoint >> BLOCK_SHIFT][codePoint & (BLOCK_SIZE - 1)];
  }
}
