package io.github.stylome.unicode;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
  static final int BLOCK_SIZE = 1 << BLOCK_SHIFT;
  static final int WORD_BREAK_MASK = 0x1F;
  static final int KIND_SHIFT = 5;
  static final int KIND_MASK = 0xF;
  static final int PICTOGRAPHIC = 1 << 9;
  static final int FOLDS = 1 << 10;
  static final int NFC_CHECK = 1 << 11;
  static final int DECOMPOSES = 1 << 12;

  private static final String RESOURCE = "unicode-17.bin";

  private static final char[] STAGE1 = new char[(Character.MAX_CODE_POINT + 1) >> BLOCK_SHIFT];
  private static final short[] STAGE2;
  private static final int[] COMBINING_CLASSES;
  private static final int[] FOLDING_KEYS;
  private static final String[] FOLDINGS;
  private static final int[] DECOMPOSITION_KEYS;
  private static final String[] DECOMPOSITIONS;
  private static final long[] COMPOSITION_KEYS;
  private static final int[] COMPOSITIONS;
  private static final CharacterKind[] KINDS = CharacterKind.values();

  static {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(open()))) {
      if (in.readInt() != MAGIC || in.readUnsignedByte() != VERSION) {
        throw new IOException(RESOURCE + " is not a Unicode " + VERSION + " table");
      }
      int blocks = in.readUnsignedShort();
      for (int i = 0; i < STAGE1.length; i++) {
        STAGE1[i] = (char) in.readUnsignedShort();
      }
      STAGE2 = new short[blocks << BLOCK_SHIFT];
      for (int i = 0; i < STAGE2.length; i++) {
        STAGE2[i] = in.readShort();
      }
      COMBINING_CLASSES = new int[in.readUnsignedShort()];
      for (int i = 0; i < COMBINING_CLASSES.length; i++) {
        COMBINING_CLASSES[i] = in.readInt();
      }
      FOLDING_KEYS = new int[in.readUnsignedShort()];
      FOLDINGS = readMappings(in, FOLDING_KEYS);
      DECOMPOSITION_KEYS = new int[in.readUnsignedShort()];
      DECOMPOSITIONS = readMappings(in, DECOMPOSITION_KEYS);
      COMPOSITION_KEYS = new long[in.readUnsignedShort()];
      COMPOSITIONS = new int[COMPOSITION_KEYS.length];
      for (int i = 0; i < COMPOSITIONS.length; i++) {
        COMPOSITION_KEYS[i] = in.readLong();
        COMPOSITIONS[i] = in.readInt();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UnicodeData() {}

  private static InputStream open() throws IOException {
    InputStream in = UnicodeData.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IOException("resource " + RESOURCE + " is missing from the jar");
    }
    return in;
  }

  private static String[] readMappings(DataInputStream in, int[] keys) throws IOException {
    String[] values = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readInt();
      values[i] = in.readUTF();
    }
    return values;
  }

  /** Returns all property bits of a code point, to be passed to the methods that take {@code properties}. */
  public static int properties(int codePoint) {
    return STAGE2[(STAGE1[codePoint >> BLOCK_SHIFT] << BLOCK_SHIFT) | (codePoint & (BLOCK_SIZE - 1))];
  }

  /** Takes a char of the Basic Multilingual Plane and its property bits. */
  @FunctionalInterface
  public interface CharProperties {
    /** Takes them. */
    void accept(char c, int properties);
  }

  /** Hands over every char, surrogates included, with its {@link #properties}, for tables that are made from them. */
  public static void forEachPropertiesOfBmp(CharProperties action) {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      action.accept((char) c, properties(c));
    }
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

  /**
   * Returns whether the code point can stand in the way of a text being in Normalization Form C: its NFC_Quick_Check is
   * not Yes, or its combining class is not 0.
   */
  public static boolean needsNfcCheck(int properties) {
    return (properties & NFC_CHECK) != 0;
  }

  static boolean decomposes(int properties) {
    return (properties & DECOMPOSES) != 0;
  }

  /** Returns the full case folding (statuses C and F of CaseFolding.txt) of a code point that {@link #folds}. */
  public static String folding(int codePoint) {
    return FOLDINGS[Arrays.binarySearch(FOLDING_KEYS, codePoint)];
  }

  /** Returns the full canonical decomposition of a code point that has one and is not a Hangul syllable. */
  static String decomposition(int codePoint) {
    return DECOMPOSITIONS[Arrays.binarySearch(DECOMPOSITION_KEYS, codePoint)];
  }

  /** Returns the Canonical_Combining_Class, 0 for a starter. O(log n). */
  static int combiningClass(int codePoint) {
    // Entries are code point << 8 | class, so the place where the code point with class 0 would stand is its own.
    int i = -1 - Arrays.binarySearch(COMBINING_CLASSES, codePoint << 8);
    return i < COMBINING_CLASSES.length && COMBINING_CLASSES[i] >> 8 == codePoint ? COMBINING_CLASSES[i] & 0xFF : 0;
  }

  /** Returns the primary composite of two code points, or -1 where there is none. Hangul is left to the caller. */
  static int composition(int first, int second) {
    int i = Arrays.binarySearch(COMPOSITION_KEYS, (long) first << 32 | second);
    return i < 0 ? -1 : COMPOSITIONS[i];
  }
}
