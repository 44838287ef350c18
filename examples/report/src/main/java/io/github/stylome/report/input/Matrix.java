package io.github.stylome.report.input;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of distances as {@code distances} writes it: ids, and how far every text is from every other.
 *
 * @param ids in the order of rows and columns
 * @param rows as many as ids, each with as many numbers
 */
public record Matrix(List<String> ids, List<double[]> rows) {
  /** The first cell of the first line. */
  static final String CORNER = "id";

  /** Copies the lists; the rows are shared. */
  public Matrix {
    ids = List.copyOf(ids);
    rows = List.copyOf(rows);
  }

  /** Reads the lines of a file. */
  static Matrix read(String file, List<String> lines) throws ReportInputException {
    List<String> head = List.of(lines.get(0).split("\t", -1));
    List<String> ids = head.subList(1, head.size());
    if (ids.isEmpty()) {
      throw new ReportInputException(file, 1, "the table of distances has no column");
    }
    List<double[]> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(row(file, i + 1, lines.get(i), ids));
    }
    if (rows.size() != ids.size()) {
      throw new ReportInputException(file, lines.size(), "the table of distances has " + ids.size() + " columns and "
          + rows.size() + " rows; the file may be cut");
    }
    return new Matrix(ids, rows);
  }

  private static double[] row(String file, int line, String text, List<String> ids) throws ReportInputException {
    String[] cells = text.split("\t", -1);
    if (line - 2 >= ids.size()) {
      throw new ReportInputException(file, line, "the table of distances has more rows than columns");
    }
    if (cells.length != ids.size() + 1 || !cells[0].equals(ids.get(line - 2))) {
      throw new ReportInputException(file, line, "this is not the row of " + ids.get(line - 2)
          + " with a distance for every column; the file may be cut");
    }
    double[] row = new double[ids.size()];
    for (int j = 0; j < row.length; j++) {
      try {
        row[j] = Double.parseDouble(cells[j + 1]);
      } catch (NumberFormatException e) {
        throw new ReportInputException(file, line, cells[j + 1] + " is no number");
      }
    }
    return row;
  }
}
