package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes numbers and names of drawings. */
final class Numbers {
  private Numbers() {}

  /** Writes a number, null where JSON has none for it. */
  static void write(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** Writes a field with a number. */
  static void write(JsonGenerator json, String field, double value) throws IOException {
    json.writeFieldName(field);
    write(json, value);
  }

  /** Writes a field with an array of numbers. */
  static void write(JsonGenerator json, String field, double[] values) throws IOException {
    json.writeArrayFieldStart(field);
    for (double value : values) {
      write(json, value);
    }
    json.writeEndArray();
  }

  /** Writes a field with an array of names, made visible. */
  static void names(JsonGenerator json, String field, List<String> names) throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(VisibleText.name(name));
    }
    json.writeEndArray();
  }
}
