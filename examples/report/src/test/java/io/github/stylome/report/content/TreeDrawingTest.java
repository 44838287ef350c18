package io.github.stylome.report.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.report.content.TreeDrawing.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDrawingTest {
  private static Node node(int parent, double length) {
    return new Node(parent, "", length, Double.NaN, "", false);
  }

  @Test
  void leaves_areBelowEachOtherAndOthersAmidTheirChildren() {
    // The root has a leaf and a node of two leaves.
    TreeDrawing tree = new TreeDrawing("",
        List.of(node(-1, Double.NaN), node(0, 1), node(0, 2), node(2, 3), node(2, -4)));
    assertArrayEquals(new double[] {0.75, 0, 1.5, 1, 2}, tree.rows());
    assertArrayEquals(new double[] {0, 1, 2, 5, 2}, tree.depths(), "an edge below 0 counts as none");
  }

  @Test
  void nodes_beforeTheirParent_areRefused() {
    List<Node> nodes = List.of(node(-1, 0), node(2, 1), node(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new TreeDrawing("", nodes));
  }
}
