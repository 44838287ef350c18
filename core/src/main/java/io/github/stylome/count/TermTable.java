package io.github.stylome.count;

import java.util.Arrays;

/**
 * Gives every distinct term a dense id: 0 for the first seen, 1 for the next. Terms lie end to end in one char array;
 * slots are found by open addressing with linear probing at a load of at most one half.
 *
 * <p>Which id a term gets depends on the order of arrival, and where it lies depends on a seed that differs from run to
 * run, so that nobody can prepare a text whose terms all collide. No result may depend on either; snapshots sort.
 *
 * <p>Not safe for concurrent use.
 */
final class TermTable {
  private static final long SEED = new java.util.SplittableRandom().nextLong();
  private char[] chars = new char[256];
  private int[] starts = new int[33]; // starts[id + 1] is the end of a term
  // hash << 32 | id + 1, and 0 for a free slot: most misses are seen without touching a term.
  private long[] slots = new long[64];
  private int size;

  int size() {
    return size;
  }

  /** Returns the id of the term, or -1 if it is not here. */
  int find(char[] buffer, int offset, int length) {
    return (int) slots[slot(hash(buffer, offset, length), buffer, offset, length)] - 1;
  }

  /** Returns the id of the term, a new one if it was not here. */
  int intern(char[] buffer, int offset, int length) {
    int hash = hash(buffer, offset, length);
    int slot = slot(hash, buffer, offset, length);
    int id = (int) slots[slot] - 1;
    return id >= 0 ? id : insert(hash, slot, buffer, offset, length);
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

  private int slot(int hash, char[] buffer, int offset, int length) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (true) {
      long entry = slots[slot];
      if (entry == 0 || ((int) (entry >>> 32) == hash && isTerm((int) entry - 1, buffer, offset, length))) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
  }

  private boolean isTerm(int id, char[] buffer, int offset, int length) {
    int start = starts[id];
    if (starts[id + 1] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) { // most terms are shorter than what Arrays.equals needs to get going
      if (chars[start + i] != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private int insert(int hash, int slot, char[] buffer, int offset, int length) {
    int id = size;
    int start = starts[id];
    int end = Math.addExact(start, length);
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, chars.length * 2L)));
    }
    if (id + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    System.arraycopy(buffer, offset, chars, start, length);
    starts[id + 1] = end;
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

  private static int hash(char[] buffer, int offset, int length) {
    long h = SEED ^ length;
    for (int i = offset, end = offset + length; i < end; i++) {
      h = (h ^ buffer[i]) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 32;
    }
    return (int) (h ^ h >>> 29);
  }
}
