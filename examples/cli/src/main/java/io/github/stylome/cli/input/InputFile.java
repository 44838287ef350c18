package io.github.stylome.cli.input;

import io.github.stylome.text.DecodedReader;
import io.github.stylome.text.Document;
import io.github.stylome.text.GzipStream;
import io.github.stylome.text.TextDecoder;
import io.github.stylome.text.TextReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One argument that names texts: a file, a folder, or {@code -} for standard input. What it is follows from its name
 * unless the user says it, and is checked when it is made, so that a mistake shows before the work begins.
 */
final class InputFile {
  private static final int BUFFER = 1 << 16;
  private static final String STANDARD_INPUT = "standard input";

  private final String name;
  private final @Nullable InputFormat kind; // null for standard input of which the first character is to tell
  private final List<Path> files;

  private InputFile(String name, @Nullable InputFormat kind, List<Path> files) {
    this.name = name;
    this.kind = kind;
    this.files = files;
  }

  /**
   * Checks an argument.
   *
   * @param forced the format that the user says it has, null if its name is to tell
   * @throws UnreadableInputException if it names nothing that can be read
   */
  static InputFile of(String argument, @Nullable InputFormat forced) throws UnreadableInputException {
    if (argument.equals("-")) {
      return new InputFile(STANDARD_INPUT, forced, List.of());
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(argument, "this is not the name of a file: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      InputFormat kind = forced == null ? InputFormat.TEXT : forced;
      return new InputFile(argument, kind, files(argument, path, kind));
    } else if (!Files.exists(path)) {
      throw new UnreadableInputException(argument, "there is no such file");
    } else if (!Files.isReadable(path)) {
      throw new UnreadableInputException(argument, "it may not be read");
    }
    InputFormat kind = forced == null ? kind(argument) : forced;
    return new InputFile(argument, kind, List.of(path));
  }

  private static InputFormat kind(String name) throws UnreadableInputException {
    return InputFormat.ofName(name).orElseThrow(() -> new UnreadableInputException(name,
        "what this is cannot be told from its name: .txt, .md, .jsonl, .csv, .tsv, .html, .htm and .xml, each maybe "
            + "with .gz, a folder of .txt files, or - are read; --format says what another name stands for"));
  }

  private static List<Path> files(String name, Path folder, InputFormat kind) throws UnreadableInputException {
    if (!kind.isOneText()) {
      throw new UnreadableInputException(
          name, "a folder is read as text, html or tei, not as " + kind + "; its files can be named one by one");
    }
    List<Path> files;
    try {
      files = TextReader.files(folder, kind.endingsInFolder());
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
    if (files.isEmpty()) {
      throw new UnreadableInputException(
          name, "there is no " + String.join(" or ", kind.endingsInFolder()) + " file in this folder");
    }
    return files;
  }

  boolean isStandardInput() {
    return files.isEmpty();
  }

  /** Returns the files that are read; none for standard input. */
  List<Path> files() {
    return files;
  }

  RowSource open(InputStream standardInput, RowFormat format, Rejections rejections) throws IOException {
    try {
      InputFormat known = kind;
      if (known == null || isStandardInput()) {
        return openStandardInput(new CountedStream(standardInput), format, rejections);
      }
      return known.isOneText()
          ? new TextFilesSource(files, known, format, rejections)
          : openRows(known, format, rejections);
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }

  @SuppressWarnings("resource") // closed with the source that is returned
  private RowSource openRows(InputFormat known, RowFormat format, Rejections rejections) throws IOException {
    CountedStream counted = new CountedStream(Files.newInputStream(files.get(0)));
    try {
      InputStream in = InputFormat.isCompressed(name) ? GzipStream.of(name, counted) : counted;
      return rows(known, in, counted, format, rejections);
    } catch (IOException | RuntimeException e) {
      counted.close();
      throw e;
    }
  }

  private RowSource rows(
      InputFormat known, InputStream in, CountedStream counted, RowFormat format, Rejections rejections)
      throws IOException {
    if (known == InputFormat.JSONL) {
      return new JsonLinesSource(name, counted, new Utf8Lines(in), format, rejections);
    }
    Charset charset = format.charset();
    DecodedReader reader =
        TextDecoder.strict().withCharset(charset == null ? StandardCharsets.UTF_8 : charset).open(name, in);
    return new TableSource(name, counted, reader, known == InputFormat.CSV ? ',' : '\t', format, rejections);
  }

  /** Reads JSON rows if the first character that is not blank is an opening brace, and one plain text otherwise. */
  private RowSource openStandardInput(CountedStream counted, RowFormat format, Rejections rejections)
      throws IOException {
    InputStream in = new BufferedInputStream(counted, BUFFER);
    InputFormat known = kind;
    if (known == null) {
      byte[] head = head(in);
      in = new SequenceInputStream(new ByteArrayInputStream(head), in);
      known = head.length > 0 && head[head.length - 1] == '{' ? InputFormat.JSONL : InputFormat.TEXT;
    }
    if (!known.isOneText()) {
      return rows(known, in, counted, format, rejections);
    }
    Optional<Row> row = TextFilesSource.row(
        Document.of("standard-input", ""), in.readAllBytes(), name, known, format, rejections);
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
