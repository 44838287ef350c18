package io.github.stylome.count;

import java.util.Comparator;

/** A term and how often it occurs. */
record TermCount(String term, long count) {
  /**
   * The order of every ranking: by count, and for equal counts by code points, so that how the counting went does not
   * show.
   */
  static final Comparator<TermCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(TermCount::count).reversed().thenComparing(TermCount::term, TermOrder.BY_CODE_POINT);
}
