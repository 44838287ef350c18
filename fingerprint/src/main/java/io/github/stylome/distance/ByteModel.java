package io.github.stylome.distance;

import java.util.Arrays;

/**
 * How many bits a text takes that is coded byte by byte, by a model that learns while it codes. Bits are predicted by
 * what followed the last 0 to 5 bytes and by the longest match of 6 bytes or more, and the predictions are mixed by
 * weights that are learnt too. Mahoney, "Adaptive Weighing of Context Models for Lossless Data Compression", Florida
 * Institute of Technology TR CS-2005-16, 2005.
 *
 * <p>There is no window: what stood at the beginning is known at the end. Contexts share up to {@code 2^20} places to an
 * order, so that in texts of many megabytes rare ones get mixed up. Everything is computed in whole numbers, so that
 * the bits are the same everywhere. Linear time; up to 34 MB and the text.
 *
 * <p>Not safe for concurrent use.
 */
final class ByteModel {
  private static final int ORDERS = 6;
  private static final int MATCH = ORDERS; // the place of its input
  private static final int MOST_TABLE_BITS = 20;
  private static final int LEAST_TABLE_BITS = 12;
  private static final int SHORT_MATCH = 6;
  private static final int LONG_MATCH = 32;
  private static final int LONGEST_MATCH = 63;
  private static final int HALF = 1 << 31; // a probability of 22 bits above a count of 10
  private static final int MOST_COUNT = 255;
  private static final int COUNT_MASK = 1023;
  private static final int RATE = 7;
  private static final int FIRST_WEIGHT = 1 << 14;

  private static final int[] STRETCH = new int[4096];
  private static final int[] SQUASH = new int[4096];
  private static final int[] COSTS = new int[4096]; // in 65,536ths of a bit
  private static final int[] RECIPROCALS = new int[MOST_COUNT + 1];

  static {
    for (int i = 0; i < 4096; i++) {
      double p = (i + 0.5) / 4096;
      STRETCH[i] = (int) Math.rint(256 * StrictMath.log(p / (1 - p)));
      SQUASH[i] = Math.max(1, Math.min(4095, (int) (4096 / (1 + StrictMath.exp((2048 - i) / 256.0)))));
      COSTS[i] = (int) Math.rint(-65_536 * StrictMath.log(Math.max(i, 1) / 4096.0) / StrictMath.log(2));
    }
    for (int i = 0; i < RECIPROCALS.length; i++) {
      RECIPROCALS[i] = (int) (65_536 / (i + 1.5));
    }
  }

  private final int tableBits;
  private final int[][] tables;
  private final int[] matchTable;
  private final int[] weights;
  private final int[] matches; // by the hash of the last 6 bytes, where they ended
  private final int[] longMatches; // and of the last 32
  private byte[] seen;
  private int size;
  private int matchAt;
  private int matchLength;

  private final int[] hashes = new int[ORDERS];
  private final int[] places = new int[ORDERS];
  private final int[] inputs = new int[ORDERS + 1];

  /** Makes a model that knows nothing and has room for about so many bytes. */
  ByteModel(long bytes) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(16 * bytes);
    tableBits = Math.max(LEAST_TABLE_BITS, Math.min(MOST_TABLE_BITS, bits));
    tables = new int[ORDERS][1 << tableBits];
    matchTable = new int[2 * (LONGEST_MATCH + 1)];
    weights = new int[256 * (ORDERS + 1)];
    matches = new int[1 << tableBits];
    longMatches = new int[1 << tableBits];
    seen = new byte[0];
    for (int[] table : tables) {
      Arrays.fill(table, HALF);
    }
    Arrays.fill(matchTable, HALF);
    Arrays.fill(weights, FIRST_WEIGHT);
  }

  private ByteModel(ByteModel other) {
    tableBits = other.tableBits;
    tables = new int[ORDERS][];
    for (int i = 0; i < ORDERS; i++) {
      tables[i] = other.tables[i].clone();
    }
    matchTable = other.matchTable.clone();
    weights = other.weights.clone();
    matches = other.matches.clone();
    longMatches = other.longMatches.clone();
    seen = other.seen;
    size = other.size;
    matchAt = other.matchAt;
    matchLength = other.matchLength;
  }

  /** Returns a model that knows the same. */
  ByteModel copy() {
    return new ByteModel(this);
  }

  /** Codes bytes behind those that were coded before, learns from them, and returns the bits that they took. */
  double code(byte[] bytes) {
    seen = Arrays.copyOf(seen, Math.addExact(size, bytes.length)); // a copy shares no array with its original
    long cost = 0;
    for (byte b : bytes) {
      findContexts();
      cost += code(b & 0xff);
      seen[size++] = b;
      findMatch();
    }
    return cost / 65_536.0;
  }

  /** The hash of an order is that of the next lower one and a byte more. */
  private void findContexts() {
    int hash = 0;
    for (int order = 0; order < ORDERS; order++) {
      hashes[order] = hash;
      int before = size > order ? seen[size - 1 - order] & 0xff : 0;
      hash = (hash + before + 1) * 0x2f0b_4c47 + order;
      hash ^= hash >>> 15;
    }
  }

  /**
   * Goes on along the match, or finds another. A long one is looked for as long as the present one is short: what was
   * last behind a few bytes is not what is behind them in a passage that is there twice.
   */
  private void findMatch() {
    if (matchLength > 0 && seen[matchAt] == seen[size - 1]) {
      matchLength = Math.min(LONGEST_MATCH, matchLength + 1);
      matchAt++;
    } else {
      matchLength = 0;
    }
    if (size >= LONG_MATCH) {
      int place = place(LONG_MATCH);
      if (matchLength < LONG_MATCH && lengthTo(longMatches[place]) >= LONG_MATCH) {
        matchAt = longMatches[place];
        matchLength = lengthTo(matchAt);
      }
      longMatches[place] = size;
    }
    if (size >= SHORT_MATCH) {
      int place = place(SHORT_MATCH);
      if (matchLength == 0) {
        matchAt = matches[place];
        matchLength = lengthTo(matchAt);
      }
      matches[place] = size;
    }
  }

  private int place(int length) {
    int hash = 0;
    for (int i = size - length; i < size; i++) {
      hash = (hash + (seen[i] & 0xff) + 1) * 0x2f0b_4c47;
    }
    return hash >>> (32 - tableBits);
  }

  /** Returns how many bytes before a place are those before the end. */
  private int lengthTo(int place) {
    int length = 0;
    while (length < LONGEST_MATCH && length < place && seen[place - 1 - length] == seen[size - 1 - length]) {
      length++;
    }
    return length;
  }

  private long code(int symbol) {
    long cost = 0;
    int prefix = 1; // a one, and the bits of this byte that are known
    int expected = matchLength > 0 ? (seen[matchAt] & 0xff) | 0x100 : 0;
    for (int shift = 7; shift >= 0; shift--) {
      if ((shift & 3) == 3) {
        findPlaces(prefix);
      }
      int bit = (symbol >>> shift) & 1;
      boolean matching = expected >>> (shift + 1) == prefix && expected > 0;
      int matchPlace = matching ? 2 * matchLength + ((expected >>> shift) & 1) : 0;
      int weight = (prefix & 0xff) * (ORDERS + 1);
      int known = 1 << (~shift & 3); // half a byte: a one, and its bits that are known
      int nibble = known | (prefix & (known - 1));
      int p = predict(nibble, weight, matchPlace);
      cost += COSTS[bit == 1 ? p : 4096 - p];
      learn(bit, p, nibble, weight, matchPlace);
      prefix = (prefix << 1) | bit;
    }
    return cost;
  }

  /** Finds where the 15 bits that half a byte may come to lie side by side: to fetch them one by one takes longest. */
  private void findPlaces(int prefix) {
    for (int order = 0; order < ORDERS; order++) {
      places[order] = (((hashes[order] + prefix) * 0x9e37_79b1) >>> (32 - tableBits)) & -16;
    }
  }

  /** Returns the probability of a one, in 4,096ths from 1 to 4,095. */
  private int predict(int nibble, int weight, int matchPlace) {
    long dot = 0;
    for (int order = 0; order < ORDERS; order++) {
      inputs[order] = STRETCH[tables[order][places[order] + nibble] >>> 20];
      dot += (long) inputs[order] * weights[weight + order];
    }
    inputs[MATCH] = matchPlace > 0 ? STRETCH[matchTable[matchPlace] >>> 20] : 0;
    dot += (long) inputs[MATCH] * weights[weight + MATCH];
    int sum = (int) Math.max(-2047, Math.min(2047, dot >> 16));
    return SQUASH[sum + 2048];
  }

  private void learn(int bit, int p, int nibble, int weight, int matchPlace) {
    int error = ((bit << 12) - p) * RATE;
    for (int input = 0; input <= ORDERS; input++) {
      weights[weight + input] += (inputs[input] * error + 0x2000) >> 14;
    }
    for (int order = 0; order < ORDERS; order++) {
      int place = places[order] + nibble;
      tables[order][place] = moved(tables[order][place], bit);
    }
    if (matchPlace > 0) {
      matchTable[matchPlace] = moved(matchTable[matchPlace], bit);
    }
  }

  /** Moves a probability towards the bit, the less the more bits it has seen. */
  private static int moved(int entry, int bit) {
    int count = entry & COUNT_MASK;
    int p = entry >>> 10;
    int target = bit == 1 ? (1 << 22) - 1 : 0;
    int next = p + (int) (((long) (target - p) * RECIPROCALS[count]) >> 16);
    return (next << 10) | Math.min(count + 1, MOST_COUNT);
  }
}
