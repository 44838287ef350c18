package io.github.stylome.learn;

/**
 * A run of n-grams, in the order of their last units, shorter ones first. Work on many at once keeps the processor from
 * waiting for one after the other. Not safe for concurrent use.
 */
final class TermBlock {
  /** How many units end here, at most. */
  static final int UNITS = 128;

  /** The units of a block stand behind those that the longest n-grams reach back to. */
  static final int BEFORE = TermStream.MOST - 1;

  private static final long[] POWERS = powers();

  final long[] terms = new long[UNITS * TermStream.MOST];
  final int[] starts = new int[terms.length]; // if they are needed
  final int[] ends = new int[terms.length];
  int size;
  private final long[] polynomials = new long[UNITS];
  private final long[] hashes = new long[UNITS];

  private static long[] powers() {
    long[] powers = new long[TermStream.MOST + 1]; // powers[n] is what the first of n units is multiplied by
    powers[1] = 1;
    for (int n = 2; n < powers.length; n++) {
      powers[n] = powers[n - 1] * TermHash.BASE;
    }
    return powers;
  }

  void add(long term, int start, int end) {
    terms[size] = term;
    starts[size] = start;
    ends[size++] = end;
  }

  /**
   * Hashes the n-grams that end with some units, all of lengths from the shortest to the longest.
   *
   * @param units what units are known by, those of the block from {@link #BEFORE} on
   * @param count how many units the block has
   * @param before how many units there are before the block, if not more than n-grams reach back to
   */
  void hash(long[] units, int count, int before, int shortest, int longest, long salt) {
    size = 0;
    int whole = Math.min(count, Math.max(0, longest - 1 - before)); // from here on there are n-grams of all lengths
    for (int i = 0; i < whole; i++) {
      hashLast(units, BEFORE + i, shortest, before + i + 1, salt);
    }
    hashWhole(units, whole, count, shortest, longest, salt);
  }

  private void hashLast(long[] units, int last, int shortest, int longest, long salt) {
    long polynomial = 0;
    for (int n = 1; n <= longest; n++) {
      polynomial += POWERS[n] * units[last + 1 - n];
      if (n >= shortest) {
        terms[size++] = TermHash.term(polynomial, n, salt);
      }
    }
  }

  /**
   * Takes all n-grams of one length at a time: loops without a branch, which the processor runs many places at once.
   */
  private void hashWhole(long[] units, int from, int to, int shortest, int longest, long salt) {
    int count = to - from;
    long[] sums = polynomials;
    for (int i = 0; i < count; i++) {
      sums[i] = units[BEFORE + from + i];
    }
    int lengths = longest - shortest + 1;
    for (int n = 1; n <= longest; n++) {
      if (n > 1) {
        addProducts(sums, count, units, BEFORE + from + 1 - n, POWERS[n]);
      }
      if (n >= shortest) {
        spread(sums, count, n, salt);
        for (int i = 0, place = size + n - shortest; i < count; i++, place += lengths) {
          terms[place] = hashes[i];
        }
      }
    }
    size += lengths * count;
  }

  private static void addProducts(long[] sums, int count, long[] units, int offset, long power) {
    for (int i = 0; i < count; i++) {
      sums[i] += power * units[offset + i];
    }
  }

  private void spread(long[] sums, int count, int n, long salt) {
    long[] all = hashes;
    for (int i = 0; i < count; i++) {
      all[i] = TermHash.spread((sums[i] * 8 + n) ^ salt);
    }
    for (int i = 0; i < count; i++) {
      all[i] = all[i] == 0 ? 1 : all[i];
    }
  }
}
