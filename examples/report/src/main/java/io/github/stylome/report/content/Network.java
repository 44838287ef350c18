package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Names and weighted edges between them.
 *
 * @param nodes the names
 * @param groups one for every name, by which it is coloured
 * @param edges between places in the list of names
 */
public record Network(List<String> nodes, List<String> groups, List<Edge> edges) implements Drawing {
  /** An edge. */
  public record Edge(int source, int target, double weight, boolean directed) {}

  @Override
  public String type() {
    return "network";
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    Numbers.names(json, "nodes", nodes);
    Numbers.names(json, "groups", groups);
    json.writeArrayFieldStart("edges");
    for (Edge edge : edges) {
      json.writeStartObject();
      json.writeNumberField("source", edge.source());
      json.writeNumberField("target", edge.target());
      Numbers.write(json, "weight", edge.weight());
      json.writeBooleanField("directed", edge.directed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
