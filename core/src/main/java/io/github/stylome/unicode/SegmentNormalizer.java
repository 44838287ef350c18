package io.github.stylome.unicode;

import java.util.Arrays;

/**
 * Brings stretches of a text to a normalization form: decomposes them, puts their marks in canonical order and composes
 * them again if the form says so (UAX #15). The caller cuts the text where it can be cut.
 *
 * <p>Linear time and memory in the length of a stretch. Not safe for concurrent use.
 */
final class SegmentNormalizer {
  private static final int SYLLABLES = 0xAC00;
  private static final int LEADING = 0x1100;
  private static final int VOWELS = 0x1161;
  private static final int TRAILING = 0x11A7;
  private static final int LEADING_COUNT = 19;
  private static final int VOWEL_COUNT = 21;
  private static final int TRAILING_COUNT = 28;
  private static final int SYLLABLE_COUNT = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT;
  /** Up to so many marks are sorted by insertion. */
  private static final int FEW = 16;

  private final boolean compatible;
  private final boolean composes;
  private final StringBuilder out = new StringBuilder();
  /** The segment under way: a starter and the marks behind it, as code point << 8 | class. */
  private int[] segment = new int[32];
  private int size;

  SegmentNormalizer(NormalizationForm form) {
    compatible = form.isCompatible();
    composes = form.composes();
  }

  /** Returns the normalised stretch, which is overwritten by the next call. */
  CharSequence normalize(String text, int start, int end) {
    out.setLength(0);
    out.ensureCapacity(end - start); // growing would hold a long run of marks once more
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      decompose(codePoint);
    }
    finishSegment();
    flush();
    return out;
  }

  private void decompose(int codePoint) {
    int syllable = codePoint - SYLLABLES;
    if (syllable >= 0 && syllable < SYLLABLE_COUNT) {
      add(LEADING + syllable / (VOWEL_COUNT * TRAILING_COUNT));
      add(VOWELS + syllable % (VOWEL_COUNT * TRAILING_COUNT) / TRAILING_COUNT);
      if (syllable % TRAILING_COUNT != 0) {
        add(TRAILING + syllable % TRAILING_COUNT);
      }
      return;
    }
    String parts = NormalizationData.decomposition(codePoint, compatible);
    if (parts.isEmpty()) {
      add(codePoint);
    }
    for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
      add(parts.codePointAt(i));
    }
  }

  private void add(int codePoint) {
    int combiningClass = NormalizationData.combiningClass(codePoint);
    if (combiningClass == 0 && size > 0) {
      // A starter ends the segment, unless it composes with the starter before it (Hangul, some Indic vowels).
      finishSegment();
      int composite = composes && size == 1 ? composed(segment[0] >> 8, codePoint) : -1;
      if (composite >= 0) {
        segment[0] = composite << 8;
        return;
      }
      flush();
    }
    if (size == segment.length) {
      segment = Arrays.copyOf(segment, size * 2);
    }
    segment[size++] = codePoint << 8 | combiningClass;
  }

  private void flush() {
    for (int i = 0; i < size; i++) {
      out.appendCodePoint(segment[i] >> 8);
    }
    size = 0;
  }

  /** Puts the marks of the segment in canonical order and composes them with its starter. */
  private void finishSegment() {
    int first = size > 0 && (segment[0] & 0xFF) == 0 ? 1 : 0;
    if (size - first > 1 && !isInOrder(first)) {
      sortByClass(first);
    }
    if (composes && first == 1) {
      compose();
    }
  }

  private void compose() {
    int starter = segment[0] >> 8;
    int kept = 1;
    int lastClass = 0;
    for (int i = 1; i < size; i++) {
      int combiningClass = segment[i] & 0xFF;
      // A mark of the same class as one that stayed before it is blocked.
      int composite = combiningClass > lastClass ? composed(starter, segment[i] >> 8) : -1;
      if (composite >= 0) {
        starter = composite;
      } else {
        lastClass = combiningClass;
        segment[kept++] = segment[i];
      }
    }
    segment[0] = starter << 8;
    size = kept;
  }

  private boolean isInOrder(int first) {
    for (int i = first + 1; i < size; i++) {
      if ((segment[i] & 0xFF) < (segment[i - 1] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** Stable: marks of one class keep their order. */
  private void sortByClass(int first) {
    if (size - first > FEW) {
      countingSort(first);
      return;
    }
    for (int i = first + 1; i < size; i++) {
      int mark = segment[i];
      int j = i;
      for (; j > first && (segment[j - 1] & 0xFF) > (mark & 0xFF); j--) {
        segment[j] = segment[j - 1];
      }
      segment[j] = mark;
    }
  }

  private void countingSort(int first) {
    int[] places = new int[0x101];
    for (int i = first; i < size; i++) {
      places[(segment[i] & 0xFF) + 1]++;
    }
    for (int i = 1; i < places.length; i++) {
      places[i] += places[i - 1];
    }
    int[] before = Arrays.copyOfRange(segment, first, size);
    for (int mark : before) {
      segment[first + places[mark & 0xFF]++] = mark;
    }
  }

  /** Returns the primary composite of two code points, or -1. */
  private static int composed(int first, int second) {
    int leading = first - LEADING;
    int vowel = second - VOWELS;
    if (leading >= 0 && leading < LEADING_COUNT && vowel >= 0 && vowel < VOWEL_COUNT) {
      return SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_COUNT;
    }
    int syllable = first - SYLLABLES;
    int trailing = second - TRAILING;
    if (syllable >= 0 && syllable < SYLLABLE_COUNT && syllable % TRAILING_COUNT == 0
        && trailing > 0 && trailing < TRAILING_COUNT) {
      return first + trailing;
    }
    return UnicodeData.composition(first, second);
  }
}
