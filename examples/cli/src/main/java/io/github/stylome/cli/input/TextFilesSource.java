package io.github.stylome.cli.input;

import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plain text files, one text each, named {@code label_title.txt} where they have a label. */
final class TextFilesSource implements RowSource {
  private final Iterator<Path> files;
  private final RowFormat format;
  private final Rejections rejections;
  private long bytesRead;

  TextFilesSource(List<Path> files, RowFormat format, Rejections rejections) {
    this.files = files.iterator();
    this.format = format;
    this.rejections = rejections;
  }

  @Override
  public Optional<Row> next() throws IOException {
    while (files.hasNext()) {
      Path file = files.next();
      byte[] bytes = read(file);
      bytesRead += bytes.length;
      Optional<Row> row = row(named(file), bytes, file.toString(), format, rejections);
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private static byte[] read(Path file) throws UnreadableInputException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw UnreadableInputException.from(file.toString(), e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableInputException(file.toString(), "it is too large for one text");
    }
  }

  /** Returns an empty text with the id and label that the name of a file gives. */
  private static Document named(Path file) {
    String name = String.valueOf(file.getFileName());
    String id = name.substring(0, Math.max(name.lastIndexOf('.'), 1));
    int underscore = id.indexOf('_');
    return underscore > 0 ? Document.of(id, id.substring(0, underscore), "") : Document.of(id, "");
  }

  /** Returns the text of a whole file, empty if it has been rejected. */
  static Optional<Row> row(Document named, byte[] bytes, String source, RowFormat format, Rejections rejections) {
    try {
      Document document = Document.of(named.id(), TextReader.decode(source, bytes));
      return Optional.of(format.checked(
          new Row(named.label().map(document::withLabel).orElse(document), false, new Place(source, 0))));
    } catch (TextReader.MalformedTextException e) {
      int offset = (int) e.offset();
      rejections.report(new Place(source, lineOf(bytes, offset)), String.format(
          Locale.ROOT, "not UTF-8: byte 0x%02X at offset %d", bytes[offset] & 0xFF, offset));
    } catch (RejectedRowException e) {
      rejections.report(new Place(source, 0), String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static long lineOf(byte[] bytes, int offset) {
    long line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() {}
}
