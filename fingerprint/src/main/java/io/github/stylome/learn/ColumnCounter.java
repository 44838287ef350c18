package io.github.stylome.learn;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Counts the n-grams of a text by column: the upper bits of their hashes. Open addressing with linear probing at a load
 * of at most one half, most often of one quarter; where a column lies depends on a seed that differs from run to run,
 * so that nobody can prepare a text whose columns all collide. A column and its count lie side by side, so that memory
 * is asked once. Where the table of a text would take as much memory as a byte for each column there is, its columns are
 * counted there ({@link ColumnBytes}): a table that grows with the text would leave the caches, and each n-gram of a long
 * text take longer than one of a short text. No row depends on which it is.
 *
 * <p>Not safe for concurrent use; used again from text to text, unless one failed.
 */
final class ColumnCounter implements TermSink {
  private static final int LEAST_SLOTS = 1 << 12;
  /** What a text is given at first, whatever its length: long texts say the same again and again. */
  private static final int MOST_SLOTS_AT_FIRST = 1 << 18;
  /** A table beyond this, or bytes, made by one long text, are not kept for the short ones that follow. */
  private static final int MOST_KEPT = 1 << 20;
  private static final long SLOT_BYTES = 2L * Integer.BYTES;

  private static final int SEED = new SplittableRandom().nextInt() | 1;

  private final int columnShift;
  private int[] table = new int[2 * LEAST_SLOTS]; // column + 1, or 0 where free, and its count; all 0 between texts
  /** Of the columns in the table, or these themselves where they have bytes, in the order in which they first occur. */
  private int[] places = new int[LEAST_SLOTS];
  private @Nullable ColumnBytes kept;
  private @Nullable ColumnBytes bytes; // of the text at hand, if it is counted there
  private int slots = LEAST_SLOTS; // as many as the text at hand needs: few of them stay near the processor
  private int slotShift;
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
    use((int) Math.min(MOST_SLOTS_AT_FIRST, Math.max(LEAST_SLOTS, 4L * text.length())));
    if (bytesTakeLess(slots)) {
      useBytes();
    } else if (table.length < 2 * slots) {
      table = new int[2 * slots];
      places = new int[slots];
    }
    reader.read(text, this);
    HashedRow row = take();
    forget();
    return row;
  }

  private void use(int least) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(least - 1);
    slots = 1 << bits;
    slotShift = Integer.SIZE - bits;
  }

  private boolean bytesTakeLess(int slotsOfTable) {
    return SLOT_BYTES * slotsOfTable >= columns();
  }

  private int columns() {
    return 1 << (Long.SIZE - columnShift);
  }

  /** Goes over to bytes, with what the table has counted of the text at hand. */
  private void useBytes() {
    ColumnBytes own = kept == null ? new ColumnBytes(columns()) : kept;
    for (int i = 0; i < size; i++) {
      int place = places[i];
      places[i] = table[place] - 1;
      own.set(places[i], table[place + 1]);
      table[place] = 0;
      table[place + 1] = 0;
    }
    kept = own;
    bytes = own;
  }

  private HashedRow take() {
    int[] counts = new int[size];
    if (bytes != null) {
      int[] columns = Arrays.copyOf(places, size);
      bytes.take(columns, counts);
      return new HashedRow(columns, counts, total);
    }
    int[] columns = new int[size];
    for (int i = 0; i < size; i++) {
      int place = places[i];
      columns[i] = table[place] - 1;
      counts[i] = table[place + 1];
      table[place] = 0;
      table[place + 1] = 0;
    }
    return new HashedRow(columns, counts, total);
  }

  private void forget() {
    size = 0;
    total = 0;
    bytes = null;
    if (columns() > MOST_KEPT) {
      kept = null;
    }
    if (Math.max(table.length, places.length) > MOST_KEPT) {
      table = new int[2 * LEAST_SLOTS];
      places = new int[LEAST_SLOTS];
    }
  }

  @Override
  public void add(TermBlock block) {
    if (bytes == null && 2 * (size + block.size) > slots) {
      makeRoom(block.size);
    }
    ColumnBytes own = bytes;
    if (own == null) {
      for (int i = 0; i < block.size; i++) {
        keys[i] = (int) (block.terms[i] >>> columnShift) + 1;
        wanted[i] = ((keys[i] * SEED) >>> slotShift) << 1;
      }
      size = count(block.size, table, places, size);
    } else {
      for (int i = 0; i < block.size; i++) {
        keys[i] = (int) (block.terms[i] >>> columnShift);
      }
      if (places.length < size + block.size) {
        places = Arrays.copyOf(places, Math.max(2 * places.length, size + block.size));
      }
      size = own.count(keys, block.size, places, size);
    }
    total += block.size;
  }

  private void makeRoom(int more) {
    while (bytes == null && 2 * (size + more) > slots) {
      if (bytesTakeLess(Math.multiplyExact(slots, 4))) {
        useBytes();
      } else {
        grow();
      }
    }
  }

  private int count(int all, int[] own, int[] order, int before) {
    int mask = 2 * slots - 1;
    int behind = before;
    for (int i = 0; i < all; i++) {
      int key = keys[i];
      int place = wanted[i];
      while (own[place] != key && own[place] != 0) {
        place = (place + 2) & mask;
      }
      order[behind] = place; // kept if it is new, which nothing foretells
      own[place] = key;
      behind += (own[place + 1]++ - 1) >>> 31;
    }
    return behind;
  }

  private void grow() {
    int[] before = table;
    use(Math.multiplyExact(slots, 4));
    table = new int[Math.multiplyExact(slots, 2)];
    for (int i = 0; i < size; i++) {
      int key = before[places[i]];
      int place = ((key * SEED) >>> slotShift) << 1;
      while (table[place] != 0) {
        place = (place + 2) & (2 * slots - 1);
      }
      table[place] = key;
      table[place + 1] = before[places[i] + 1];
      places[i] = place;
    }
    places = Arrays.copyOf(places, slots);
  }
}
