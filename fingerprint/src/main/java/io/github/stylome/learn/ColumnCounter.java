package io.github.stylome.learn;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Counts the n-grams of a text by column: the upper bits of their hashes. Open addressing with linear probing at a
 * load of at most one quarter; where a column lies depends on a seed that differs from run to run, so that nobody can
 * prepare a text whose columns all collide. A column and its count lie side by side, so that memory is asked once.
 *
 * <p>Not safe for concurrent use; used again from text to text, unless one failed.
 */
final class ColumnCounter implements TermSink {
  private static final int LEAST_SLOTS = 1 << 12;
  /** A table beyond this, made by one long text, is not kept for the short ones that follow. */
  private static final int MOST_KEPT = 1 << 18;

  private static final int SEED = new SplittableRandom().nextInt() | 1;

  private final int columnShift;
  private int[] table = new int[2 * LEAST_SLOTS]; // column + 1, or 0 where free, and its count
  private int[] slots = new int[LEAST_SLOTS]; // of the columns, in the order in which they first occur
  private int slotShift = Integer.numberOfLeadingZeros(LEAST_SLOTS) + 1;
  private int size;
  private long total;
  // Of the block at hand.
  private final int[] keys = new int[TermBlock.UNITS * TermStream.MOST];
  private final int[] wanted = new int[keys.length];

  ColumnCounter(int columnBits) {
    columnShift = Long.SIZE - columnBits;
  }

  /** Reads a text. */
  HashedRow read(TermReader reader, String text) {
    reader.read(text, this);
    int[] columns = new int[size];
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      int slot = slots[i];
      columns[i] = table[slot] - 1;
      counts[i] = table[slot + 1];
      table[slot] = 0;
      table[slot + 1] = 0;
    }
    HashedRow row = new HashedRow(columns, counts, total);
    size = 0;
    total = 0;
    if (table.length > MOST_KEPT) {
      table = new int[2 * LEAST_SLOTS];
      slots = new int[LEAST_SLOTS];
      slotShift = Integer.numberOfLeadingZeros(LEAST_SLOTS) + 1;
    }
    return row;
  }

  @Override
  public void add(TermBlock block) {
    while (8 * (size + block.size) > table.length) {
      grow();
    }
    for (int i = 0; i < block.size; i++) {
      keys[i] = (int) (block.terms[i] >>> columnShift) + 1;
      wanted[i] = ((keys[i] * SEED) >>> slotShift) << 1;
    }
    size = count(block.size, table, slots, size);
    total += block.size;
  }

  private int count(int all, int[] own, int[] places, int columns) {
    int mask = own.length - 1;
    int behind = columns;
    for (int i = 0; i < all; i++) {
      int key = keys[i];
      int slot = wanted[i];
      while (own[slot] != key && own[slot] != 0) {
        slot = (slot + 2) & mask;
      }
      places[behind] = slot; // kept if it is new, which nothing foretells
      own[slot] = key;
      behind += (own[slot + 1]++ - 1) >>> 31;
    }
    return behind;
  }

  private void grow() {
    int[] before = table;
    table = new int[Math.multiplyExact(before.length, 2)];
    slotShift--;
    for (int i = 0; i < size; i++) {
      int key = before[slots[i]];
      int slot = ((key * SEED) >>> slotShift) << 1;
      while (table[slot] != 0) {
        slot = (slot + 2) & (table.length - 1);
      }
      table[slot] = key;
      table[slot + 1] = before[slots[i] + 1];
      slots[i] = slot;
    }
    slots = Arrays.copyOf(slots, table.length / 2);
  }
}
