package io.github.stylome.token;

/**
 * What stylo takes for letters: ranges of chars, as bits.
 *
 * <p>Immutable and safe to share between threads.
 */
final class StyloLetters {
  private static final String CJK_RANGES =
      "AZ" + "az" + "\u3040\u30FF" + "\u3005\u3005" + "\u3031\u3035" + "\u3400\u4DBF" + "\u4E00\u9FFF" + "\uAC00\uD7AF";

  /** The letters of all rules but those for Chinese, Japanese and Korean. */
  static final StyloLetters ALL = new StyloLetters("\u00C0\u01BF" + "\u01C4\u02AF" + "\u0386\u0386" + "\u0388\u03FF"
      + "\u0400\u0481" + "\u048A\u0527" + "\u05D0\u05EA" + "\u05F0\u05F4" + "\u0620\u065F" + "\u066E\u06D3"
      + "\u06D5\u06D5" + "\u06DC\u06DC" + "\u1E00\u1EFF" + "\u1F00\u1FBC" + "\u1FC2\u1FCC" + "\u1FD0\u1FDB"
      + "\u1FE0\u1FEC" + "\u1FF2\u1FFC" + "\u2C80\u2CF3" + "\u10A0\u10FF" + CJK_RANGES);

  /** The letters of Chinese, Japanese and Korean, and those of ASCII. */
  static final StyloLetters CJK = new StyloLetters(CJK_RANGES);

  private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** Takes pairs of chars, the first and the last of each range. */
  private StyloLetters(String ranges) {
    for (int i = 0; i < ranges.length(); i += 2) {
      for (int c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) {
        bits[c >> 6] |= 1L << c;
      }
    }
  }

  boolean has(char c) {
    return (bits[c >> 6] & 1L << c) != 0;
  }
}
