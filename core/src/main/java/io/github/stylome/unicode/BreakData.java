package io.github.stylome.unicode;

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
    TableFile table = TableFile.open(RESOURCE, MAGIC);
    GRAPHEMES = read(table);
    SENTENCES = read(table);
  }

  private BreakData() {}

  private static CodePointBytes read(TableFile table) {
    int blocks = table.unsignedShort();
    byte[] index = table.bytes(CodePointBytes.INDEX_SIZE);
    return new CodePointBytes(index, table.bytes(blocks << CodePointBytes.BLOCK_SHIFT));
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
