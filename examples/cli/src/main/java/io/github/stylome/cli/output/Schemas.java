package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The JSON Schemas (draft 2020-12) of all JSON that commands write, one for each kind of file. Each has an {@code $id}
 * with the version of the rows; a field that it does not describe is an error.
 */
public final class Schemas {
  private static final List<String> NAMES = List.of(
      "identify", "attribute", "evaluate", "cluster", "scatter", "crossvalidate", "crossvalidate-summary", "verify",
      "verify-pairs", "keyness", "keyness-markers", "rolling", "rolling-segments", "richness", "slop", "slop-index", "slop-compare",
      "tree",
      "compose", "compose-documents", "screen", "lineage", "reasoning", "leaks", "leaks-summary", "drift", "harvest",
      "dossier");

  private Schemas() {}

  /** Returns the names, in the order of the commands. */
  public static List<String> names() {
    return NAMES;
  }

  /** Returns the bytes of a schema, in UTF-8. */
  public static byte[] bytes(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("there is no schema \"" + name + "\"; there are " + String.join(", ", NAMES));
    }
    String resource = "/io/github/stylome/cli/schema/" + name + ".schema.json";
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what a schema says it is about. */
  public static String title(String name) {
    try (JsonParser json = new JsonFactory().createParser(bytes(name))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("title")) {
          return json.nextTextValue();
        }
      }
      throw new IllegalStateException("the schema " + name + " has no title");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
