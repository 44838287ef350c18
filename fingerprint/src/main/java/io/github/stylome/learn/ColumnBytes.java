package io.github.stylome.learn;

/**
 * Counts by column in an array that has a byte for each, which is an eighth of what a place in a table takes: so long
 * texts, which have most columns anyway, stay near the processor. What no longer fits into a byte is carried to an array
 * of ints, which few columns of a text reach.
 *
 * <p>Not safe for concurrent use. All is 0 between texts.
 */
final class ColumnBytes {
  /** What is carried at once: a byte is never 0 again, which means that its column has not occurred. */
  private static final int CARRIED = 255;

  private final byte[] rests;
  private int[] carries = new int[0];

  ColumnBytes(int columns) {
    rests = new byte[columns];
  }

  /** Sets the count of a column, at least 1, that has none. */
  void set(int column, int count) {
    int rest = (count - 1) % CARRIED + 1;
    rests[column] = (byte) rest;
    if (count > rest) {
      carry(column, count - rest);
    }
  }

  /**
   * Counts columns, and writes down those that are new.
   *
   * @param size how many are to be counted
   * @param order the distinct columns so far, with room for as many again as are to be counted
   * @param before how many are distinct so far
   * @return how many are afterwards
   */
  int count(int[] columns, int size, int[] order, int before) {
    byte[] own = rests;
    int behind = before;
    for (int i = 0; i < size; i++) {
      int column = columns[i];
      order[behind] = column; // kept if it is new, which nothing foretells
      int rest = own[column] & 0xff;
      behind += (rest - 1) >>> 31;
      if (rest == CARRIED) {
        carry(column, CARRIED);
        rest = 0;
      }
      own[column] = (byte) (rest + 1);
    }
    return behind;
  }

  private void carry(int column, int count) {
    if (carries.length == 0) {
      carries = new int[rests.length];
    }
    carries[column] += count;
  }

  /** Writes the counts of all columns that have any, and forgets them. */
  void take(int[] columns, int[] counts) {
    for (int i = 0; i < columns.length; i++) {
      counts[i] = rests[columns[i]] & 0xff;
      rests[columns[i]] = 0;
    }
    if (carries.length == 0) {
      return;
    }
    for (int i = 0; i < columns.length; i++) {
      counts[i] += carries[columns[i]];
      carries[columns[i]] = 0;
    }
  }
}
