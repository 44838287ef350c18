package io.github.stylome.token;

import org.jspecify.annotations.Nullable;

/** Cuts tokens into the units that n-grams are made of. Not safe for concurrent use. */
final class UnitCutter {
  private final NGrams.Unit unit;
  private final Slice slice = new Slice();
  private @Nullable TextCursor graphemes; // made for the first token, as only one kind of unit needs it

  UnitCutter(NGrams.Unit unit) {
    this.unit = unit;
  }

  /** Adds the units of {@code text[start .. end)} to a window. */
  void addTo(UnitWindow window, String text, int start, int end) {
    switch (unit) {
      case WORD -> window.add(text, start, end);
      case CHARACTER -> window.addCodePoints(text, start, end);
      case GRAPHEME -> {
        TextCursor cursor = graphemesOf(text, start, end);
        while (cursor.next()) {
          window.add(text, start + cursor.start(), start + cursor.end());
        }
      }
    }
  }

  /** Returns how many units {@link #addTo} would add. */
  int count(CharSequence text, int start, int end) {
    return switch (unit) {
      case WORD -> 1;
      case CHARACTER -> Character.codePointCount(text, start, end);
      case GRAPHEME -> {
        TextCursor cursor = graphemesOf(text, start, end);
        int count = 0;
        while (cursor.next()) {
          count++;
        }
        yield count;
      }
    };
  }

  private TextCursor graphemesOf(CharSequence text, int start, int end) {
    slice.text = text;
    slice.start = start;
    slice.end = end;
    TextCursor cursor = graphemes;
    if (cursor == null) {
      cursor = Tokenizers.graphemes().open(slice);
      graphemes = cursor;
    } else {
      cursor.reset(slice);
    }
    return cursor;
  }

  /** A part of a text, without a copy of it. */
  private static final class Slice implements CharSequence {
    private CharSequence text = "";
    private int start;
    private int end;

    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.subSequence(start + from, start + to);
    }

    @Override
    public String toString() {
      return text.subSequence(start, end).toString();
    }
  }
}
