package io.github.stylome.report.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one command has written, in one file or more. Files are added one by one; all must be of the same command. Not
 * safe for concurrent use.
 */
public final class ReportInput {
  private static final int EXCERPT = 40;

  private final Map<RowShape, List<Fields>> rows = new EnumMap<>(RowShape.class);
  private List<Matrix> matrices = List.of();
  private @Nullable Links links;
  private @Nullable String command;
  private String place = "";

  /** Makes one with nothing in it. */
  public ReportInput() {}

  /**
   * Adds what is in a file.
   *
   * @throws ReportInputException if it is empty, cut, of no command or of another than what came before
   */
  public void add(String file, byte[] content) throws ReportInputException {
    String start = start(content);
    if (start.isBlank()) {
      throw new ReportInputException(file, "there is nothing in it");
    } else if (start.startsWith(Matrix.CORNER + "\t") || start.startsWith(Matrix.MEASURE_CORNER + "\t")) {
      require("distances", file + ":1", !matrices.isEmpty());
      matrices = Matrix.read(file, text(file, content).lines().toList());
    } else if (start.startsWith(Links.HEADER)) {
      require("network", file + ":1", links != null);
      links = Links.read(file, text(file, content));
    } else if (start.stripLeading().startsWith("{")) {
      for (Fields row : JsonRows.read(file, content)) {
        RowShape shape = RowShape.of(row);
        require(shape.command(), row.place(), false);
        rows.computeIfAbsent(shape, key -> new ArrayList<>()).add(row);
      }
    } else {
      throw new ReportInputException(file, 1, "this is neither JSON nor the table of distances or network: "
          + "it begins with "
          + start.strip().lines().findFirst().orElse("").codePoints().limit(EXCERPT)
              .mapToObj(Character::toString).reduce("", String::concat));
    }
  }

  private static String start(byte[] content) {
    return new String(content, 0, Math.min(content.length, 400), StandardCharsets.UTF_8);
  }

  private static String text(String file, byte[] content) throws ReportInputException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new ReportInputException(file, "this is not UTF-8");
    }
  }

  private void require(String other, String where, boolean second) throws ReportInputException {
    if (command != null && !command.equals(other)) {
      throw new ReportInputException(where, "this is of " + other + ", and " + place + " is of " + command
          + "; a report is of one command");
    }
    if (second) {
      throw new ReportInputException(where, "there is a table before it; a report is of one");
    }
    if (command == null) {
      command = other;
      place = where;
    }
  }

  /** Returns the command that has written all this, or nothing if there is nothing. */
  public Optional<String> command() {
    return Optional.ofNullable(command);
  }

  /** Returns the rows of a shape, in their order; maybe none. */
  public List<Fields> rows(RowShape shape) {
    return rows.getOrDefault(shape, List.of());
  }

  /** Returns the tables of distances, one for each measure; none if something else was read. */
  public List<Matrix> matrices() {
    return matrices;
  }

  /** Returns the edges of a network, if that is what was read. */
  public Optional<Links> links() {
    return Optional.ofNullable(links);
  }
}
