package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * What is said of every window of a text, and of the segments between changes.
 *
 * @param axis what places in the text are
 * @param scoreAxis what scores are
 * @param labels in the order of the scores
 * @param windows in the order of the text
 * @param segments in the order of the text
 */
public record Timeline(String axis, String scoreAxis, List<String> labels, List<Window> windows, List<Stretch> segments)
    implements Drawing {
  /** A window: its middle, and the scores of all labels, NaN where there is none. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Window(double middle, double[] scores) {}

  /**
   * A segment.
   *
   * @param label whom it sounds like; empty if nothing is said
   * @param lower where the change at its beginning may lie, NaN for the first
   * @param upper up to where
   */
  public record Stretch(double from, double to, String label, double lower, double upper) {}

  @Override
  public String type() {
    return "timeline";
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("axis", axis);
    json.writeStringField("scoreAxis", scoreAxis);
    Numbers.names(json, "labels", labels);
    json.writeArrayFieldStart("windows");
    for (Window window : windows) {
      json.writeStartArray();
      Numbers.write(json, window.middle());
      for (double score : window.scores()) {
        Numbers.write(json, score);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("segments");
    for (Stretch segment : segments) {
      json.writeStartObject();
      Numbers.write(json, "from", segment.from());
      Numbers.write(json, "to", segment.to());
      json.writeStringField("label", VisibleText.name(segment.label()));
      Numbers.write(json, "lower", segment.lower());
      Numbers.write(json, "upper", segment.upper());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
