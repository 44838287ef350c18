package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree with the lengths of its edges to scale, the support of inner nodes, and leaves one below the other.
 *
 * @param axis what lengths are
 * @param nodes every node after its parent, the first being the root
 */
public record TreeDrawing(String axis, List<Node> nodes) implements Drawing {
  /**
   * A node.
   *
   * @param parent its place in the list, -1 of the root
   * @param label of a leaf; empty for none
   * @param length of the edge above it
   * @param support share of resamples that have this edge, NaN if not known
   * @param group by which it is coloured; empty for none
   * @param marked whether it stands out
   */
  public record Node(int parent, String label, double length, double support, String group, boolean marked) {}

  /** Checks the order. */
  public TreeDrawing {
    nodes = List.copyOf(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      int parent = nodes.get(i).parent();
      if (i == 0 ? parent != -1 : parent < 0 || parent >= i) {
        throw new IllegalArgumentException("node " + i + " has the parent " + parent);
      }
    }
  }

  @Override
  public String type() {
    return "tree";
  }

  /** Returns how far every node is from the root; an edge that is negative or not known counts as none. */
  double[] depths() {
    double[] depths = new double[nodes.size()];
    for (int i = 1; i < depths.length; i++) {
      double length = nodes.get(i).length();
      depths[i] = depths[nodes.get(i).parent()] + (length > 0 ? length : 0);
    }
    return depths;
  }

  /** Returns the heights of the nodes: leaves at 0, 1, 2 in the order of the tree, others amid their children. */
  double[] rows() {
    int size = nodes.size();
    List<List<Integer>> children = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      children.add(new ArrayList<>());
      if (i > 0) {
        children.get(nodes.get(i).parent()).add(i);
      }
    }
    double[] rows = new double[size];
    int leaf = 0;
    List<Integer> open = new ArrayList<>(List.of(0));
    while (!open.isEmpty()) {
      int node = open.remove(open.size() - 1);
      List<Integer> below = children.get(node);
      if (below.isEmpty()) {
        rows[node] = leaf++;
      }
      for (int i = below.size() - 1; i >= 0; i--) {
        open.add(below.get(i));
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      List<Integer> below = children.get(i);
      if (!below.isEmpty()) {
        rows[i] = (rows[below.get(0)] + rows[below.get(below.size() - 1)]) / 2;
      }
    }
    return rows;
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    double[] depths = depths();
    double[] rows = rows();
    json.writeStringField("axis", axis);
    json.writeArrayFieldStart("nodes");
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      json.writeStartObject();
      json.writeNumberField("parent", node.parent());
      json.writeStringField("label", VisibleText.name(node.label()));
      Numbers.write(json, "x", depths[i]);
      Numbers.write(json, "y", rows[i]);
      Numbers.write(json, "support", node.support());
      json.writeStringField("group", VisibleText.name(node.group()));
      json.writeBooleanField("marked", node.marked());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
