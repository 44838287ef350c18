package io.github.stylome.report.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values in rows and columns.
 *
 * @param caption what it is a table of
 * @param columns with as many values in each row
 * @param rows their values: strings, numbers, booleans, or null where nothing is known
 */
public record DataTable(String caption, List<Column> columns, List<List<@Nullable Object>> rows) implements Block {
  /** A column. */
  public record Column(String name, Kind kind) {}

  /** Copies the columns; rows are those that were given. */
  public DataTable {
    columns = List.copyOf(columns);
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns of " + caption);
      }
    }
  }

  /** Begins a table. */
  public static Builder builder(String caption) {
    return new Builder(caption);
  }

  /** Takes columns, then rows. Not safe for concurrent use. */
  public static final class Builder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private Builder(String caption) {
      this.caption = caption;
    }

    /** Adds a column. */
    public Builder column(String name, Kind kind) {
      columns.add(new Column(name, kind));
      return this;
    }

    /** Adds a row. */
    public Builder row(@Nullable Object... values) {
      rows.add(Arrays.asList(values));
      return this;
    }

    /** Returns the table. */
    public DataTable build() {
      return new DataTable(caption, columns, rows);
    }
  }
}
