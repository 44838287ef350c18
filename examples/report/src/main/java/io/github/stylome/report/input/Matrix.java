package io.github.stylome.report.input;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of distances as {@code distances} writes it: ids, and how far every text is from every other.
 *
 * @param measure the name of the measure, empty if the file does not say
 * @param ids in the order of rows and columns
 * @param rows as many as ids, each with as many numbers
 */
public record Matrix(String measure, List<String> ids, List<double[]> rows) {
  /** The first cell of the first line. */
  static final String CORNER = "id";

  /** The first cells where tables of several measures stand one below the other. */
  static final String MEASURE_CORNER = "measure\t" + CORNER;

  /** Copies the lists; the rows are shared. */
  public Matrix {
    ids = List.copyOf(ids);
    rows = List.copyOf(rows);
  }

  /** Reads the lines of a file: a table, or one for each measure. */
  static List<Matrix> read(String file, List<String> lines) throws ReportInputException {
    boolean measures = lines.get(0).startsWith(MEASURE_CORNER + "\t");
    List<String> head = cells(lines.get(0));
    List<String> ids = head.subList(measures ? 2 : 1, head.size());
    if (ids.isEmpty()) {
      throw new ReportInputException(file, 1, "the table of distances has no column");
    }
    if (!measures && lines.size() > ids.size() + 1) {
      throw new ReportInputException(file, ids.size() + 2, "the table of distances has more rows than columns");
    }
    List<Matrix> tables = new ArrayList<>();
    for (int from = 1; from < lines.size() || tables.isEmpty(); from += ids.size()) {
      tables.add(read(file, lines, from, ids, measures));
    }
    return tables;
  }

  private static Matrix read(String file, List<String> lines, int from, List<String> ids, boolean measures)
      throws ReportInputException {
    if (lines.size() < from + ids.size()) {
      throw new ReportInputException(file, lines.size(), "the table of distances has " + ids.size() + " columns and "
          + (lines.size() - from) + " rows; the file may be cut");
    }
    String measure = measures ? cells(lines.get(from)).get(0) : "";
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      List<String> start = measures ? List.of(measure, ids.get(i)) : List.of(ids.get(i));
      rows.add(row(file, from + i + 1, cells(lines.get(from + i)), start, ids.size()));
    }
    return new Matrix(measure, ids, rows);
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static double[] row(String file, int line, List<String> cells, List<String> start, int size)
      throws ReportInputException {
    if (cells.size() != start.size() + size || !cells.subList(0, start.size()).equals(start)) {
      throw new ReportInputException(file, line, "this is not the row of " + String.join(", ", start)
          + " with a distance for every column; the file may be cut");
    }
    double[] row = new double[size];
    for (int j = 0; j < size; j++) {
      String cell = cells.get(start.size() + j);
      try {
        row[j] = Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        throw new ReportInputException(file, line, cell + " is no number");
      }
    }
    return row;
  }
}
