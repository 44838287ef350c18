package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.text.DecodedReader;
import io.github.stylome.text.MalformedTextException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by RFC 4180, with commas or tabs: a header, and cells in double quotes where they hold separators,
 * line breaks or quotes. Blank lines are passed over. An empty cell is a part that is missing, but for the text. Quotes
 * that cannot be told are the end: where the next row begins is not known then.
 */
final class TableSource implements RowSource {
  private final String source;
  private final CountedStream counted;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RowFormat format;
  private final Rejections rejections;
  private @Nullable Header header;

  TableSource(String source, CountedStream counted, DecodedReader reader, char separator, RowFormat format,
      Rejections rejections) throws IOException {
    this.source = source;
    this.counted = counted;
    this.format = format;
    this.rejections = rejections;
    parser = CSVParser.builder()
        .setReader(reader)
        .setFormat(CSVFormat.RFC4180.builder().setDelimiter(separator).get())
        .get();
    records = parser.iterator();
  }

  @Override
  public Optional<Row> next() throws IOException {
    Header columns = header;
    if (columns == null) {
      CSVRecord first = read();
      if (first == null) {
        throw new UnreadableInputException(source, "it is empty; the first line of a table names its columns");
      }
      columns = new Header(first);
      header = columns;
    }
    while (true) {
      Place place = new Place(source, parser.getCurrentLineNumber() + 1);
      CSVRecord row = read();
      if (row == null) {
        return Optional.empty();
      } else if (!isBlankLine(row)) {
        try {
          return Optional.of(columns.row(row, place));
        } catch (RejectedRowException e) {
          rejections.report(place, e);
        }
      }
    }
  }

  private @Nullable CSVRecord read() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CSVException) {
        throw new UnreadableInputException(source, "the quotes of the row at line " + line + " cannot be told: behind a "
            + "closing one comes neither a separator nor a line end, or none closes it");
      } else if (cause instanceof MalformedTextException malformed) {
        throw new UnreadableInputException(source, malformed.reason());
      }
      throw UnreadableInputException.from(source, cause == null ? new IOException(e) : cause);
    }
  }

  private static boolean isBlankLine(CSVRecord row) {
    return row.size() == 1 && row.get(0).isEmpty();
  }

  @Override
  public long bytesRead() {
    return counted.count();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Which columns hold what. */
  private final class Header {
    private final int width;
    private final int id;
    private final int text;
    private final int label;
    private final int prompt;
    private final int key;

    Header(CSVRecord names) throws UnreadableInputException {
      width = names.size();
      id = column(format.fields().id(), names, true);
      text = column(format.fields().text(), names, true);
      label = column(format.fields().label(), names, format.needsLabel());
      prompt = column(format.fields().prompt(), names, false);
      String named = format.fields().key();
      key = named == null ? -1 : column(named, names, false);
    }

    private int column(String name, CSVRecord names, boolean needed) throws UnreadableInputException {
      int column = names.toList().indexOf(name);
      if (column != names.toList().lastIndexOf(name)) {
        throw new UnreadableInputException(source, "two columns are named " + Visible.excerpt(name));
      } else if (column < 0 && needed) {
        throw new UnreadableInputException(source, "no column is named " + Visible.excerpt(name));
      }
      return column;
    }

    Row row(CSVRecord row, Place place) throws RejectedRowException {
      if (row.size() != width) {
        throw new RejectedRowException(
            "the row has " + cells(row.size()) + ", and the header has " + cells(width));
      }
      RowFields fields = new RowFields();
      fields.id = cell(row, id);
      fields.label = cell(row, label);
      fields.prompt = cell(row, prompt);
      fields.text = row.get(text);
      fields.key = cell(row, key);
      return fields.toRow(format, place);
    }

    private static String cells(int count) {
      return count == 1 ? "1 cell" : count + " cells";
    }

    private static @Nullable String cell(CSVRecord row, int column) {
      return column < 0 || row.get(column).isEmpty() ? null : row.get(column);
    }
  }
}
