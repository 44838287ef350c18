package io.github.stylome.unicode;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(open()))) {
      if (in.readInt() != MAGIC || in.readUnsignedByte() != UnicodeData.VERSION) {
        throw new IOException(RESOURCE + " is not a table of the scripts of Unicode " + UnicodeData.VERSION);
      }
      CODES = new String[in.readUnsignedByte()];
      NAMES = new String[CODES.length];
      for (int i = 0; i < CODES.length; i++) {
        CODES[i] = in.readUTF();
        NAMES[i] = in.readUTF();
      }
      RANGES = new int[in.readUnsignedShort()];
      for (int i = 0; i < RANGES.length; i++) {
        RANGES[i] = in.readInt();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < DIRECT; i++) {
      SCRIPTS[i] = (byte) find(i);
    }
  }

  private ScriptTable() {}

  private static InputStream open() throws IOException {
    InputStream in = ScriptTable.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IOException("resource " + RESOURCE + " is missing from the jar");
    }
    return in;
  }

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
