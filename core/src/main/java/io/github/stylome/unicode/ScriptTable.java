package io.github.stylome.unicode;

import java.util.Arrays;

/**
 * The Script property of Unicode 17 (UAX #24), the same on every JDK. Scripts have numbers from 0, in the order of
 * their codes, after Unknown, Common and Inherited.
 *
 * <p>The table file holds the codes and names of the scripts, and the ranges of code points as {@code start << 8 |
 * script}. A program in the tests makes it from ICU4J.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ScriptTable {
  /** The number of the scripts that say nothing of a text: a script is specific if its number is greater. */
  public static final int INHERITED = 2;

  static final int MAGIC = 0x53534352; // "SSCR"

  private static final String RESOURCE = "scripts-17.bin";
  private static final int DIRECT = 0x700; // Latin to Arabic, which most text is written in

  private static final String[] CODES;
  private static final String[] NAMES;
  private static final int[] RANGES;
  private static final byte[] SCRIPTS = new byte[DIRECT];

  static {
    TableFile table = TableFile.open(RESOURCE, MAGIC);
    CODES = new String[table.unsignedByte()];
    NAMES = new String[CODES.length];
    for (int i = 0; i < CODES.length; i++) {
      CODES[i] = table.string();
      NAMES[i] = table.string();
    }
    RANGES = table.integers(table.unsignedShort());
    for (int i = 0; i < DIRECT; i++) {
      SCRIPTS[i] = (byte) find(i);
    }
  }

  private ScriptTable() {}

  /** Returns the number of the script of a code point. O(log of the number of ranges). */
  public static int script(int codePoint) {
    return codePoint < DIRECT ? SCRIPTS[codePoint] & 0xFF : find(codePoint);
  }

  private static int find(int codePoint) {
    int i = Arrays.binarySearch(RANGES, codePoint << 8 | 0xFF);
    return RANGES[i < 0 ? -2 - i : i] & 0xFF;
  }

  /** Returns how many scripts there are. */
  public static int count() {
    return CODES.length;
  }

  /** Returns the code of four letters of ISO 15924, as {@code Latn}. */
  public static String code(int script) {
    return CODES[script];
  }

  /** Returns the name of the script in the Unicode Standard, as {@code Latin}. */
  public static String name(int script) {
    return NAMES[script];
  }
}
