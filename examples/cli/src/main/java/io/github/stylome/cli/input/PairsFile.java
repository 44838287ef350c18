package io.github.stylome.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads pairs of texts and the truth of them as PAN has had them since 2020: JSON rows with {@code id} and {@code
 * pair}, an array of two texts, and rows with {@code id} and {@code same}. Other fields are passed over. {@code -} is
 * standard input.
 */
public final class PairsFile {
  private static final JsonFactory JSON = new JsonFactoryBuilder()
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
      .build();

  private final String name;
  private final Optional<Path> path; // empty for standard input
  private final InputStream standardInput;

  private PairsFile(String name, Optional<Path> path, InputStream standardInput) {
    this.name = name;
    this.path = path;
    this.standardInput = standardInput;
  }

  /**
   * Returns the file of this name, which is not opened yet.
   *
   * @throws UnreadableInputException if it is the name of none
   */
  public static PairsFile of(String name, InputStream standardInput) throws UnreadableInputException {
    if (name.equals("-")) {
      return new PairsFile("standard input", Optional.empty(), standardInput);
    }
    try {
      return new PairsFile(name, Optional.of(Path.of(name)), standardInput);
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(name, "this is not the name of a file: " + e.getReason());
    }
  }

  /** Returns the file that is read, which must not be written to; empty for standard input. */
  public Optional<Path> path() {
    return path;
  }

  /**
   * A pair.
   *
   * @param one the one text, whose id is that of the pair with {@code /1}
   * @param other the other, with {@code /2}
   */
  public record Pair(String id, Document one, Document other) {}

  private interface RowReader {
    void read(JsonObject row, String id) throws RejectedRowException;
  }

  /**
   * Returns all pairs of the file, in their order; rows that are none are reported.
   *
   * @throws UnreadableInputException if the file cannot be read, or there is no pair
   */
  public List<Pair> pairs(Rejections rejections) throws UnreadableInputException {
    List<Pair> pairs = new ArrayList<>();
    read(rejections, (row, id) -> {
      List<String> texts = row.strings("pair");
      if (texts.size() != 2) {
        throw new RejectedRowException("a pair must have two texts, not " + texts.size());
      }
      pairs.add(new Pair(id, Document.of(id + "/1", texts.get(0)), Document.of(id + "/2", texts.get(1))));
    });
    if (pairs.isEmpty()) {
      throw new UnreadableInputException(name, "there is no pair in it");
    }
    return pairs;
  }

  /**
   * Returns whether pairs are by one author, by their ids; rows that do not say so are reported.
   *
   * @throws UnreadableInputException if the file cannot be read
   */
  public Map<String, Boolean> truth(Rejections rejections) throws UnreadableInputException {
    Map<String, Boolean> truth = new HashMap<>();
    read(rejections, (row, id) -> truth.put(id, row.truth("same")));
    return truth;
  }

  private void read(Rejections rejections, RowReader reader) throws UnreadableInputException {
    Set<String> seen = new HashSet<>();
    try (InputStream in = path.isPresent() ? Files.newInputStream(path.get()) : standardInput;
        Utf8Lines lines = new Utf8Lines(in)) {
      while (lines.next()) {
        Place place = new Place(name, lines.number());
        try {
          CharBuffer line = lines.decode();
          if (!line.toString().isBlank()) {
            JsonObject row = row(line);
            String id = row.string("id");
            if (!seen.add(id)) {
              throw new RejectedRowException("the id " + Visible.excerpt(id) + " is there twice");
            }
            reader.read(row, id);
          }
        } catch (RejectedRowException e) {
          rejections.report(place, e);
        }
      }
    } catch (UnreadableInputException e) {
      throw e;
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }

  private static JsonObject row(CharBuffer line) throws RejectedRowException, IOException {
    int offset = line.arrayOffset() + line.position();
    try (JsonParser parser = JSON.createParser(line.array(), offset, line.remaining())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedRowException("a row must be a JSON object");
      }
      JsonObject row = JsonObject.read(parser);
      if (parser.nextToken() != null) {
        throw new RejectedRowException("something follows the object");
      }
      return row;
    } catch (JsonProcessingException e) {
      throw new RejectedRowException("not a JSON object: " + Visible.excerpt(line.toString()));
    }
  }
}
