package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * How often answers of a probability are right, against the line on which they are as often right as they say.
 *
 * @param x what is said, as words
 * @param y what is found, as words
 * @param bins in the order of their probability
 */
public record Reliability(String x, String y, List<Bin> bins) implements Drawing {
  /** Texts of about one probability, and the share of right answers among them with its interval. */
  public record Bin(double probability, double accuracy, double lower, double upper, long texts) {}

  @Override
  public String type() {
    return "reliability";
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("x", x);
    json.writeStringField("y", y);
    json.writeArrayFieldStart("bins");
    for (Bin bin : bins) {
      json.writeStartArray();
      for (double value : new double[] {bin.probability(), bin.accuracy(), bin.lower(), bin.upper(), bin.texts()}) {
        Numbers.write(json, value);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
