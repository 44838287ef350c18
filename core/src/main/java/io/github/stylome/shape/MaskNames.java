package io.github.stylome.shape;

import org.jspecify.annotations.Nullable;

/**
 * The names of masked words that are told by their ending. A name is made when it is first asked for and kept until
 * others need its place, so that running text finds nearly all of them.
 *
 * <p>Safe for concurrent use: an entry is immutable, so that threads that race for a place see one or the other, whole.
 */
final class MaskNames {
  private static final int BITS = 21; // of a code point
  private static final int PLACES = 1 << 12;
  private static final int NEIGHBOURS = 4;

  private final @Nullable Entry[][] entries = new Entry[MaskShape.values().length][PLACES];

  /** Returns three code points as one number. */
  static long ending(int first, int second, int third) {
    return ((long) first << (2 * BITS)) | ((long) second << BITS) | third;
  }

  /** Returns the name of a shape and an {@link #ending}. */
  String of(MaskShape shape, long ending) {
    @Nullable Entry[] places = entries[shape.ordinal()];
    int home = (int) ((ending * 0x9E3779B97F4A7C15L) >>> 52);
    for (int i = 0; i < NEIGHBOURS; i++) {
      Entry entry = places[home ^ i];
      if (entry == null) {
        return put(places, home ^ i, shape, ending);
      }
      if (entry.ending == ending) {
        return entry.name;
      }
    }
    return put(places, home, shape, ending);
  }

  private static String put(@Nullable Entry[] places, int place, MaskShape shape, long ending) {
    int mask = (1 << BITS) - 1;
    String name = new StringBuilder(shape.label())
        .append('-')
        .appendCodePoint((int) (ending >>> (2 * BITS)) & mask)
        .appendCodePoint((int) (ending >>> BITS) & mask)
        .appendCodePoint((int) ending & mask)
        .toString();
    places[place] = new Entry(ending, name);
    return name;
  }

  private record Entry(long ending, String name) {}
}
