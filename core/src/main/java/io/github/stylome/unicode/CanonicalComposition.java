package io.github.stylome.unicode;

import java.util.Arrays;

/**
 * Normalization Form C (UAX #15) from the tables of {@link UnicodeData}.
 *
 * <p>Linear time in the length of the text but for runs of combining marks, which are sorted: O(m log m) for a run of
 * m. Lone surrogates are left as they are.
 */
public final class CanonicalComposition {
  private static final int SYLLABLES = 0xAC00;
  private static final int LEADING = 0x1100;
  private static final int VOWELS = 0x1161;
  private static final int TRAILING = 0x11A7;
  private static final int LEADING_COUNT = 19;
  private static final int VOWEL_COUNT = 21;
  private static final int TRAILING_COUNT = 28;
  private static final int SYLLABLE_COUNT = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT;

  private CanonicalComposition() {}

  /** Returns the text in Normalization Form C; the same object if it is in that form already. */
  public static CharSequence nfc(CharSequence text) {
    int clean = cleanPrefix(text.toString());
    return clean == text.length() ? text : new Run(text, clean).compose();
  }

  /**
   * Returns the length of a prefix that is in NFC and that nothing behind it can change: up to the last starter before
   * the first code point that needs a look.
   */
  private static int cleanPrefix(String text) {
    int starter = 0;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c < 0x300) { // everything below U+0300 is a starter with NFC_Quick_Check=Yes
        starter = i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      if (UnicodeData.needsNfcCheck(UnicodeData.properties(codePoint))) {
        return starter;
      }
      starter = i;
      i += Character.charCount(codePoint);
    }
    return text.length();
  }

  /** One text being decomposed, put in canonical order and composed. Not safe for concurrent use. */
  private static final class Run {
    private final CharSequence text;
    private final int from;
    private final StringBuilder out;
    /** The segment under way: a starter and the code points up to the next one, as code point << 8 | class. */
    private long[] segment = new long[32];
    private int size;

    Run(CharSequence text, int from) {
      this.text = text;
      this.from = from;
      out = new StringBuilder(text.length() + 16).append(text, 0, from);
    }

    CharSequence compose() {
      for (int i = from; i < text.length(); ) {
        int codePoint = Character.codePointAt(text, i);
        i += Character.charCount(codePoint);
        decompose(codePoint);
      }
      flush(size);
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
      } else if (UnicodeData.decomposes(UnicodeData.properties(codePoint))) {
        UnicodeData.decomposition(codePoint).codePoints().forEach(this::add);
      } else {
        add(codePoint);
      }
    }

    private void add(int codePoint) {
      int combiningClass = UnicodeData.combiningClass(codePoint);
      if (combiningClass == 0 && size > 0) {
        // A starter ends the segment, unless it may compose with the starter before it (Hangul, some Indic vowels).
        composeSegment();
        if (size == 1 && composed((int) (segment[0] >> 8), codePoint) >= 0) {
          segment[0] = (long) composed((int) (segment[0] >> 8), codePoint) << 8;
          return;
        }
        flush(size);
      }
      if (size == segment.length) {
        segment = Arrays.copyOf(segment, size * 2);
      }
      segment[size++] = (long) codePoint << 8 | combiningClass;
    }

    private void flush(int count) {
      composeSegment();
      for (int i = 0; i < Math.min(count, size); i++) {
        out.appendCodePoint((int) (segment[i] >> 8));
      }
      size = 0;
    }

    /** Puts the marks of the segment in canonical order and composes them with its starter. */
    private void composeSegment() {
      int first = size > 0 && (segment[0] & 0xFF) == 0 ? 1 : 0;
      if (size - first > 1) {
        sortByClass(first);
      }
      if (first == 0 || size == 1) {
        return;
      }
      int starter = (int) (segment[0] >> 8);
      int kept = 1;
      int lastClass = 0;
      for (int i = 1; i < size; i++) {
        int combiningClass = (int) (segment[i] & 0xFF);
        int composite = combiningClass > lastClass ? composed(starter, (int) (segment[i] >> 8)) : -1;
        if (composite >= 0) {
          starter = composite;
        } else {
          lastClass = combiningClass;
          segment[kept++] = segment[i];
        }
      }
      segment[0] = (long) starter << 8;
      size = kept;
    }

    /** Stable sort by combining class: the place in the run is the lower part of the key. */
    private void sortByClass(int first) {
      boolean sorted = true;
      for (int i = first + 1; i < size && sorted; i++) {
        sorted = (segment[i - 1] & 0xFF) <= (segment[i] & 0xFF);
      }
      if (sorted) {
        return;
      }
      long[] keys = new long[size - first];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = (segment[first + i] & 0xFF) << 32 | i;
      }
      Arrays.sort(keys);
      long[] before = Arrays.copyOfRange(segment, first, size);
      for (int i = 0; i < keys.length; i++) {
        segment[first + i] = before[(int) keys[i]];
      }
    }

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
}
