package io.github.stylome.count;

import java.util.Arrays;

/**
 * Gives every distinct term a dense id: 0 for the first seen, 1 for the next. Terms lie end to end in one char array;
 * slots are found by open addressing with linear probing at a load of at most one half.
 *
 * <p>The first and the last four chars of a term are kept as two longs. With the length they are all there is to a term
 * of up to eight chars, so that most are hashed and compared without a loop. Nor does a branch ask for the length: in
 * running text nobody could predict it.
 *
 * <p>Which id a term gets depends on the order of arrival, and where it lies depends on seeds that differ from run to
 * run, so that nobody can prepare a text whose terms all collide. No result may depend on either; snapshots sort.
 *
 * <p>Not safe for concurrent use.
 */
final class TermTable {
  /** The longs of a record: the first four chars, the last four, start << 32 | length. */
  private static final int RECORD = 3;

  private static final long SEED;
  private static final long FIRST_SEED;
  private static final long LAST_SEED;

  static {
    java.util.SplittableRandom random = new java.util.SplittableRandom();
    SEED = random.nextLong();
    FIRST_SEED = random.nextLong();
    LAST_SEED = random.nextLong();
  }

  private char[] chars = new char[256];
  private int used; // how many of the chars
  private long[] records = new long[32 * RECORD]; // that of a term begins at its id times RECORD
  // hash << 32 | id + 1, and 0 for a free slot: most misses are seen without touching a term.
  private long[] slots = new long[64];
  private int size;

  int size() {
    return size;
  }

  /** Returns the id of the term, or -1 if it is not here. */
  int find(char[] buffer, int offset, int length) {
    if (offset + 4 > buffer.length) {
      return find(Arrays.copyOfRange(buffer, offset, offset + length + 4), 0, length);
    }
    long first = first(buffer, offset, length);
    long last = last(buffer, offset, length);
    int hash = hash(first, last, buffer, offset, length);
    return (int) slots[slot(hash, first, last, buffer, offset, length)] - 1;
  }

  /** Returns the id of the term, a new one if it was not here. */
  int intern(char[] buffer, int offset, int length) {
    if (offset + 4 > buffer.length) {
      return intern(Arrays.copyOfRange(buffer, offset, offset + length + 4), 0, length);
    }
    long first = first(buffer, offset, length);
    long last = last(buffer, offset, length);
    int hash = hash(first, last, buffer, offset, length);
    int slot = slot(hash, first, last, buffer, offset, length);
    int id = (int) slots[slot] - 1;
    return id >= 0 ? id : insert(hash, slot, first, last, append(buffer, offset, length), length);
  }

  String term(int id) {
    return new String(chars, start(id), length(id));
  }

  private int start(int id) {
    return (int) (records[id * RECORD + 2] >>> 32);
  }

  private int length(int id) {
    return (int) records[id * RECORD + 2];
  }

  /** Returns the ids of the terms of another table in this one, new ones where they were not here. */
  int[] internAll(TermTable other) {
    int[] ids = new int[other.size];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = intern(other.chars, other.start(id), other.length(id));
    }
    return ids;
  }

  /** Sets {@code places[id]} to the id that the term has in another table, where it is there. */
  void places(TermTable other, int[] places) {
    for (int id = 0; id < other.size; id++) { // the other is a vocabulary, and far smaller
      int own = find(other.chars, other.start(id), other.length(id));
      if (own >= 0) {
        places[own] = id;
      }
    }
  }

  private int slot(int hash, long first, long last, char[] buffer, int offset, int length) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (true) {
      long entry = slots[slot];
      if (entry == 0
          || ((int) (entry >>> 32) == hash && isTerm((int) entry - 1, first, last, buffer, offset, length))) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
  }

  private boolean isTerm(int id, long first, long last, char[] buffer, int offset, int length) {
    int record = id * RECORD;
    return records[record] == first
        && records[record + 1] == last
        && (int) records[record + 2] == length
        && (length <= 8 || isMiddle(start(id), buffer, offset, length));
  }

  private boolean isMiddle(int start, char[] buffer, int offset, int length) {
    return Arrays.equals(chars, start + 4, start + length - 4, buffer, offset + 4, offset + length - 4);
  }

  /** Copies the chars of a new term; returns where they lie. */
  private int append(char[] buffer, int offset, int length) {
    int start = used;
    int end = Math.addExact(start, length);
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, chars.length * 2L)));
    }
    System.arraycopy(buffer, offset, chars, start, length);
    used = end;
    return start;
  }

  private int insert(int hash, int slot, long first, long last, int start, int length) {
    int id = size;
    int record = Math.multiplyExact(id, RECORD);
    if (record == records.length) {
      records = Arrays.copyOf(records, Math.multiplyExact(record, 2));
    }
    records[record] = first;
    records[record + 1] = last;
    records[record + 2] = (long) start << 32 | length;
    size++;
    slots[slot] = (long) hash << 32 | size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return id;
  }

  private void rehash() {
    long[] before = slots;
    slots = new long[before.length * 2];
    int mask = slots.length - 1;
    for (long entry : before) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != 0) {
          slot = slot + 1 & mask;
        }
        slots[slot] = entry;
      }
    }
  }

  /** Returns the first four chars, the first of them lowest, and nothing in place of those that a term lacks. */
  private static long first(char[] buffer, int offset, int length) {
    return four(buffer, offset) & present(length);
  }

  /** Returns the last four chars, which may be among the first four too. */
  private static long last(char[] buffer, int offset, int length) {
    return four(buffer, offset + Math.max(0, length - 4)) & present(length);
  }

  /** Returns a mask of the chars, among four, that a term of this length has. */
  private static long present(int length) {
    int absent = 8 * (4 - Math.min(4, length)); // bits, halved: no shift can be by 64
    return -1L >>> absent >>> absent;
  }

  private static long four(char[] buffer, int offset) {
    return buffer[offset] | (long) buffer[offset + 1] << 16 | (long) buffer[offset + 2] << 32
        | (long) buffer[offset + 3] << 48;
  }

  private static int hash(long first, long last, char[] buffer, int offset, int length) {
    long h = folded(first ^ FIRST_SEED, last ^ LAST_SEED ^ length);
    for (int i = 4; i < length - 4; i += 4) {
      h = folded(h ^ four(buffer, offset + i), SEED);
    }
    return (int) (h ^ (h >>> 32));
  }

  /** Returns the two halves of the product of 128 bits, one over the other: each bit depends on most bits of both. */
  private static long folded(long a, long b) {
    return (a * b) ^ Math.multiplyHigh(a, b);
  }
}
