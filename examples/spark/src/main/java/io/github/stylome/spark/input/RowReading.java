package io.github.stylome.spark.input;

import io.github.stylome.cli.input.Place;
import io.github.stylome.cli.input.RejectedRowException;
import io.github.stylome.cli.input.SingleRows;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a partition one by one; blank lines are passed over. Not safe for concurrent use. */
public final class RowReading implements Iterator<PlacedRow> {
  private final Iterator<Row> rows;
  private final TextFields fields;
  private final SingleRows reader;
  private @Nullable TableColumns columns;
  private @Nullable PlacedRow next;

  /** Begins to read. */
  public RowReading(Iterator<Row> rows, TextFields fields) {
    this.rows = rows;
    this.fields = fields;
    reader = new SingleRows(fields.disputed());
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      next = read(rows.next());
    }
    return next != null;
  }

  @Override
  public PlacedRow next() {
    PlacedRow row = hasNext() ? next : null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return row;
  }

  /** Returns the row, null if its line is blank. */
  private @Nullable PlacedRow read(Row row) {
    byte[] line = TextRows.lineOf(row);
    return line == null ? readCells(row) : readLine(row, line);
  }

  private @Nullable PlacedRow readLine(Row row, byte[] line) {
    String file = row.getString(0);
    long place = row.getLong(1);
    try {
      Optional<io.github.stylome.cli.input.Row> text = reader.ofLine(line, new Place(file, 0));
      return text.isEmpty() ? null : new PlacedRow(file, place, text.get(), null, false, row);
    } catch (RejectedRowException e) {
      return new PlacedRow(file, place, null, e.getMessage(), e.isUsual(), row);
    }
  }

  private PlacedRow readCells(Row row) {
    TableColumns known = columns;
    if (known == null) {
      known = TableColumns.of(row.schema(), fields);
      columns = known;
    }
    String file = known.file(row);
    long place = known.place(row);
    try {
      return new PlacedRow(file, place, reader.ofCells(known.cells(row), new Place(file, 0)), null, false, row);
    } catch (RejectedRowException e) {
      return new PlacedRow(file, place, null, e.getMessage(), e.isUsual(), row);
    }
  }
}
