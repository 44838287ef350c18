package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * A number for every row and column, as a colour.
 *
 * @param what what the numbers are
 * @param percent whether they are shares
 * @param rows the names of the rows, from the top
 * @param columns the names of the columns
 * @param values by row and column, NaN where there is none
 */
public record HeatMap(String what, boolean percent, List<String> rows, List<String> columns, List<double[]> values)
    implements Drawing {
  @Override
  public String type() {
    return "heatmap";
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("what", what);
    json.writeBooleanField("percent", percent);
    Numbers.names(json, "rows", rows);
    Numbers.names(json, "columns", columns);
    json.writeArrayFieldStart("values");
    for (double[] row : values) {
      json.writeStartArray();
      for (double value : row) {
        Numbers.write(json, value);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
