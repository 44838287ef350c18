package io.github.stylome.text;

import java.util.Arrays;

/**
 * Where the places of a text are in an edited one, and back. Only edits that are not one char for one char are kept, as
 * blocks {@code [from, fromEnd)} in the text and {@code [to, toEnd)} in the edited one, both ascending; between two
 * blocks the texts run side by side. A block is never empty in the text; where chars were removed, it is in the edited
 * one.
 *
 * <p>Memory O(blocks), a look-up O(log blocks). Immutable and safe to share between threads.
 */
final class OffsetMap {
  static final OffsetMap IDENTITY = new Builder().build();

  private static final int FIELDS = 4;
  private static final int FROM = 0;
  private static final int FROM_END = 1;
  private static final int TO = 2;
  private static final int TO_END = 3;

  /** Four numbers for each block. */
  private final int[] blocks;

  private OffsetMap(int[] blocks) {
    this.blocks = blocks;
  }

  /** Returns the place in the text at which a span begins whose first char is at this place of the edited one. */
  int startInText(int place) {
    return lower(place, TO, TO_END, FROM, FROM_END);
  }

  /** Returns the place in the text at which a span ends that ends at this place of the edited one. */
  int endInText(int place) {
    return upper(place, TO, TO_END, FROM, FROM_END);
  }

  /** Returns the place in the edited text at which a span begins whose first char is at this place of the text. */
  int startInEdited(int place) {
    return lower(place, FROM, FROM_END, TO, TO_END);
  }

  /** Returns the place in the edited text at which a span ends that ends at this place of the text. */
  int endInEdited(int place) {
    return upper(place, FROM, FROM_END, TO, TO_END);
  }

  /** The last block that begins at the place or before it decides: within it, its start; behind it, side by side. */
  private int lower(int place, int here, int hereEnd, int there, int thereEnd) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle, here) <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return place;
    }
    int end = at(low - 1, hereEnd);
    return place < end ? at(low - 1, there) : at(low - 1, thereEnd) + place - end;
  }

  /** The first block that ends at the place or behind it decides: within it, its end; before it, side by side. */
  private int upper(int place, int here, int hereEnd, int there, int thereEnd) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle, hereEnd) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < size()) {
      int start = at(low, here);
      return place > start ? at(low, thereEnd) : at(low, there) - (start - place);
    }
    return size() == 0 ? place : at(size() - 1, thereEnd) + place - at(size() - 1, hereEnd);
  }

  private int size() {
    return blocks.length / FIELDS;
  }

  private int at(int block, int field) {
    return blocks[block * FIELDS + field];
  }

  /** Returns the map from the text over the edited one to the one that was edited again. O(blocks of both). */
  OffsetMap then(OffsetMap second) {
    if (size() == 0 || second.size() == 0) {
      return size() == 0 ? second : this;
    }
    return new Join(this, second).join();
  }

  /** Collects the blocks of a map in ascending order. */
  static final class Builder {
    private int[] blocks = {};
    private int length;

    /** Adds a block, unless it is one char for one. Removals that touch become one. */
    void add(int from, int fromEnd, int to, int toEnd) {
      if (fromEnd - from == 1 && toEnd - to == 1) {
        return;
      }
      if (to == toEnd && length > 0 && blocks[length - FIELDS + TO] == to
          && blocks[length - FIELDS + TO_END] == to && blocks[length - FIELDS + FROM_END] == from) {
        blocks[length - FIELDS + FROM_END] = fromEnd;
        return;
      }
      if (length == blocks.length) {
        blocks = Arrays.copyOf(blocks, Math.max(8 * FIELDS, length + (length >> 3) * FIELDS));
      }
      blocks[length++] = from;
      blocks[length++] = fromEnd;
      blocks[length++] = to;
      blocks[length++] = toEnd;
    }

    OffsetMap build() {
      return new OffsetMap(Arrays.copyOf(blocks, length));
    }
  }

  /** Joins two maps at the text between them: blocks that overlap there become one. Not safe for concurrent use. */
  private static final class Join {
    private final OffsetMap first;
    private final OffsetMap second;
    private final Builder joined = new Builder();
    private int i;
    private int j;
    /** How far the text in the middle is ahead of the first one, and the last one ahead of that in the middle. */
    private int firstShift;
    private int secondShift;

    Join(OffsetMap first, OffsetMap second) {
      this.first = first;
      this.second = second;
    }

    OffsetMap join() {
      while (i < first.size() || j < second.size()) {
        // Of two that begin together, the first map's comes first: it may be empty in the middle.
        boolean fromFirst = j == second.size() || (i < first.size() && first.at(i, TO) <= second.at(j, FROM));
        int middle = fromFirst ? first.at(i, TO) : second.at(j, FROM);
        int from = middle - firstShift;
        int to = middle + secondShift;
        int end = absorb(fromFirst ? takeFirst() : takeSecond());
        joined.add(from, end - firstShift, to, end + secondShift);
      }
      return joined.build();
    }

    /** Takes every block that begins before this place in the middle, and returns where the last of all ends. */
    private int absorb(int reached) {
      int end = reached;
      while (true) {
        if (i < first.size() && first.at(i, TO) < end) {
          end = Math.max(end, takeFirst());
        } else if (j < second.size() && second.at(j, FROM) < end) {
          end = Math.max(end, takeSecond());
        } else {
          return end;
        }
      }
    }

    private int takeFirst() {
      firstShift = first.at(i, TO_END) - first.at(i, FROM_END);
      return first.at(i++, TO_END);
    }

    private int takeSecond() {
      secondShift = second.at(j, TO_END) - second.at(j, FROM_END);
      return second.at(j++, FROM_END);
    }
  }
}
