package io.github.stylome.report.maker;

import io.github.stylome.report.content.Network;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Links;
import io.github.stylome.report.input.ReportInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which texts are near to which in how many lists of features. */
final class NetworkMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) {
    List<Links.Edge> links = input.links().orElseThrow().edges();
    List<String> nodes = links.stream().flatMap(edge -> Stream.of(edge.source(), edge.target())).distinct().sorted()
        .toList();
    Map<String, Integer> places = new HashMap<>();
    nodes.forEach(node -> places.put(node, places.size()));
    List<Network.Edge> edges = new ArrayList<>();
    Parts.Table table = parts.table("links").names("source", "target").numbers("weight").flags("directed");
    for (Links.Edge edge : links) {
      edges.add(new Network.Edge(places.getOrDefault(edge.source(), 0), places.getOrDefault(edge.target(), 0),
          edge.weight(), edge.directed()));
      table.row(edge.source(), edge.target(), edge.weight(), edge.directed());
    }
    List<String> groups = nodes.stream().map(NetworkMaker::group).toList();
    return List.of(Section.of(parts.of("section.network"),
        parts.chart("network", new Network(nodes, groups, edges), table.build())));
  }

  /** What stands before the first underscore, which is how files name their label. */
  private static String group(String name) {
    int end = name.indexOf('_');
    return end > 0 ? name.substring(0, end) : "";
  }
}
