package io.github.stylome.report.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The edges of a consensus network, as {@code network} writes them.
 *
 * @param edges in the order of the file
 */
public record Links(List<Edge> edges) {
  /** The first line. */
  static final String HEADER = "Source,Target,Weight,Type";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * An edge.
   *
   * @param directed whether it goes from the source to the target alone
   */
  public record Edge(String source, String target, double weight, boolean directed) {}

  /** Copies the list. */
  public Links {
    edges = List.copyOf(edges);
  }

  /** Reads a file. */
  static Links read(String file, String content) throws ReportInputException {
    List<Edge> edges = new ArrayList<>();
    long line = 1;
    try (CSVParser rows = CSVParser.parse(new StringReader(content), FORMAT)) {
      for (CSVRecord row : rows) {
        line = rows.getCurrentLineNumber();
        if (!row.isConsistent()) {
          throw new ReportInputException(file, line, "an edge has four cells, not " + row.size()
              + "; the file may be cut");
        }
        edges.add(new Edge(row.get(0), row.get(1), weight(file, line, row.get(2)), row.get(3).equals("Directed")));
      }
    } catch (ReportInputException e) {
      throw e;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new ReportInputException(file, line, "this is no table of edges: " + e.getMessage());
    }
    if (edges.isEmpty()) {
      throw new ReportInputException(file, 1, "the table has no edge");
    }
    return new Links(edges);
  }

  private static double weight(String file, long line, String cell) throws ReportInputException {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new ReportInputException(file, line, cell + " is no number");
    }
  }
}
