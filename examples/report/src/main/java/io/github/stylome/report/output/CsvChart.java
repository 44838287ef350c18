package io.github.stylome.report.output;

import io.github.stylome.report.content.DataTable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the table behind a chart as CSV of RFC 4180 in UTF-8: names as they came, numbers at full precision. */
public final class CsvChart {
  private CsvChart() {}

  /** Returns the bytes of the file. */
  public static byte[] of(DataTable table) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(table.columns().stream().map(DataTable.Column::name).toList());
      for (List<@Nullable Object> row : table.rows()) {
        List<Object> cells = new ArrayList<>();
        for (Object value : row) {
          cells.add(value == null || isNoNumber(value) ? "" : value);
        }
        csv.printRecord(cells);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isNoNumber(Object value) {
    return value instanceof Double number && !Double.isFinite(number);
  }
}
