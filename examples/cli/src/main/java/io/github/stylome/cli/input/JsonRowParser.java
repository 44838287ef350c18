package io.github.stylome.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON row: one object with {@code id} (string or number), {@code text}, and optionally {@code label},
 * {@code prompt} (string or number) and {@code reasoning}; null stands for an optional field that is missing, and other
 * fields are passed over. A field given twice, or anything behind the object, is refused.
 */
final class JsonRowParser {
  private static final JsonFactory JSON = new JsonFactoryBuilder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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
      Fields fields = new Fields();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedRowException("a row must be a JSON object, not " + value(parser));
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        read(name, parser, fields);
      }
      if (parser.nextToken() != null) {
        throw new RejectedRowException("something follows the object: " + value(parser));
      }
      return format.checked(fields.toRow(format, place));
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new RejectedRowException("not a JSON object: " + Visible.of(e.getOriginalMessage())
          + ", at column " + column + " of " + Visible.excerpt(line.toString()));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private void read(String name, JsonParser parser, Fields fields) throws IOException, RejectedRowException {
    if (name.equals(format.textField())) {
      fields.text = string(name, parser, false);
      return;
    }
    switch (name) {
      case "id" -> {
        fields.id = string(name, parser, true);
        fields.numericId = parser.currentToken().isNumeric();
      }
      case "label" -> fields.label = optional(name, parser, false);
      case "prompt" -> fields.prompt = optional(name, parser, true);
      case "reasoning" -> optional(name, parser, false);
      default -> parser.skipChildren();
    }
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

  /** What has been read of a row. */
  private static final class Fields {
    @Nullable String id;
    boolean numericId;
    @Nullable String label;
    @Nullable String prompt;
    @Nullable String text;

    Row toRow(RowFormat format, Place place) throws RejectedRowException {
      if (id == null) {
        throw new RejectedRowException("the row has no \"id\"");
      } else if (text == null) {
        throw new RejectedRowException("the row " + Visible.excerpt(id) + " has no \"" + format.textField() + "\"");
      } else if (format.needsLabel() && label == null) {
        throw new RejectedRowException("the row " + Visible.excerpt(id) + " has no \"label\"");
      }
      Document document = Document.of(id, text);
      if (label != null) {
        document = document.withLabel(label);
      }
      if (prompt != null) {
        document = document.withGroup(prompt);
      }
      return new Row(document, numericId, place);
    }
  }
}
