package io.github.stylome.search;

import java.util.Objects;

/**
 * The distances of one row from rows of a matrix that are asked for one at a time, in any order: for an index that
 * knows which rows it wants. The bits are those of {@link ProfileSearch}, which is faster for all rows.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public final class RowComparison {
  private final ProfileSearch search;
  private final ProfileSearch.Query query;
  private final RowWindow window;

  RowComparison(ProfileSearch search, ProfileSearch.Query query) {
    this.search = search;
    this.query = query;
    window = new RowWindow(1, search.matrix().stride());
  }

  /**
   * Returns the distance of a row of the matrix. O(columns).
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double distance(int row) {
    search.matrix().show(Objects.checkIndex(row, search.matrix().rows()), 1, window);
    return search.distance(query, row, window);
  }
}
