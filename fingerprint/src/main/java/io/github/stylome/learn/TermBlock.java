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
  int size;
  // Where the units of the block begin and end in the text, and those before it.
  final int[] starts = new int[BEFORE + UNITS];
  final int[] ends = new int[BEFORE + UNITS];
  // The shape: the lengths of n-grams, the units of the block, and how many before it they reach back to.
  private int shortest;
  private int longest;
  private int count;
  private int before;
  // The units that each n-gram begins and ends with, of as many n-grams as are laid out.
  private final short[] firstUnits = new short[terms.length];
  private final short[] lastUnits = new short[terms.length];
  private int laidOut;
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

  /**
   * Says which n-grams are to come: those of some lengths that end with the units of the block.
   *
   * @param units how many units the block has
   * @param unitsBefore how many units there are before the block, if not more than n-grams reach back to
   */
  void shape(int units, int unitsBefore, int least, int most) {
    int reach = Math.min(unitsBefore, most - 1);
    if (least != shortest || most != longest || reach != before) {
      shortest = least;
      longest = most;
      before = reach;
      laidOut = 0;
    }
    count = units;
    size = (longest - shortest + 1) * (units - few());
    for (int i = 0; i < few(); i++) {
      size += Math.max(0, before + i + 2 - shortest);
    }
  }

  /** Returns behind how many units there are n-grams of all lengths: fewer can only end with the first of a text. */
  private int few() {
    return Math.min(count, longest - 1 - before);
  }

  /** Finds out which units n-grams are made of. It is the same from block to block, but for the first of a text. */
  void layOut() {
    if (laidOut < size) {
      laidOut = 0;
      for (int last = 0; laidOut < size; last++) {
        for (int n = shortest; n <= Math.min(longest, before + last + 1); n++) {
          firstUnits[laidOut] = (short) (BEFORE + last + 1 - n);
          lastUnits[laidOut++] = (short) (BEFORE + last);
        }
      }
    }
  }

  /** Returns where an n-gram begins in the text, once the block is {@linkplain #layOut laid out}. */
  int start(int place) {
    return starts[firstUnits[place]];
  }

  /** Returns where an n-gram ends in the text, once the block is {@linkplain #layOut laid out}. */
  int end(int place) {
    return ends[lastUnits[place]];
  }

  /**
   * Hashes the n-grams of the shape.
   *
   * @param units what units are known by, those of the block from {@link #BEFORE} on
   */
  void hash(long[] units, long salt) {
    int place = 0;
    for (int i = 0; i < few(); i++) {
      place = hashLast(units, BEFORE + i, before + i + 1, salt, place);
    }
    hashWhole(units, few(), salt, place);
  }

  private int hashLast(long[] units, int last, int most, long salt, int from) {
    int place = from;
    long polynomial = 0;
    for (int n = 1; n <= most; n++) {
      polynomial += POWERS[n] * units[last + 1 - n];
      if (n >= shortest) {
        terms[place++] = TermHash.term(polynomial, n, salt);
      }
    }
    return place;
  }

  /**
   * Takes all n-grams of one length at a time: loops without a branch, which the processor runs many places at once.
   */
  private void hashWhole(long[] units, int from, long salt, int place) {
    int whole = count - from;
    long[] sums = polynomials;
    for (int i = 0; i < whole; i++) {
      sums[i] = units[BEFORE + from + i];
    }
    int lengths = longest - shortest + 1;
    for (int n = 1; n <= longest; n++) {
      if (n > 1) {
        addProducts(sums, whole, units, BEFORE + from + 1 - n, POWERS[n]);
      }
      if (n >= shortest) {
        spread(sums, whole, n, salt);
        for (int i = 0, to = place + n - shortest; i < whole; i++, to += lengths) {
          terms[to] = hashes[i];
        }
      }
    }
  }

  private static void addProducts(long[] sums, int count, long[] units, int offset, long power) {
    for (int i = 0; i < count; i++) {
      sums[i] += power * units[offset + i];
    }
  }

  private void spread(long[] sums, int whole, int n, long salt) {
    long[] all = hashes;
    for (int i = 0; i < whole; i++) {
      all[i] = TermHash.spread((sums[i] * 8 + n) ^ salt);
    }
    for (int i = 0; i < whole; i++) {
      all[i] = all[i] == 0 ? 1 : all[i];
    }
  }
}
