package io.github.stylome.spark.input;

import io.github.stylome.cli.input.SingleRows;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold what.
 *
 * @param numericId whether ids are whole numbers
 * @param label -1 if there is none; so with the prompt, the file and the place
 */
record TableColumns(int text, int id, boolean numericId, int label, int prompt, int file, int place) {
  private static final List<DataType> WHOLE_NUMBERS =
      List.of(DataTypes.LongType, DataTypes.IntegerType, DataTypes.ShortType, DataTypes.ByteType);

  /**
   * Finds the columns.
   *
   * @throws IllegalArgumentException if one is missing or of another type
   */
  static TableColumns of(StructType schema, TextFields fields) {
    int id = column(schema, fields.id()).orElseThrow(() -> missing(schema, fields.id()));
    DataType type = schema.fields()[id].dataType();
    boolean numericId = WHOLE_NUMBERS.contains(type);
    if (!numericId && !type.equals(DataTypes.StringType)) {
      throw new IllegalArgumentException(
          "the column \"" + fields.id() + "\" must hold strings or whole numbers, not " + type.simpleString());
    }
    return new TableColumns(
        strings(schema, fields.text()).orElseThrow(() -> missing(schema, fields.text())), id, numericId,
        strings(schema, fields.label()).orElse(-1), strings(schema, fields.prompt()).orElse(-1),
        column(schema, TextRows.FILE).orElse(-1), column(schema, TextRows.PLACE).orElse(-1));
  }

  private static IllegalArgumentException missing(StructType schema, String column) {
    return new IllegalArgumentException(
        "no column is named \"" + column + "\"; there are " + String.join(", ", schema.fieldNames()));
  }

  private static OptionalInt column(StructType schema, String name) {
    List<String> names = List.of(schema.fieldNames());
    return names.contains(name) ? OptionalInt.of(names.indexOf(name)) : OptionalInt.empty();
  }

  private static OptionalInt strings(StructType schema, String name) {
    OptionalInt column = column(schema, name);
    if (column.isPresent() && !schema.fields()[column.getAsInt()].dataType().equals(DataTypes.StringType)) {
      throw new IllegalArgumentException("the column \"" + name + "\" must hold strings, not "
          + schema.fields()[column.getAsInt()].dataType().simpleString());
    }
    return column;
  }

  SingleRows.Cells cells(Row row) {
    return new SingleRows.Cells(row.isNullAt(id) ? null : String.valueOf(row.get(id)), numericId, string(row, label),
        string(row, prompt), string(row, text));
  }

  private static @Nullable String string(Row row, int column) {
    return column < 0 || row.isNullAt(column) ? null : row.getString(column);
  }

  String file(Row row) {
    String name = string(row, file);
    return name == null ? "" : name;
  }

  long place(Row row) {
    return place < 0 || row.isNullAt(place) ? -1 : row.getLong(place);
  }
}
