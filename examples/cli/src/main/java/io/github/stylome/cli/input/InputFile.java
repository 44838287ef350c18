package io.github.stylome.cli.input;

import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One argument that names texts: a file, a folder, or {@code -} for standard input. What it is follows from its name,
 * and is checked when it is made, so that a mistake shows before the work begins.
 */
final class InputFile {
  /** What there are. */
  enum Kind {
    TEXT, FOLDER, JSON_LINES, COMPRESSED_JSON_LINES, STANDARD_INPUT
  }

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final Kind kind;
  private final List<Path> files;

  private InputFile(String name, Kind kind, List<Path> files) {
    this.name = name;
    this.kind = kind;
    this.files = files;
  }

  static InputFile of(String argument) throws UnreadableInputException {
    if (argument.equals("-")) {
      return new InputFile("standard input", Kind.STANDARD_INPUT, List.of());
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(argument, "this is not the name of a file: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      return new InputFile(argument, Kind.FOLDER, textFiles(argument, path));
    } else if (!Files.exists(path)) {
      throw new UnreadableInputException(argument, "there is no such file");
    } else if (!Files.isReadable(path)) {
      throw new UnreadableInputException(argument, "it may not be read");
    }
    return new InputFile(argument, kind(argument), List.of(path));
  }

  private static Kind kind(String name) throws UnreadableInputException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".txt") || lower.endsWith(".md")) {
      return Kind.TEXT;
    } else if (lower.endsWith(".jsonl")) {
      return Kind.JSON_LINES;
    } else if (lower.endsWith(".jsonl.gz")) {
      return Kind.COMPRESSED_JSON_LINES;
    }
    throw new UnreadableInputException(name,
        "what this is cannot be told from its name: "
            + ".txt, .md, .jsonl, .jsonl.gz, a folder of .txt files, or - are read");
  }

  private static List<Path> textFiles(String name, Path folder) throws UnreadableInputException {
    List<Path> files;
    try {
      files = TextReader.textFiles(folder).stream().filter(file -> !Files.isDirectory(file)).toList();
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
    if (files.isEmpty()) {
      throw new UnreadableInputException(name, "there is no .txt file in this folder");
    }
    return files;
  }

  boolean isStandardInput() {
    return kind == Kind.STANDARD_INPUT;
  }

  /** Returns the files that are read; none for standard input. */
  List<Path> files() {
    return files;
  }

  RowSource open(InputStream standardInput, RowFormat format, Rejections rejections) throws IOException {
    try {
      return switch (kind) {
        case TEXT, FOLDER -> new TextFilesSource(files, format, rejections);
        case JSON_LINES, COMPRESSED_JSON_LINES -> openFile(format, rejections);
        case STANDARD_INPUT -> openStandardInput(new CountedStream(standardInput), format, rejections);
      };
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }

  @SuppressWarnings("resource") // closed with the source that is returned
  private RowSource openFile(RowFormat format, Rejections rejections) throws IOException {
    CountedStream counted = new CountedStream(Files.newInputStream(files.get(0)));
    try {
      InputStream in = kind == Kind.COMPRESSED_JSON_LINES ? UnzippedStream.of(counted) : counted;
      return new JsonLinesSource(name, counted, new Utf8Lines(in), format, rejections);
    } catch (IOException | RuntimeException e) {
      counted.close();
      throw e;
    }
  }

  /** Reads JSON rows if the first character that is not blank is an opening brace, and one plain text otherwise. */
  private RowSource openStandardInput(CountedStream counted, RowFormat format, Rejections rejections)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(counted, BUFFER);
    byte[] head = head(in);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (head.length > 0 && head[head.length - 1] == '{') {
      return new JsonLinesSource(name, counted, new Utf8Lines(whole), format, rejections);
    }
    Optional<Row> row = TextFilesSource.row(
        Document.of("standard-input", ""), whole.readAllBytes(), name, format, rejections);
    return new SingleRow(row, counted);
  }

  /** Reads up to the first byte that is neither white space nor part of a byte order mark, and returns what it read. */
  private static byte[] head(InputStream in) throws IOException {
    List<Byte> head = new ArrayList<>();
    int value = in.read();
    while (value >= 0) {
      head.add((byte) value);
      if (" \t\r\n\u00EF\u00BB\u00BF".indexOf(value) < 0) {
        break;
      }
      value = in.read();
    }
    byte[] bytes = new byte[head.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = head.get(i);
    }
    return bytes;
  }

  /** A text that has been read already, or none. */
  private static final class SingleRow implements RowSource {
    private Optional<Row> row;
    private final CountedStream counted;

    SingleRow(Optional<Row> row, CountedStream counted) {
      this.row = row;
      this.counted = counted;
    }

    @Override
    public Optional<Row> next() {
      Optional<Row> next = row;
      row = Optional.empty();
      return next;
    }

    @Override
    public long bytesRead() {
      return counted.count();
    }

    @Override
    public void close() {}
  }
}
