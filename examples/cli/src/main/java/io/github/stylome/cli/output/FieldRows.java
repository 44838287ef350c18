package io.github.stylome.cli.output;

import io.github.stylome.cli.input.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of the same named fields, as JSON lines or as a table under a heading. A number that is not finite is null in
 * JSON and empty in a table. Not safe for concurrent use.
 */
final class FieldRows {
  /** A number that comes out as it came in. */
  private record WrittenNumber(String digits) {
    @Override
    public String toString() {
      return digits;
    }
  }

  private final RowsFormat format;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final CsvTable table = new CsvTable();
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private boolean headed;

  FieldRows(RowsFormat format) {
    this.format = format;
  }

  FieldRows add(String name, String value) {
    names.add(name);
    values.add(value);
    return this;
  }

  FieldRows add(String name, double value) {
    names.add(name);
    values.add(value);
    return this;
  }

  FieldRows add(String name, long value) {
    names.add(name);
    values.add(value);
    return this;
  }

  FieldRows add(String name, boolean value) {
    names.add(name);
    values.add(value);
    return this;
  }

  /** Adds a text or nothing, which is null in JSON and empty in a table. */
  FieldRows add(String name, Optional<String> value) {
    names.add(name);
    values.add(value.<Object>map(text -> text).orElse(Double.NaN));
    return this;
  }

  /** Adds the id of a text, as a number where it was one, with the digits that it was written in. */
  FieldRows addId(Row row) {
    names.add("id");
    values.add(row.numericId() ? new WrittenNumber(row.document().id()) : row.document().id());
    return this;
  }

  void endRow() {
    if (format == RowsFormat.JSON) {
      lines.writeBytes(Json.line(json -> {
        for (int i = 0; i < names.size(); i++) {
          Object value = values.get(i);
          if (value instanceof Double number) {
            Json.writeNumber(json, names.get(i), number);
          } else if (value instanceof Long number) {
            json.writeNumberField(names.get(i), number);
          } else if (value instanceof WrittenNumber number) {
            json.writeFieldName(names.get(i));
            json.writeNumber(number.digits());
          } else if (value instanceof Boolean truth) {
            json.writeBooleanField(names.get(i), truth);
          } else {
            json.writeStringField(names.get(i), value.toString());
          }
        }
      }));
    } else {
      writeCells();
    }
    names.clear();
    values.clear();
  }

  private void writeCells() {
    if (!headed) {
      names.forEach(table::add);
      table.endRow();
      headed = true;
    }
    for (Object value : values) {
      if (value instanceof Double number && Double.isFinite(number)) {
        table.add(number.doubleValue());
      } else {
        table.add(value instanceof Double ? "" : value.toString());
      }
    }
    table.endRow();
  }

  /** Returns the rows that have been added since the last call; a heading comes once. */
  byte[] take() {
    byte[] rows = bytes();
    lines.reset();
    table.clear();
    return rows;
  }

  byte[] bytes() {
    return format == RowsFormat.JSON ? lines.toByteArray() : table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
