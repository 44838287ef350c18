package io.github.stylome.learn;

/**
 * The hash that n-grams are known by. It is part of the file format and never changes: a polynomial over the chars of a
 * token, or over the tokens of an n-gram, modulo 2^64, spread over all bits at the end.
 */
final class TermHash {
  /** Odd, without pattern: the golden ratio. */
  static final long BASE = 0x9E3779B97F4A7C15L;

  private static final long SPREAD = 0xD6E8FEB86659FD93L;

  private TermHash() {}

  /** Returns the hash of a token. */
  static long token(CharSequence token) {
    long hash = 7;
    for (int i = 0; i < token.length(); i++) {
      hash = hash * BASE + token.charAt(i) + 1;
    }
    return spread(hash);
  }

  /** Returns the hash of the token that lies in {@code [start, end)}. */
  static long token(char[] text, int start, int end) {
    long hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * BASE + text[i] + 1;
    }
    return spread(hash);
  }

  /** Returns the hash of a token that is counted by its name: of the hash code that strings keep. */
  static long name(String name) {
    return spread((long) name.hashCode() * BASE + name.length());
  }

  /** Returns the hash of an n-gram of a stream; never 0. */
  static long term(long polynomial, int n, long salt) {
    long hash = spread(polynomial * 8 + n ^ salt);
    return hash == 0 ? 1 : hash;
  }

  /** Returns a bijection of 64 bits each of whose output bits depends on all input bits. */
  static long spread(long bits) {
    long z = (bits ^ (bits >>> 32)) * SPREAD;
    z = (z ^ (z >>> 32)) * SPREAD;
    return z ^ (z >>> 32);
  }
}
