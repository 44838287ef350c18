package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Values along ordered steps, with their intervals.
 *
 * @param x what the steps are
 * @param y what the values are
 * @param percent whether they are shares
 * @param steps the names of the steps
 * @param series as many values each as there are steps
 */
public record Lines(String x, String y, boolean percent, List<String> steps, List<Intervals.Series> series)
    implements Drawing {
  @Override
  public String type() {
    return "lines";
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("x", x);
    json.writeStringField("y", y);
    json.writeBooleanField("percent", percent);
    Numbers.names(json, "steps", steps);
    json.writeArrayFieldStart("series");
    for (Intervals.Series one : series) {
      json.writeStartObject();
      json.writeStringField("name", VisibleText.name(one.name()));
      Numbers.write(json, "values", one.values());
      Numbers.write(json, "lower", one.lower());
      Numbers.write(json, "upper", one.upper());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
