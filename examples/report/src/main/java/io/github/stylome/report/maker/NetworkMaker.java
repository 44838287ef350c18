package io.github.stylome.report.maker;

import io.github.stylome.report.content.Network;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Links;
import io.github.stylome.report.input.ReportInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which texts are near to which in how many lists of features. */
final class NetworkMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Network.Edge> edges = new ArrayList<>();
    Parts.Table table = parts.table("links").names("source", "target").numbers("weight").flags("directed");
    for (Links.Edge edge : input.links().orElseThrow().edges()) {
      edges.add(new Network.Edge(place(edge.source(), places), place(edge.target(), places), edge.weight(),
          edge.directed()));
      table.row(edge.source(), edge.target(), edge.weight(), edge.directed());
    }
    List<String> nodes = List.copyOf(places.keySet());
    List<String> groups = nodes.stream().map(NetworkMaker::group).toList();
    return List.of(Section.of(parts.of("section.network"),
        parts.chart("network", new Network(nodes, groups, edges), table.build())));
  }

  private static int place(String name, Map<String, Integer> places) {
    return places.computeIfAbsent(name, key -> places.size());
  }

  /** What stands before the first underscore, which is how files name their label. */
  private static String group(String name) {
    int end = name.indexOf('_');
    return end > 0 ? name.substring(0, end) : "";
  }
}
