package io.github.stylome.cli.input;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Optional;

/** JSON rows, one a line. Blank lines are passed over. */
final class JsonLinesSource implements RowSource {
  private final String source;
  private final CountedStream counted;
  private final Utf8Lines lines;
  private final JsonRowParser parser;
  private final Rejections rejections;

  JsonLinesSource(String source, CountedStream counted, Utf8Lines lines, RowFormat format, Rejections rejections) {
    this.source = source;
    this.counted = counted;
    this.lines = lines;
    this.rejections = rejections;
    parser = new JsonRowParser(format);
  }

  @Override
  public Optional<Row> next() throws IOException {
    try {
      while (lines.next()) {
        Place place = new Place(source, lines.number());
        try {
          CharBuffer line = lines.decode();
          if (!isBlank(line)) {
            return Optional.of(parser.parse(line, place));
          }
        } catch (RejectedRowException e) {
          rejections.report(place, e);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw UnreadableInputException.from(source, e);
    }
  }

  static boolean isBlank(CharBuffer line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public long bytesRead() {
    return counted.count();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
