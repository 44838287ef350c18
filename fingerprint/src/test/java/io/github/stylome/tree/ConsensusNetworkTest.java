package io.github.stylome.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.LabelDistances;
import io.github.stylome.tree.ConsensusNetwork.Edge;
import io.github.stylome.tree.ConsensusNetwork.Weighting;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusNetworkTest {
  /** Places 0, 1, 3, 7 on a line, by name. */
  private static final LabelDistances LINE = LabelDistances.of(List.of("a", "b", "c", "d"), new double[][] {
    {0, 1, 3, 7}, {1, 0, 2, 6}, {3, 2, 0, 4}, {7, 6, 4, 0}});

  @Test
  void nearestNeighbors_weighByRank_andAddUp() {
    ConsensusNetwork network = ConsensusNetwork.of(List.of(LINE, LINE), 2, Weighting.LINEAR);
    assertEquals(List.of(
        new Edge("a", "b", 4), new Edge("a", "c", 2), new Edge("b", "a", 4), new Edge("b", "c", 2),
        new Edge("c", "a", 2), new Edge("c", "b", 4), new Edge("d", "b", 2), new Edge("d", "c", 4)), network.edges());
    assertTrue(network.isDirected());
    ConsensusNetwork undirected = network.undirected();
    assertFalse(undirected.isDirected());
    assertEquals(List.of(new Edge("a", "b", 8), new Edge("a", "c", 4), new Edge("b", "c", 6), new Edge("b", "d", 2),
        new Edge("c", "d", 4)), undirected.edges());
  }

  @Test
  void weightings_areSquaresAndLogarithms() {
    assertEquals(9, ConsensusNetwork.of(List.of(LINE), 3, Weighting.QUADRATIC).edges().get(0).weight());
    assertEquals(Math.log(4), ConsensusNetwork.of(List.of(LINE), 3, Weighting.LOG).edges().get(0).weight(), 1e-15);
    assertEquals(12, ConsensusNetwork.of(List.of(LINE), 99, Weighting.LINEAR).edges().size());
  }

  @Test
  void ofEquallyNear_theFirstIsTheNearer() {
    LabelDistances equal = LabelDistances.of(List.of("z", "y", "x"), new double[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}});
    assertEquals(List.of(new Edge("z", "y", 1), new Edge("y", "z", 1), new Edge("x", "z", 1)),
        ConsensusNetwork.of(List.of(equal), 1, Weighting.LINEAR).edges());
  }

  @Test
  void graphMl_hasNodesEdgesAndEscapes() {
    LabelDistances two = LabelDistances.of(List.of("a<b", "c"), new double[][] {{0, 1}, {1, 0}});
    String xml = GraphMl.write(ConsensusNetwork.of(List.of(two), 3, Weighting.LINEAR).undirected());
    assertTrue(xml.contains("edgedefault=\"undirected\""), xml);
    assertTrue(xml.contains("<node id=\"n0\"><data key=\"label\">a&lt;b</data></node>"), xml);
    assertTrue(xml.contains("<edge source=\"n0\" target=\"n1\"><data key=\"weight\">6</data></edge>"), xml);
  }

  @Test
  void otherLabelsAndTooFew_areRefused() {
    LabelDistances one = LabelDistances.of(List.of("a"), new double[][] {{0}});
    assertThrows(IllegalArgumentException.class, () -> ConsensusNetwork.of(List.of(), 3, Weighting.LINEAR));
    assertThrows(IllegalArgumentException.class, () -> ConsensusNetwork.of(List.of(one), 3, Weighting.LINEAR));
    assertThrows(IllegalArgumentException.class, () -> ConsensusNetwork.of(List.of(LINE), 0, Weighting.LINEAR));
    assertThrows(IllegalArgumentException.class,
        () -> ConsensusNetwork.of(List.of(LINE, LINE.of(List.of("b", "a", "c", "d"))), 3, Weighting.LINEAR));
  }
}
