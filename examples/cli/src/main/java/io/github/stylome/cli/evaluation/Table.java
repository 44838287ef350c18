package io.github.stylome.cli.evaluation;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures in rows and columns.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param key what the table is called, in lower case with underscores
 * @param columns what the columns are called, likewise
 * @param rows as many cells each as there are columns
 */
public record Table(String key, List<String> columns, List<List<Cell>> rows) {
  /**
   * Checks the width of the rows.
   *
   * @throws IllegalArgumentException if one has more or fewer cells than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Cell> row : rows) {
      Preconditions.checkArgument(
          row.size() == columns.size(), "%s cells for %s columns of %s", row.size(), columns.size(), key);
    }
  }

  /** Begins a table. */
  public static Builder builder(String key, String... columns) {
    return new Builder(key, List.of(columns));
  }

  /** Takes rows one by one. Not safe for concurrent use. */
  public static final class Builder {
    private final String key;
    private final List<String> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Builder(String key, List<String> columns) {
      this.key = key;
      this.columns = columns;
    }

    /** Adds a row. */
    public Builder row(Cell... cells) {
      rows.add(List.of(cells));
      return this;
    }

    /** Returns the table of the rows so far. */
    public Table build() {
      return new Table(key, columns, rows);
    }
  }
}
