package io.github.stylome.cli.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows that come one by one from elsewhere, by the rules of the rows in files: what is a row there is one here,
 * and what is refused there is refused here in the same words. Not safe for concurrent use; make one per thread.
 */
public final class SingleRows {
  private final RowFormat format;
  private final JsonRowParser parser;
  private final LineDecoder decoder = new LineDecoder();

  /** Makes a reader of rows in a format. */
  public SingleRows(RowFormat format) {
    this.format = format;
    parser = new JsonRowParser(format);
  }

  /**
   * Reads a JSON row.
   *
   * @param line in UTF-8, without its line feed
   * @return the row; empty if the line is blank
   * @throws RejectedRowException if it cannot be used
   */
  public Optional<Row> ofLine(byte[] line, Place place) throws RejectedRowException {
    CharBuffer chars = decoder.decode(ByteBuffer.wrap(line));
    return JsonLinesSource.isBlank(chars) ? Optional.empty() : Optional.of(parser.parse(chars, place));
  }

  /**
   * The cells of a row of a table; what is missing is null.
   *
   * @param numericId whether the id is a number, and is written as one
   */
  public record Cells(
      @Nullable String id, boolean numericId, @Nullable String label, @Nullable String prompt, @Nullable String text) {}

  /**
   * Makes a row of the cells of a table.
   *
   * @throws RejectedRowException if it cannot be used
   */
  public Row ofCells(Cells cells, Place place) throws RejectedRowException {
    RowFields fields = new RowFields();
    fields.id = cells.id();
    fields.numericId = cells.numericId();
    fields.label = cells.label();
    fields.prompt = cells.prompt();
    fields.text = cells.text();
    return fields.toRow(format, place);
  }
}
