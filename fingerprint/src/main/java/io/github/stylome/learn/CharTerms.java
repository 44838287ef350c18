package io.github.stylome.learn;

/** The n-grams of the chars of a text. Not safe for concurrent use; used again from text to text. */
final class CharTerms {
  private final TermBlock block;
  private final int index; // of the stream
  private final int shortest;
  private final int longest;
  private final long salt;
  private final long[] units = new long[TermBlock.BEFORE + TermBlock.UNITS];

  CharTerms(TermStream stream, int index, long salt, TermBlock block) {
    this.block = block;
    this.index = index;
    this.salt = salt;
    shortest = stream.shortest();
    longest = stream.longest();
  }

  /** Hands over the n-grams of the first so many chars. */
  void forEachBlock(char[] chars, int length, TermSink sink) {
    for (int from = 0; from < length; from += TermBlock.UNITS) {
      int to = Math.min(length, from + TermBlock.UNITS);
      int before = Math.min(from, TermBlock.BEFORE);
      block.shape(to - from, before, shortest, longest);
      if (block.size > 0) {
        place(from);
        if (!sink.addUnhashed(block, index, chars, from, to)) {
          for (int i = from - before, place = TermBlock.BEFORE - before; i < to; i++, place++) {
            units[place] = chars[i] + 1L;
          }
          block.hash(units, salt);
          sink.add(block);
        }
      }
    }
  }

  /** Says where the units lie, those before the block too. */
  private void place(int from) {
    int first = from - TermBlock.BEFORE;
    for (int i = 0; i < block.starts.length; i++) {
      block.starts[i] = first + i;
      block.ends[i] = first + i + 1;
    }
  }
}
