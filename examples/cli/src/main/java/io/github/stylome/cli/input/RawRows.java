package io.github.stylome.cli.input;

import io.github.stylome.text.GzipStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON rows together with the bytes that they were read from, so that they can be passed on as they came. No id is
 * remembered. Not safe for concurrent use.
 */
public final class RawRows implements Closeable {
  private final List<String> names;
  private final InputStream standardInput;
  private final Rejections rejections;
  private final JsonRowParser parser;
  private int nextName;
  private String name = "";
  private CountedStream counted = new CountedStream(InputStream.nullInputStream());
  private long bytesBefore; // of the files before this one
  private @Nullable Utf8Lines lines;

  private RawRows(List<String> names, InputStream standardInput, RowFormat format, Rejections rejections) {
    this.names = names;
    this.standardInput = standardInput;
    this.rejections = rejections;
    parser = new JsonRowParser(format);
  }

  /**
   * A row as it came.
   *
   * @param row what was read
   * @param bytes the line, without its line feed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record RawRow(Row row, byte[] bytes) {}

  /**
   * Begins to read.
   *
   * @param names files of JSON rows, each maybe compressed, or {@code -}
   * @throws UnreadableInputException if one is of another format
   */
  public static RawRows open(List<String> names, InputStream standardInput, RowFormat format, Rejections rejections)
      throws UnreadableInputException {
    for (String name : names) {
      if (!name.equals("-") && InputFormat.ofName(name).filter(kind -> kind == InputFormat.JSONL).isEmpty()) {
        throw new UnreadableInputException(name, "only JSON rows (.jsonl, .jsonl.gz, -) can be passed on as they are");
      }
    }
    return new RawRows(names, standardInput, format, rejections);
  }

  /**
   * Returns the next row, empty at the end. What cannot be read as one is reported and passed over.
   *
   * @throws IOException if the rest cannot be read; its message names the file
   */
  public Optional<RawRow> next() throws IOException {
    while (true) {
      Utf8Lines current = lines;
      if (current == null) {
        if (nextName == names.size()) {
          return Optional.empty();
        }
        lines = openNext();
      } else {
        Optional<RawRow> row = next(current);
        if (row.isPresent()) {
          return row;
        }
        current.close();
        lines = null;
      }
    }
  }

  private Utf8Lines openNext() throws IOException {
    String argument = names.get(nextName++);
    name = argument.equals("-") ? "standard input" : argument;
    bytesBefore += counted.count();
    try {
      counted = new CountedStream(argument.equals("-") ? standardInput : Files.newInputStream(Path.of(argument)));
      InputStream in = counted;
      return new Utf8Lines(InputFormat.isCompressed(argument) ? GzipStream.of(argument, in) : in);
    } catch (IOException e) {
      throw UnreadableInputException.from(argument, e);
    }
  }

  private Optional<RawRow> next(Utf8Lines current) throws IOException {
    try {
      while (current.next()) {
        Place place = new Place(name, current.number());
        try {
          if (!current.decode().toString().isBlank()) {
            return Optional.of(new RawRow(parser.parse(current.decode(), place), current.bytes()));
          }
        } catch (RejectedRowException e) {
          rejections.report(place, String.valueOf(e.getMessage()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }

  /** Returns how many bytes of the files have been read, as they are on disk. */
  public long bytesRead() {
    return bytesBefore + counted.count();
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
