package io.github.stylome.unicode;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The properties of Unicode 17 by which Unicode Standard Annex #29 finds grapheme clusters and sentences, the same on
 * every JDK. Read once from a resource that a program in the tests makes from ICU4J.
 *
 * <p>Surrogates are code points like others here, and of no class, so a lone one behaves like a symbol. Most unassigned
 * code points are of no class either.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BreakData {
  static final int MAGIC = 0x5342524B; // "SBRK"

  private static final String RESOURCE = "breaks-17.bin";

  private static final CodePointBytes GRAPHEMES;
  private static final CodePointBytes SENTENCES;

  static {
    try (DataInputStream in = new DataInputStream(open())) {
      if (in.readInt() != MAGIC || in.readUnsignedByte() != UnicodeData.VERSION) {
        throw new IOException(RESOURCE + " is not a table of breaks of Unicode " + UnicodeData.VERSION);
      }
      GRAPHEMES = read(in);
      SENTENCES = read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BreakData() {}

  private static InputStream open() throws IOException {
    InputStream in = BreakData.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IOException("resource " + RESOURCE + " is missing from the jar");
    }
    return in;
  }

  private static CodePointBytes read(DataInputStream in) throws IOException {
    int blocks = in.readUnsignedShort();
    byte[] index = new byte[CodePointBytes.INDEX_SIZE];
    in.readFully(index);
    byte[] bytes = new byte[blocks << CodePointBytes.BLOCK_SHIFT];
    in.readFully(bytes);
    return new CodePointBytes(index, bytes);
  }

  /** Returns the {@link GraphemeBreak} of every code point. */
  public static CodePointBytes graphemes() {
    return GRAPHEMES;
  }

  /** Returns the {@link SentenceBreak} of every code point. */
  public static CodePointBytes sentences() {
    return SENTENCES;
  }
}
