package io.github.stylome.token;

import java.util.Arrays;

/**
 * The last units of a text, one behind the other as chars, from which every n-gram that ends with a new unit is handed
 * out. What no later n-gram can hold is overwritten, so that memory depends on the longest units and not on the text.
 * Not safe for concurrent use.
 */
final class UnitWindow {
  private static final int PIECE = 256; // units between two moves of what is kept to the front
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private final int n;
  private final int skips;
  private final boolean spaced;
  private final TermSink sink;
  private final int reach; // how many units before the newest an n-gram can go back
  private char[] chars = new char[4 * PIECE];
  private int length;
  private final int[] starts;
  private int units;
  private long count;
  private final int[] chosen; // the places of the units of a skip-gram
  private char[] term = new char[64];

  /** Makes an empty window for n-grams whose units are joined by single spaces, or by nothing. */
  UnitWindow(int n, int skips, boolean spaced, TermSink sink) {
    this.n = n;
    this.skips = skips;
    this.spaced = spaced;
    this.sink = sink;
    reach = n - 1 + skips;
    starts = new int[reach + PIECE];
    chosen = new int[n];
  }

  /** Returns how many n-grams have been handed out. */
  long count() {
    return count;
  }

  /** Forgets all units, so that no n-gram goes from them to later ones. */
  void clear() {
    length = 0;
    units = 0;
  }

  /** Adds {@code text[start .. end)} as one unit. */
  void add(String text, int start, int end) {
    reserve(Math.addExact(end - start, 1), 1);
    if (spaced && units > 0) {
      chars[length++] = ' ';
    }
    starts[units++] = length;
    text.getChars(start, end, chars, length);
    length += end - start;
    handOut();
  }

  /** Adds every code point of {@code text[start .. end)} as a unit. */
  void addCodePoints(String text, int start, int end) {
    for (int from = start; from < end; ) {
      int to = from + Math.min(PIECE - 1, end - from);
      if (to < end && Character.isSurrogatePair(text.charAt(to - 1), text.charAt(to))) {
        to++;
      }
      reserve(to - from, to - from);
      text.getChars(from, to, chars, length);
      split(length + to - from);
      from = to;
    }
  }

  /** Makes a unit of every code point of the chars up to the limit, which have been put behind the last unit. */
  private void split(int limit) {
    char[] buffer = chars; // locals, since the compiler cannot know that the sink leaves the fields alone
    int[] places = starts;
    int at = length;
    int made = units;
    long handed = 0;
    while (at < limit) {
      places[made++] = at++;
      if (at < limit && Character.isSurrogatePair(buffer[at - 1], buffer[at])) {
        at++;
      }
      if (skips > 0) {
        length = at;
        units = made;
        handOut();
      } else if (made >= n) {
        int from = places[made - n];
        sink.accept(buffer, from, at - from);
        handed++;
      }
    }
    count += handed;
    length = at;
    units = made;
  }

  private void handOut() {
    if (skips > 0) {
      chosen[n - 1] = units - 1;
      choose(n - 2, skips);
    } else if (units >= n) {
      int from = starts[units - n];
      sink.accept(chars, from, length - from);
      count++;
    }
  }

  /** Chooses the units for this place of a skip-gram and those before it, the places behind it being taken. */
  private void choose(int place, int skipsLeft) {
    if (place < 0) {
      handOutChosen();
      return;
    }
    int nearest = chosen[place + 1] - 1;
    int farthest = Math.max(place, nearest - skipsLeft); // leaves a unit for each place before this
    for (int unit = nearest; unit >= farthest; unit--) {
      chosen[place] = unit;
      choose(place - 1, skipsLeft - (nearest - unit));
    }
  }

  private void handOutChosen() {
    int size = 0;
    for (int unit : chosen) {
      int from = starts[unit];
      int width = endOf(unit) - from;
      if (size + width + 1 > term.length) {
        term = Arrays.copyOf(term, sizeFor(Math.addExact(size + 1, width)));
      }
      if (spaced && size > 0) {
        term[size++] = ' ';
      }
      System.arraycopy(chars, from, term, size, width);
      size += width;
    }
    sink.accept(term, 0, size);
    count++;
  }

  private int endOf(int unit) {
    if (unit == units - 1) {
      return length;
    }
    return spaced ? starts[unit + 1] - 1 : starts[unit + 1];
  }

  /** Makes room for so many chars and units. */
  private void reserve(int moreChars, int moreUnits) {
    if (moreChars <= chars.length - length && moreUnits <= starts.length - units) {
      return;
    }
    int kept = Math.min(units, reach);
    int dropped = units - kept;
    int from = kept == 0 ? length : starts[dropped];
    for (int i = 0; i < kept; i++) {
      starts[i] = starts[dropped + i] - from;
    }
    units = kept;
    length -= from;
    int needed = Math.addExact(length, moreChars);
    // At least half is free afterwards, so that each char is moved but a few times.
    char[] moved = needed > chars.length / 2 ? new char[sizeFor(needed)] : chars;
    System.arraycopy(chars, from, moved, 0, length);
    chars = moved;
  }

  private static int sizeFor(int needed) {
    return (int) Math.max(needed, Math.min(MAX_SIZE, needed * 2L));
  }
}
