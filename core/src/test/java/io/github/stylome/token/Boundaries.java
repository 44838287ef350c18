package io.github.stylome.token;

import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;

/** The offsets in a text between which segments lie, 0 and the length of the text included. */
final class Boundaries {
  private Boundaries() {}

  /** Returns the boundaries of a cursor whose tokens tile the text, and checks that they do. */
  static BitSet of(TokenCursor cursor) {
    BitSet boundaries = new BitSet();
    boundaries.set(0);
    int behind = 0;
    while (cursor.next()) {
      if (cursor.start() != behind || cursor.end() <= behind) {
        throw new AssertionError("[" + cursor.start() + ", " + cursor.end() + ") behind " + behind);
      }
      behind = cursor.end();
      boundaries.set(behind);
    }
    return boundaries;
  }

  static BitSet of(WordSegments segments) {
    BitSet boundaries = new BitSet();
    boundaries.set(0);
    while (segments.next()) {
      boundaries.set(segments.end());
    }
    return boundaries;
  }

  static BitSet of(BreakIterator iterator, String text) {
    iterator.setText(text);
    BitSet boundaries = new BitSet();
    for (int i = iterator.first(); i != BreakIterator.DONE; i = iterator.next()) {
      boundaries.set(i);
    }
    return boundaries;
  }
}
