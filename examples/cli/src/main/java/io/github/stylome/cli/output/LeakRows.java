package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.cli.input.Row;
import io.github.stylome.leak.IdentityLeak;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes identity leaks, and how many texts have one, as JSON rows. */
public final class LeakRows {
  private LeakRows() {}

  /** Returns the row of a leak in a field of a text. */
  public static byte[] leak(Row row, String field, IdentityLeak leak) {
    return Json.line(json -> {
      AttributionRows.writeId(json, row);
      writeOptional(json, "label", row.document().label());
      json.writeStringField("field", field);
      writeOptional(json, "maker", leak.maker());
      writeOptional(json, "model", leak.model());
      json.writeStringField("polarity", leak.polarity().label());
      json.writeStringField("frame", leak.frame().label());
      json.writeNumberField("start", leak.span().start());
      json.writeNumberField("end", leak.span().end());
    });
  }

  /** Returns the row of a label: how many of its texts have a leak, and how many name each maker and each model. */
  public static byte[] summary(Optional<String> label, String field, Proportion leaking, Map<String, Integer> makers,
      Map<String, Integer> models) {
    return Json.line(json -> {
      writeOptional(json, "label", label);
      json.writeStringField("field", field);
      json.writeNumberField("texts", leaking.of());
      json.writeNumberField("leaking", leaking.count());
      Json.writeNumber(json, "rate", leaking.share());
      json.writeArrayFieldStart("interval");
      json.writeNumber(leaking.lower());
      json.writeNumber(leaking.upper());
      json.writeEndArray();
      writeCounts(json, "makers", makers);
      writeCounts(json, "models", models);
    });
  }

  private static void writeCounts(JsonGenerator json, String field, Map<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void writeOptional(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }
}
