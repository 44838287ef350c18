package io.github.stylome.unicode;

import java.util.Arrays;

/**
 * One byte for each code point, in a two-stage table: {@code blocks[index[cp >> 7] << 7 | cp & 127]}. Blocks of the same
 * content are stored once, and there are at most 256.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CodePointBytes {
  static final int BLOCK_SHIFT = 7;
  static final int BLOCK_SIZE = 1 << BLOCK_SHIFT;
  static final int INDEX_SIZE = (Character.MAX_CODE_POINT + 1) >> BLOCK_SHIFT;
  private static final int BMP_SIZE = 0x10000;

  private final byte[] index;
  private final byte[] blocks;

  /** Keeps both arrays without copying them. */
  CodePointBytes(byte[] index, byte[] blocks) {
    this.index = index;
    this.blocks = blocks;
  }

  /** Returns the byte of a code point; surrogates are code points like others. */
  public byte of(int codePoint) {
    return blocks[block(codePoint >> BLOCK_SHIFT) | (codePoint & (BLOCK_SIZE - 1))];
  }

  /**
   * Returns a new array of the bytes of U+0000 to U+FFFF, for loops over chars: one look-up for each, without a bounds
   * check. A surrogate does not say what the code point is, so all of them have the byte that is given.
   */
  public byte[] ofChars(byte surrogate) {
    byte[] chars = new byte[BMP_SIZE];
    for (int i = 0; i < BMP_SIZE >> BLOCK_SHIFT; i++) { // by block: first use should not wait on an interpreted loop
      System.arraycopy(blocks, block(i), chars, i << BLOCK_SHIFT, BLOCK_SIZE);
    }
    Arrays.fill(chars, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, surrogate);
    return chars;
  }

  private int block(int i) {
    return (index[i] & 0xFF) << BLOCK_SHIFT;
  }
}
