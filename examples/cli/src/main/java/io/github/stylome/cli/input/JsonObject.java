package io.github.stylome.cli.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stylome.cli.console.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that has been read whole, whose fields are asked for by name and kind.
 *
 * <p>Not safe for concurrent use.
 */
final class JsonObject {
  private final Map<String, Object> fields = new LinkedHashMap<>(); // null is left out

  private JsonObject() {}

  /** Reads the object that the parser is at the start of. The library refuses deep nesting. */
  static JsonObject read(JsonParser parser) throws IOException {
    JsonObject object = new JsonObject();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      Object value = value(parser, parser.nextToken());
      if (value != null) {
        object.fields.put(name, value);
      }
    }
    return object;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> read(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> null;
    };
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      Object item = value(parser, token);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  String string(String name) throws RejectedRowException {
    return get(name, String.class, "a string");
  }

  boolean truth(String name) throws RejectedRowException {
    return get(name, Boolean.class, "true or false");
  }

  double number(String name) throws RejectedRowException {
    return get(name, Double.class, "a number");
  }

  long whole(String name) throws RejectedRowException {
    double number = number(name);
    if (number != Math.rint(number) || number < 0) {
      throw new RejectedRowException(Visible.excerpt(name) + " must be a count, not " + number);
    }
    return (long) number;
  }

  JsonObject object(String name) throws RejectedRowException {
    return get(name, JsonObject.class, "an object");
  }

  List<JsonObject> objects(String name) throws RejectedRowException {
    return items(name, JsonObject.class);
  }

  List<Double> numbers(String name) throws RejectedRowException {
    return items(name, Double.class);
  }

  List<String> strings(String name) throws RejectedRowException {
    return items(name, String.class);
  }

  /** Returns all fields, each of which must be a number. */
  Map<String, Double> allNumbers() throws RejectedRowException {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String name : fields.keySet()) {
      numbers.put(name, number(name));
    }
    return numbers;
  }

  private <T> List<T> items(String name, Class<T> kind) throws RejectedRowException {
    List<T> items = new ArrayList<>();
    for (Object item : get(name, List.class, "an array")) {
      if (!kind.isInstance(item)) {
        throw new RejectedRowException(Visible.excerpt(name) + " has an item of another kind than it should");
      }
      items.add(kind.cast(item));
    }
    return items;
  }

  private <T> T get(String name, Class<T> kind, String what) throws RejectedRowException {
    Object value = fields.get(name);
    if (!kind.isInstance(value)) {
      throw new RejectedRowException(
          "the field " + Visible.excerpt(name) + (value == null ? " is missing" : " must be " + what));
    }
    return kind.cast(value);
  }
}
