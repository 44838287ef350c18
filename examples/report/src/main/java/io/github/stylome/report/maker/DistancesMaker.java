package io.github.stylome.report.maker;

import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.HeatMap;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Matrix;
import io.github.stylome.report.input.ReportInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far every text is from every other. */
final class DistancesMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) {
    List<Section> sections = new ArrayList<>();
    for (Matrix matrix : input.matrices()) {
      HeatMap map = new HeatMap(parts.of("col.distance"), false, matrix.ids(), matrix.ids(), matrix.rows());
      sections.add(Section.of(heading("section.distances", matrix, parts),
          parts.chart("distances", map, table(map, parts))));
      sections.add(Section.of(heading("section.nearest", matrix, parts), nearest(matrix, parts)));
    }
    return sections;
  }

  private static String heading(String key, Matrix matrix, Parts parts) {
    return matrix.measure().isEmpty() ? parts.of(key) : parts.of(key) + ": " + matrix.measure();
  }

  /** Returns the table of a heat map: its rows and columns. */
  static DataTable table(HeatMap map, Parts parts) {
    DataTable.Builder table = DataTable.builder(map.what()).column(parts.of("col.name"), Kind.NAME);
    map.columns().forEach(column -> table.column(column, map.percent() ? Kind.SHARE : Kind.NUMBER));
    for (int i = 0; i < map.rows().size(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(map.rows().get(i));
      for (double value : map.values().get(i)) {
        row.add(value);
      }
      table.row(row.toArray());
    }
    return table.build();
  }

  private static DataTable nearest(Matrix matrix, Parts parts) {
    Parts.Table table = parts.table("nearest").names("text", "nearest").numbers("distance").names("second")
        .numbers("secondDistance");
    for (int i = 0; i < matrix.ids().size(); i++) {
      double[] row = matrix.rows().get(i);
      int first = -1;
      int second = -1;
      for (int j = 0; j < row.length; j++) {
        if (j != i && (first < 0 || row[j] < row[first])) {
          second = first;
          first = j;
        } else if (j != i && (second < 0 || row[j] < row[second])) {
          second = j;
        }
      }
      table.row(matrix.ids().get(i), first < 0 ? null : matrix.ids().get(first), first < 0 ? Double.NaN : row[first],
          second < 0 ? null : matrix.ids().get(second), second < 0 ? Double.NaN : row[second]);
    }
    return table.build();
  }
}
