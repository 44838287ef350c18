package io.github.stylome.report.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects that stand one after the other, as all commands write them: one object in a file, or one a line.
 * A field that comes twice, a number out of the range of a double and whatever is no object are refused by their line.
 */
final class JsonRows {
  /** Deeper than anything that a command writes; what is read is walked by calls, so this bounds the stack. */
  private static final int DEPTH = 100;

  private static final JsonFactory FACTORY = new JsonFactoryBuilder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
      .build();

  private final String file;

  private JsonRows(String file) {
    this.file = file;
  }

  /** A number, as it was written and as a double. */
  record Numeral(String written, double value) {}

  /** Returns the objects in this content of a file, in their order. */
  static List<Fields> read(String file, byte[] content) throws ReportInputException {
    return new JsonRows(file).rows(content);
  }

  private List<Fields> rows(byte[] content) throws ReportInputException {
    List<Fields> rows = new ArrayList<>();
    long line = 1;
    try (JsonParser parser = FACTORY.createParser(content)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        line = parser.currentTokenLocation().getLineNr();
        if (token != JsonToken.START_OBJECT) {
          throw new ReportInputException(file, line, "this is no JSON object; commands write one on every line");
        }
        rows.add(new Fields(file, line, "", object(parser)));
      }
    } catch (JsonEOFException e) {
      throw new ReportInputException(file, line, "the object that begins here has no end; the file may be cut");
    } catch (JsonProcessingException e) {
      long where = e.getLocation() == null ? line : e.getLocation().getLineNr();
      throw new ReportInputException(file, where, "this is no JSON: " + e.getOriginalMessage());
    } catch (ReportInputException e) {
      throw e;
    } catch (IOException e) {
      throw new ReportInputException(file, line, "this is no JSON: " + e.getMessage());
    }
    return rows;
  }

  private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  private @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(parser);
      default -> throw new ReportInputException(file, parser.currentLocation().getLineNr(), "a value is missing");
    };
  }

  private Numeral numeral(JsonParser parser) throws IOException {
    String written = parser.getText();
    double value = Double.parseDouble(written);
    if (!Double.isFinite(value)) {
      throw new ReportInputException(file, parser.currentLocation().getLineNr(),
          "the number " + written + " is too great");
    }
    return new Numeral(written, value);
  }
}
