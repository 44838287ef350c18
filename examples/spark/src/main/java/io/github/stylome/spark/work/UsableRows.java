package io.github.stylome.spark.work;

import io.github.stylome.spark.input.BadRowException;
import io.github.stylome.spark.input.PlacedRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a partition that can be used, some at a time: so many that threads of a model have work, and no more than
 * memory holds. Rows that merely lack what such rows often lack are passed over under either policy. Not safe for
 * concurrent use.
 */
final class UsableRows implements Iterator<List<PlacedRow>> {
  private static final int MOST_TEXTS = 256;
  private static final int MOST_CHARS = 4_000_000;

  private final Iterator<PlacedRow> rows;
  private final BadRowPolicy policy;
  private @Nullable PlacedRow next;

  UsableRows(Iterator<PlacedRow> rows, BadRowPolicy policy) {
    this.rows = rows;
    this.policy = policy;
  }

  /**
   * Returns whether there are more.
   *
   * @throws BadRowException if a row cannot be used and that is a failure
   */
  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      PlacedRow row = rows.next();
      if (row.text() != null) {
        next = row;
      } else if (policy == BadRowPolicy.FAIL && !row.isUsual()) {
        throw new BadRowException(row.where(), row.reason());
      }
    }
    return next != null;
  }

  @Override
  public List<PlacedRow> next() {
    List<PlacedRow> batch = new ArrayList<>();
    long chars = 0;
    while (batch.size() < MOST_TEXTS && chars < MOST_CHARS && hasNext()) {
      PlacedRow row = next;
      if (row != null) {
        batch.add(row);
        chars += row.usable().document().text().length();
      }
      next = null;
    }
    return batch;
  }
}
