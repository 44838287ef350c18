package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Estimate;
import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import java.io.IOException;
import java.util.List;

/**
 * Writes a model card as one JSON object: a section under its key, in it a table under its key as an array of objects,
 * a row each. A share is an object with {@code count}, {@code of}, {@code share}, {@code lower} and {@code upper}, a
 * figure with its interval one with {@code value}, {@code lower} and {@code upper}; where there is nothing to measure,
 * the number is null.
 */
public final class ModelCardJson {
  private ModelCardJson() {}

  /** Returns the line of the object. */
  public static byte[] of(List<Section> card) {
    return Json.line(json -> {
      for (Section section : card) {
        json.writeObjectFieldStart(section.key());
        for (Table table : section.tables()) {
          write(table, json);
        }
        json.writeEndObject();
      }
    });
  }

  private static void write(Table table, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(table.key());
    for (List<Cell> row : table.rows()) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        write(table.columns().get(i), row.get(i), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String field, Cell cell, JsonGenerator json) throws IOException {
    if (cell instanceof Cell.Words words) {
      json.writeStringField(field, words.words());
    } else if (cell instanceof Cell.Count count) {
      json.writeNumberField(field, count.count());
    } else if (cell instanceof Cell.Figure figure) {
      Json.writeNumber(json, field, figure.value());
    } else if (cell instanceof Cell.Share share) {
      Proportion proportion = share.proportion();
      json.writeObjectFieldStart(field);
      json.writeNumberField("count", proportion.count());
      json.writeNumberField("of", proportion.of());
      Json.writeNumber(json, "share", proportion.share());
      Json.writeNumber(json, "lower", proportion.lower());
      Json.writeNumber(json, "upper", proportion.upper());
      json.writeEndObject();
    } else if (cell instanceof Cell.Range range) {
      Estimate estimate = range.estimate();
      json.writeObjectFieldStart(field);
      Json.writeNumber(json, "value", estimate.value());
      Json.writeNumber(json, "lower", estimate.lower());
      Json.writeNumber(json, "upper", estimate.upper());
      json.writeEndObject();
    } else {
      throw new IllegalStateException("unknown cell " + cell);
    }
  }
}
