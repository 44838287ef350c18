package io.github.stylome.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.stylome.cli.console.Visible;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON row: one object with {@code id} (string or number), {@code text}, and optionally {@code label},
 * {@code prompt} and the key (strings or numbers), all by the names that the format gives them, and
 * {@code reasoning}; null stands for an optional field that is missing, and other fields are passed over. A field given
 * twice, or anything behind the object, is refused.
 */
final class JsonRowParser {
  private static final JsonFactory JSON = new JsonFactoryBuilder()
      // A text is as long as it is; the library's limit of 20 million characters guards against strangers on a network.
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
      .build();

  private final RowFormat format;

  JsonRowParser(RowFormat format) {
    this.format = format;
  }

  Row parse(CharBuffer line, Place place) throws RejectedRowException {
    int offset = line.arrayOffset() + line.position();
    try (JsonParser parser = JSON.createParser(line.array(), offset, line.remaining())) {
      RowFields fields = new RowFields();
      Set<String> seen = new HashSet<>();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedRowException("a row must be a JSON object, not " + value(parser));
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (!seen.add(name)) {
          throw new RejectedRowException("the field " + Visible.excerpt(name) + " is given twice");
        }
        parser.nextToken();
        read(name, parser, fields);
      }
      if (parser.nextToken() != null) {
        throw new RejectedRowException("something follows the object: " + value(parser));
      }
      return fields.toRow(format, place);
    } catch (StreamConstraintsException e) {
      throw new RejectedRowException("objects and arrays are nested too deeply in it, or a name or number is too long: "
          + Visible.excerpt(line.toString()));
    } catch (JsonProcessingException e) {
      throw new RejectedRowException("not a JSON object: " + why(e) + " " + Visible.excerpt(line.toString()));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private void read(String name, JsonParser parser, RowFields fields) throws IOException, RejectedRowException {
    FieldNames names = format.fields();
    if (name.equals(names.key())) { // which may be one of the others
      fields.key = optional(name, parser, true);
    }
    if (name.equals(names.text())) {
      fields.text = name.equals(FieldNames.REASONING) ? optional(name, parser, false) : string(name, parser, false);
    } else if (name.equals(names.id())) {
      fields.id = string(name, parser, true);
      fields.numericId = parser.currentToken().isNumeric();
    } else if (name.equals(names.label())) {
      fields.label = optional(name, parser, false);
    } else if (name.equals(names.prompt())) {
      fields.prompt = optional(name, parser, true);
    } else if (name.equals(FieldNames.REASONING) && !name.equals(names.key())) {
      optional(name, parser, false);
    } else {
      parser.skipChildren();
    }
  }

  /** The library's own words are about its calls, and change with it. */
  private static String why(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "it ends before its last brace:";
    }
    JsonLocation location = e.getLocation();
    return "the syntax is broken at column " + (location == null ? 1 : location.getColumnNr()) + " of";
  }

  private static @Nullable String optional(String name, JsonParser parser, boolean numbers)
      throws IOException, RejectedRowException {
    return parser.currentToken() == JsonToken.VALUE_NULL ? null : string(name, parser, numbers);
  }

  private static String string(String name, JsonParser parser, boolean numbers)
      throws IOException, RejectedRowException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING || (numbers && token.isNumeric())) {
      return parser.getText();
    }
    throw new RejectedRowException(
        "\"" + name + "\" must be a string" + (numbers ? " or a number" : "") + ", not " + value(parser));
  }

  /** Returns the current value for a message. */
  private static String value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "the string " + Visible.excerpt(parser.getText());
      case FIELD_NAME -> "the field " + Visible.excerpt(parser.getText());
      default -> Visible.of(parser.getText());
    };
  }
}
