package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All texts that the arguments of a command name, in order. An id stands for one text: when it comes again, in the same
 * file or in another, that text is rejected.
 */
public final class Inputs {
  private final List<InputFile> files;

  private Inputs(List<InputFile> files) {
    this.files = files;
  }

  /**
   * Returns the texts of these arguments, whose names say what they are.
   *
   * @throws UnreadableInputException if one names nothing that can be read
   */
  public static Inputs of(List<String> arguments) throws UnreadableInputException {
    return of(arguments, null);
  }

  /**
   * Returns the texts of these arguments. What can be said before reading is said here.
   *
   * @param format the format of them all if the user says it, null if their names are to tell
   * @throws UnreadableInputException if one names nothing that can be read
   */
  public static Inputs of(List<String> arguments, @Nullable InputFormat format) throws UnreadableInputException {
    List<InputFile> files = new ArrayList<>();
    for (String argument : arguments) {
      InputFile file = InputFile.of(argument, format);
      if (file.isStandardInput() && files.stream().anyMatch(InputFile::isStandardInput)) {
        throw new UnreadableInputException("-", "standard input can be read once");
      }
      files.add(file);
    }
    return new Inputs(files);
  }

  /** Returns whether one of the arguments is standard input. */
  public boolean readStandardInput() {
    return files.stream().anyMatch(InputFile::isStandardInput);
  }

  /** Returns the files that are read, which must not be written to. */
  public List<Path> files() {
    return files.stream().flatMap(file -> file.files().stream()).toList();
  }

  /** Returns the size of all files in bytes, -1 if it cannot be known. */
  public long totalBytes() {
    long total = 0;
    for (Path file : files()) {
      try {
        total += Files.size(file);
      } catch (IOException e) {
        return -1; // this only feeds the progress bar; reading the file says what is wrong
      }
    }
    return readStandardInput() ? -1 : total;
  }

  /**
   * Begins to read. The source is never empty: where no text comes at all, because there is none or because all are
   * rejected, it ends in an {@link UnreadableInputException}.
   */
  public RowSource open(InputStream standardInput, RowFormat format, Rejections rejections) {
    return new Chain(standardInput, format, rejections);
  }

  /** One source after the other. */
  private final class Chain implements RowSource {
    private final InputStream standardInput;
    private final RowFormat format;
    private final Rejections rejections;
    private final Map<String, Place> places = new HashMap<>();
    private int nextFile;
    private @Nullable RowSource current;
    private long bytesOfFinished;
    private boolean handedOut; // whether there has been any text

    Chain(InputStream standardInput, RowFormat format, Rejections rejections) {
      this.standardInput = standardInput;
      this.format = format;
      this.rejections = rejections;
    }

    @Override
    public Optional<Row> next() throws IOException {
      while (true) {
        RowSource source = current;
        if (source == null) {
          if (nextFile == files.size()) {
            requireAny(rejections.tellPassedOver());
            return Optional.empty();
          }
          source = files.get(nextFile++).open(standardInput, format, rejections);
          current = source;
        }
        Optional<Row> row = source.next();
        if (row.isEmpty()) {
          bytesOfFinished += source.bytesRead();
          current = null;
          source.close();
        } else if (isNew(row.get())) {
          handedOut = true;
          return row;
        }
      }
    }

    private void requireAny(int passedOver) throws UnreadableInputException {
      if (!handedOut) {
        throw UnreadableInputException.nothingAtAll("there is no text to " + (format.needsLabel() ? "learn from" : "judge")
            + (rejections.count() + passedOver > 0 ? ": none that came could be used" : ""));
      }
    }

    private boolean isNew(Row row) {
      Place before = places.putIfAbsent(row.document().id(), row.place());
      if (before != null) {
        rejections.report(row.place(),
            "the id " + Visible.excerpt(row.document().id()) + " is that of another text, at " + before);
      }
      return before == null;
    }

    @Override
    public long bytesRead() {
      RowSource source = current;
      return bytesOfFinished + (source == null ? 0 : source.bytesRead());
    }

    @Override
    public void close() throws IOException {
      RowSource source = current;
      if (source != null) {
        source.close();
      }
    }
  }
}
