package io.github.stylome.cli.input;

import io.github.stylome.text.Document;
import io.github.stylome.text.GzipStream;
import io.github.stylome.text.MalformedTextException;
import io.github.stylome.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Files that hold one text each, named {@code label_title.txt} where they have a label. */
final class TextFilesSource implements RowSource {
  private final Iterator<Path> files;
  private final InputFormat kind;
  private final RowFormat format;
  private final Rejections rejections;
  private long bytesRead;

  TextFilesSource(List<Path> files, InputFormat kind, RowFormat format, Rejections rejections) {
    this.files = files.iterator();
    this.kind = kind;
    this.format = format;
    this.rejections = rejections;
  }

  @Override
  public Optional<Row> next() throws IOException {
    while (files.hasNext()) {
      Path file = files.next();
      Optional<Row> row = row(named(file), read(file), file.toString(), kind, format, rejections);
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private byte[] read(Path file) throws UnreadableInputException {
    String name = file.toString();
    try (CountedStream counted = new CountedStream(Files.newInputStream(file));
        InputStream in = InputFormat.isCompressed(name) ? GzipStream.of(name, counted) : counted) {
      byte[] bytes = in.readAllBytes();
      bytesRead += counted.count();
      return bytes;
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableInputException(name, "it is too large for one text");
    }
  }

  /** Returns an empty text with the id and label that the name of a file gives. */
  private static Document named(Path file) {
    String id = InputFormat.withoutEnding(String.valueOf(file.getFileName()));
    int underscore = id.indexOf('_');
    return underscore > 0 ? Document.of(id, id.substring(0, underscore), "") : Document.of(id, "");
  }

  /** Returns the text of a whole file, empty if it has been rejected. */
  static Optional<Row> row(Document named, byte[] bytes, String source, InputFormat kind, RowFormat format,
      Rejections rejections) {
    try {
      Document document = Document.of(named.id(), text(bytes, source, kind, format));
      return Optional.of(format.checked(
          new Row(named.label().map(document::withLabel).orElse(document), false, new Place(source, 0), null)));
    } catch (MalformedTextException e) {
      rejections.report(new Place(source, lineOf(bytes, e)), e.reason());
    } catch (RejectedRowException e) {
      rejections.report(new Place(source, 0), String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static String text(byte[] bytes, String source, InputFormat kind, RowFormat format)
      throws MalformedTextException, RejectedRowException {
    Charset charset = format.charset();
    if (charset == null) {
      charset = kind == InputFormat.TEXT
          ? StandardCharsets.UTF_8
          : MarkupCharset.declaredIn(bytes, kind).orElse(StandardCharsets.UTF_8);
    }
    String text = TextDecoder.strict().withCharset(charset).decode(source, bytes).text();
    return switch (kind) {
      case HTML -> HtmlText.of(text);
      case TEI -> TeiText.of(text, format.notes());
      default -> text;
    };
  }

  /** Returns the line of the malformed bytes, 0 where a line feed is more than one byte. */
  private static long lineOf(byte[] bytes, MalformedTextException malformed) {
    if (malformed.charset().name().startsWith("UTF-16") || malformed.charset().name().startsWith("UTF-32")) {
      return 0;
    }
    long line = 1;
    for (int i = 0; i < malformed.offset(); i++) {
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
