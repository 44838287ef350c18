package io.github.stylome.learn;

/** The n-grams of the chars of a text. Not safe for concurrent use; used again from text to text. */
final class CharTerms {
  private final TermBlock block;
  private final int shortest;
  private final int longest;
  private final long salt;
  private final long[] units = new long[TermBlock.BEFORE + TermBlock.UNITS];

  CharTerms(TermStream stream, long salt, TermBlock block) {
    this.block = block;
    this.salt = salt;
    shortest = stream.shortest();
    longest = stream.longest();
  }

  /** Hands over the n-grams of the first so many chars. */
  void forEachBlock(char[] chars, int length, TermSink sink) {
    for (int from = 0; from < length; from += TermBlock.UNITS) {
      int to = Math.min(length, from + TermBlock.UNITS);
      int before = Math.min(from, TermBlock.BEFORE);
      for (int i = from - before, place = TermBlock.BEFORE - before; i < to; i++, place++) {
        units[place] = chars[i] + 1L;
      }
      block.hash(units, to - from, before, shortest, longest, salt);
      if (sink.needsPlaces()) {
        place(from, to);
      }
      if (block.size > 0) {
        sink.add(block);
      }
    }
  }

  /** Says where the n-grams lie that end with some chars. */
  private void place(int from, int to) {
    int place = 0;
    for (int last = from; last < to; last++) {
      for (int n = shortest; n <= Math.min(longest, last + 1); n++) {
        block.starts[place] = last + 1 - n;
        block.ends[place++] = last + 1;
      }
    }
  }
}
