package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Points on a plane, coloured by group.
 *
 * @param x what the first axis is
 * @param y what the second axis is
 * @param equal whether a unit is as long on both, as where distances are meant
 * @param points in their order
 */
public record Scatter(String x, String y, boolean equal, List<Point> points) implements Drawing {
  /** A point with its name, and its group or an empty string. */
  public record Point(double x, double y, String name, String group) {}

  @Override
  public String type() {
    return "scatter";
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("x", x);
    json.writeStringField("y", y);
    json.writeBooleanField("equal", equal);
    json.writeArrayFieldStart("points");
    for (Point point : points) {
      json.writeStartObject();
      Numbers.write(json, "x", point.x());
      Numbers.write(json, "y", point.y());
      json.writeStringField("name", VisibleText.name(point.name()));
      json.writeStringField("group", VisibleText.name(point.group()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
