package io.github.stylome.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A network in GraphML, which Gephi, Cytoscape, yEd, igraph and NetworkX read: the nodes of the tree as {@code n0},
 * {@code n1} and so on, its edges with the kind {@code tree}, conflicting splits of two branches as {@code bridge}, and
 * the links of labels as {@code neighbor}. Brandes et al., "GraphML progress report", Graph Drawing 2001.
 *
 * <p>Chars that XML cannot hold stand as a backslash, u and four hexadecimal digits.
 */
public final class GraphMl {
  private GraphMl() {}

  /** Returns the file. */
  public static String write(Network network) {
    StringBuilder out = new StringBuilder("""
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="leaf" for="node" attr.name="leaf" attr.type="boolean"/>
          <key id="kind" for="edge" attr.name="kind" attr.type="string"/>
          <key id="length" for="edge" attr.name="length" attr.type="double"/>
          <key id="support" for="edge" attr.name="support" attr.type="double"/>
          <graph id="tree" edgedefault="undirected">
        """);
    Tree tree = network.tree();
    for (int node = 0; node < tree.size(); node++) {
      out.append("    <node id=\"n").append(node).append("\">");
      tree.label(node).ifPresent(label -> data(out, "label", escaped(label)));
      data(out, "leaf", Boolean.toString(tree.isLeaf(node)));
      out.append("</node>\n");
    }
    for (int node = 1; node < tree.size(); node++) {
      edge(out, tree.parent(node), node, "tree", tree.length(node), tree.support(node));
    }
    for (ConflictingSplit conflict : network.conflicts()) {
      if (conflict.isBridge()) {
        edge(out, conflict.nodes().get(0), conflict.nodes().get(1), "bridge", Double.NaN, conflict.support());
      }
    }
    for (NeighborLink link : network.links()) {
      edge(out, tree.leaf(link.first()), tree.leaf(link.second()), "neighbor", link.distance(), link.support());
    }
    return out.append("  </graph>\n</graphml>\n").toString();
  }

  /**
   * Returns the file of a consensus network: nodes {@code n0}, {@code n1} and so on with their labels, and edges with
   * their weight.
   */
  public static String write(ConsensusNetwork network) {
    StringBuilder out = new StringBuilder("""
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        """);
    out.append("  <graph id=\"network\" edgedefault=\"")
        .append(network.isDirected() ? "directed" : "undirected").append("\">\n");
    Map<String, Integer> places = new HashMap<>();
    for (String label : network.labels()) {
      out.append("    <node id=\"n").append(places.size()).append("\">");
      data(out, "label", escaped(label));
      out.append("</node>\n");
      places.put(label, places.size());
    }
    for (ConsensusNetwork.Edge edge : network.edges()) {
      out.append("    <edge source=\"n").append(places.get(edge.source()))
          .append("\" target=\"n").append(places.get(edge.target())).append("\">");
      data(out, "weight", Decimals.of(edge.weight()));
      out.append("</edge>\n");
    }
    return out.append("  </graph>\n</graphml>\n").toString();
  }

  private static void edge(StringBuilder out, int from, int to, String kind, double length, double support) {
    out.append("    <edge source=\"n").append(from).append("\" target=\"n").append(to).append("\">");
    data(out, "kind", kind);
    if (!Double.isNaN(length)) {
      data(out, "length", Decimals.of(length));
    }
    if (!Double.isNaN(support)) {
      data(out, "support", Decimals.of(support));
    }
    out.append("</edge>\n");
  }

  private static void data(StringBuilder out, String key, String value) {
    out.append("<data key=\"").append(key).append("\">").append(value).append("</data>");
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
        default -> {
          boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
          if (c < ' ' || surrogate || c == 0xFFFE || c == 0xFFFF) {
            out.append(String.format(Locale.ROOT, "\\u%04X", c));
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    });
    return out.toString();
  }
}
