package io.github.stylome.learn;

/**
 * The n-grams of the chars of a text. Not safe for concurrent use; used again from text to text.
 */
final class CharTerms {
  private final TermBlock block;
  private final int shortest;
  private final int longest;
  private final long salt;
  private char[] chars = {};
  private int length;

  CharTerms(TermStream stream, long salt, TermBlock block) {
    this.block = block;
    this.salt = salt;
    shortest = stream.shortest();
    longest = stream.longest();
  }

  /** Goes to another text: the first so many of these chars, which are not copied. */
  CharTerms over(char[] text, int size) {
    chars = text;
    length = size;
    return this;
  }

  /** Returns the chars; those behind the length mean nothing. */
  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  int shortest() {
    return shortest;
  }

  int longest() {
    return longest;
  }

  /** Puts the hashes of the n-grams that end with a char into an array, shortest first; returns the place behind them. */
  int hash(int last, long[] terms, int place) {
    long polynomial = 0;
    long power = 1;
    int behind = place;
    int most = Math.min(longest, last + 1);
    for (int n = 1; n <= most; n++) {
      polynomial += power * (chars[last + 1 - n] + 1L);
      power *= TermHash.BASE;
      if (n >= shortest) {
        terms[behind++] = TermHash.term(polynomial, n, salt);
      }
    }
    return behind;
  }

  /** Hashes all n-grams and hands them over. */
  void forEachBlock(TermSink sink) {
    for (int from = 0; from < length; from += TermBlock.UNITS) {
      fill(block, from, Math.min(length, from + TermBlock.UNITS));
      sink.add(block);
    }
  }

  /** Fills a block with the n-grams that end with some chars. */
  void fill(TermBlock filled, int from, int to) {
    filled.size = 0;
    for (int last = from; last < to; last++) {
      int place = filled.size;
      filled.size = hash(last, filled.terms, place);
      for (int n = shortest; place < filled.size; n++, place++) {
        filled.starts[place] = last + 1 - n;
        filled.ends[place] = last + 1;
      }
    }
  }
}
