package io.github.stylome.count;

import java.util.Comparator;

/** The order of terms that have equal counts. */
final class TermOrder {
  /** By code points. {@link String#compareTo} compares chars, which puts surrogates before the end of the BMP. */
  static final Comparator<String> BY_CODE_POINT = TermOrder::compare;

  private TermOrder() {}

  private static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) == Character.isSurrogate(y)
            ? Character.compare(x, y)
            : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
