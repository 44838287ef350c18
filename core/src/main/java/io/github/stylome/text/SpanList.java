package io.github.stylome.text;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** Spans as pairs of ints: hostile texts have millions. Filled by its maker, then only read. */
final class SpanList extends AbstractList<TextSpan> implements RandomAccess {
  private int[] offsets = new int[4];
  private int size;

  /** Adds a span without the white space at its ends, unless nothing is left. */
  void addTrimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      if (2 * size == offsets.length) {
        offsets = Arrays.copyOf(offsets, Math.multiplyExact(size, 4));
      }
      offsets[2 * size] = start;
      offsets[2 * size + 1] = end;
      size++;
    }
  }

  @Override
  public TextSpan get(int index) {
    Objects.checkIndex(index, size);
    return new TextSpan(offsets[2 * index], offsets[2 * index + 1]);
  }

  @Override
  public int size() {
    return size;
  }

  /** Returns the text of all spans with a separator between them. */
  String join(String text, String separator) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < size; i++) {
      joined.append(i > 0 ? separator : "").append(text, offsets[2 * i], offsets[2 * i + 1]);
    }
    return joined.toString();
  }

  private static boolean isSpace(char c) {
    return UnicodeData.kind(UnicodeData.properties(c)) == CharacterKind.SPACE;
  }
}
