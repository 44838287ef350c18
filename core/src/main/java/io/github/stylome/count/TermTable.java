package io.github.stylome.count;

import java.util.Arrays;

/**
 * Gives every distinct term a dense id: 0 for the first seen, 1 for the next. Terms lie end to end in one char array;
 * slots are found by open addressing with linear probing at a load of at most one half.
 *
 * <p>The first and the last four chars of a term are kept as two longs. With the length they are all there is to a term
 * of up to eight chars, so that most are hashed and compared without a loop.
 *
 * <p>Which id a term gets depends on the order of arrival, and where it lies depends on seeds that differ from run to
 * run, so that nobody can prepare a text whose terms all collide. No result may depend on either; snapshots sort.
 *
 * <p>Not safe for concurrent use.
 */
final class TermTable {
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
  private int[] starts = new int[33]; // starts[id + 1] is the end of a term
  private long[] ends = new long[64]; // the first four chars of a term at 2 * id, the last four behind them
  // hash << 32 | id + 1, and 0 for a free slot: most misses are seen without touching a term.
  private long[] slots = new long[64];
  private int size;

  int size() {
    return size;
  }

  /** Returns the id of the term, or -1 if it is not here. */
  int find(char[] buffer, int offset, int length) {
    long first = first(buffer, offset, length);
    long last = last(buffer, offset, length);
    int hash = hash(first, last, buffer, offset, length);
    return (int) slots[slot(hash, first, last, buffer, offset, length)] - 1;
  }

  /** Returns the id of the term, a new one if it was not here. */
  int intern(char[] buffer, int offset, int length) {
    long first = first(buffer, offset, length);
    long last = last(buffer, offset, length);
    int hash = hash(first, last, buffer, offset, length);
    int slot = slot(hash, first, last, buffer, offset, length);
    int id = (int) slots[slot] - 1;
    if (id >= 0) {
      return id;
    }
    append(buffer, offset, length);
    return insert(hash, slot, first, last);
  }

  String term(int id) {
    return new String(chars, starts[id], starts[id + 1] - starts[id]);
  }

  /** Returns the ids of the terms of another table in this one, new ones where they were not here. */
  int[] internAll(TermTable other) {
    int[] ids = new int[other.size];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = intern(other.chars, other.starts[id], other.starts[id + 1] - other.starts[id]);
    }
    return ids;
  }

  /** Sets {@code places[id]} to the id that the term has in another table, where it is there. */
  void places(TermTable other, int[] places) {
    for (int id = 0; id < other.size; id++) { // the other is a vocabulary, and far smaller
      int own = find(other.chars, other.starts[id], other.starts[id + 1] - other.starts[id]);
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
    int start = starts[id];
    return starts[id + 1] - start == length
        && ends[2 * id] == first
        && ends[2 * id + 1] == last
        && (length <= 8
            || Arrays.equals(chars, start + 4, start + length - 4, buffer, offset + 4, offset + length - 4));
  }

  private void append(char[] buffer, int offset, int length) {
    int start = starts[size];
    int end = Math.addExact(start, length);
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, chars.length * 2L)));
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    System.arraycopy(buffer, offset, chars, start, length);
    starts[size + 1] = end;
  }

  /** Gives the term that was appended last its id and slot. */
  private int insert(int hash, int slot, long first, long last) {
    int id = size++;
    if (2 * id == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    ends[2 * id] = first;
    ends[2 * id + 1] = last;
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

  /** Returns the first four chars, the first of them lowest; all, of a shorter term. */
  private static long first(char[] buffer, int offset, int length) {
    if (length >= 4) {
      return four(buffer, offset);
    }
    long chars = 0;
    for (int i = 0; i < length; i++) {
      chars |= (long) buffer[offset + i] << (16 * i);
    }
    return chars;
  }

  /** Returns the last four chars, which may be among the first four too; nothing of a shorter term. */
  private static long last(char[] buffer, int offset, int length) {
    return length > 4 ? four(buffer, offset + length - 4) : 0;
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
