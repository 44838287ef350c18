package io.github.stylome.evaluation;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts as JSON rows in files that other programs read. */
final class JsonRows {
  private JsonRows() {}

  /** Writes a text a line and returns the file. */
  static Path write(Path file, Corpus texts) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.setRootValueSeparator(null);
      for (Document text : texts) {
        json.writeStartObject();
        json.writeStringField("id", text.id());
        json.writeStringField("label", text.label().orElseThrow());
        if (text.group().isPresent()) {
          json.writeStringField("prompt", text.group().get());
        }
        json.writeStringField("text", text.text());
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
    return file;
  }

  /** Returns a field of the object that a line holds; empty if it has none. */
  static String field(String line, String name) {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        parser.nextToken();
        if (field.equals(name)) {
          return parser.getText();
        }
        parser.skipChildren();
      }
      return "";
    } catch (IOException e) {
      throw new IllegalArgumentException("this is not a JSON object: " + line, e);
    }
  }

  /** Deletes a folder of files. */
  static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
