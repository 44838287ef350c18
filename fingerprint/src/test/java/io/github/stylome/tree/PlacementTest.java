package io.github.stylome.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.LabelDistances;
import io.github.stylome.distance.ResampledDistances;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static Map<String, Double> from(LabelDistances distances, String label) {
    int own = distances.labels().indexOf(label);
    Map<String, Double> from = new HashMap<>();
    for (String other : distances.labels()) {
      if (!other.equals(label)) {
        from.put(other, distances.between(own, distances.labels().indexOf(other)));
      }
    }
    return from;
  }

  @Property(tries = 200)
  void leafThatWasTakenOut_isPutBackWhereItWas(@ForAll Random random, @ForAll @IntRange(min = 4, max = 25) int leaves) {
    Tree tree = RandomTrees.binary(random, leaves);
    String label = "t" + random.nextInt(leaves);
    Tree rest = tree.without(label);
    Placement placement = Placer.in(rest).place(from(tree.distances(), label));
    assertEquals(0, placement.residual(), 1e-6);
    assertEquals(tree.length(tree.leaf(label)), placement.pendant(), 1e-6);
    TreeTest.assertSameWays(round(tree.distances()), round(rest.with(label, placement).distances()));
  }

  private static LabelDistances round(LabelDistances distances) {
    double[][] rounded = new double[distances.size()][distances.size()];
    for (int i = 0; i < rounded.length; i++) {
      for (int j = 0; j < rounded.length; j++) {
        rounded[i][j] = Math.rint(distances.between(i, j) * 1e5) / 1e5;
      }
    }
    return LabelDistances.of(distances.labels(), rounded);
  }

  /** All places of all edges, a hundred steps each, are no better. */
  @Property(tries = 50)
  void place_isTheBestOfAll(@ForAll Random random, @ForAll @IntRange(min = 3, max = 8) int leaves) {
    Tree tree = RandomTrees.binary(random, leaves);
    Map<String, Double> distances = new HashMap<>();
    tree.labels().forEach(label -> distances.put(label, 0.5 + 3 * random.nextDouble()));
    double best = Placer.in(tree).place(distances).residual();
    for (int node = 1; node < tree.size(); node++) {
      for (int step = 0; step <= 20; step++) {
        for (int pendant = 0; pendant <= 40; pendant++) {
          Placement other = new Placement(node, tree.length(node) * step / 20, pendant / 10.0, 0);
          assertTrue(best <= residual(tree, other, distances) + 1e-9, other.toString());
        }
      }
    }
  }

  private static double residual(Tree tree, Placement placement, Map<String, Double> distances) {
    Map<String, Double> ways = from(tree.with("new", placement).distances(), "new");
    double mean = distances.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = 0;
    double weights = 0;
    for (Map.Entry<String, Double> way : ways.entrySet()) {
      double distance = distances.getOrDefault(way.getKey(), Double.NaN);
      double weight = Math.pow(distance / mean, -8);
      squares += weight * Math.pow(way.getValue() - distance, 2);
      weights += weight;
    }
    return Math.sqrt(squares / weights);
  }

  @Test
  void nearest_areInTheOrderOfTheirWays() {
    Tree tree = Newick.read("((a:1,b:2):3,(c:1,d:5):1,e:4);");
    Placer placer = Placer.in(tree);
    assertEquals(List.of("b", "a", "c", "e", "d"), placer.nearest(new Placement(3, 0.5, 9, 0)));
    assertEquals(List.of("a", "b", "c", "e", "d"), placer.nearest(new Placement(1, 0.5, 9, 0)));
  }

  @Test
  void badDistances_areRefusedByName() {
    Placer placer = Placer.in(Newick.read("(a:1,b:1,c:1);"));
    assertEquals("there is no distance to \"c\"", assertThrows(IllegalArgumentException.class,
        () -> placer.place(Map.of("a", 1.0, "b", 1.0))).getMessage());
    assertEquals("to \"a\" the distance is NaN", assertThrows(IllegalArgumentException.class,
        () -> placer.place(Map.of("a", Double.NaN, "b", 1.0, "c", 1.0))).getMessage());
    assertThrows(IllegalArgumentException.class, () -> Placer.in(Newick.read("(a,b,c);")));
  }

  /** Distances of a tree, with noise in every resample. */
  static ResampledDistances noisy(LabelDistances all, double noise, long seed) {
    return new ResampledDistances() {
      @Override
      public List<String> labels() {
        return all.labels();
      }

      @Override
      public LabelDistances all() {
        return all;
      }

      @Override
      public LabelDistances resample(int round) {
        Random random = new Random(seed + round);
        double[][] values = new double[all.size()][all.size()];
        for (int i = 0; i < values.length; i++) {
          for (int j = 0; j < i; j++) {
            values[i][j] = all.between(i, j) * (1 + noise * (random.nextDouble() - 0.5));
            values[j][i] = values[i][j];
          }
        }
        return LabelDistances.of(all.labels(), values);
      }
    };
  }

  @Test
  void cleanData_supportTheirTreeInEveryResample() {
    Tree tree = RandomTrees.binary(new Random(1), 12);
    TreeBootstrap bootstrap = TreeBootstrap.of(noisy(tree.distances(), 1e-6, 7), 20, Workers.caller());
    assertEquals(9, bootstrap.supports().size());
    assertEquals(1, bootstrap.supports().get(0));
    assertEquals(1, bootstrap.medianSupport());
    assertEquals(SplitFrequencies.of(List.of(tree)).ranked(), SplitFrequencies.of(List.of(bootstrap.tree())).ranked());
    Tree noise = TreeBootstrap.of(noisy(tree.distances(), 1, 7), 50, Workers.caller()).tree();
    assertTrue(noise.size() > 0);
    assertTrue(TreeBootstrap.of(noisy(tree.distances(), 1, 7), 50, Workers.caller()).supports().get(0) < 1);
  }

  /** All labels are at the distance 1. */
  private static LabelDistances star(int labels) {
    double[][] equal = new double[labels][labels];
    for (int i = 0; i < labels; i++) {
      for (int j = 0; j < labels; j++) {
        equal[i][j] = i == j ? 0 : 1;
      }
    }
    return LabelDistances.of(IntStream.range(0, labels).mapToObj(label -> "t" + label).toList(), equal);
  }

  @Test
  void edgesThatPartNothing_haveNoSupport() {
    LabelDistances distances = star(7);
    for (double rounding : new double[] {0, 1e-8}) {
      TreeBootstrap bootstrap = TreeBootstrap.of(noisy(distances, rounding, 1), 10, Workers.caller());
      assertEquals(0, bootstrap.supports().get(bootstrap.supports().size() - 1));
      assertTrue(bootstrap.frequencies().ranked().isEmpty());
      assertTrue(distances.areAllEqual());
    }
    LabelDistances pair = Newick.read("((t0:0.4,t1:0.4):0.1,t2:0.5,t3:0.5,t4:0.5,t5:0.5,t6:0.5);").distances();
    assertFalse(pair.areAllEqual());
    SplitFrequencies frequencies = TreeBootstrap.of(noisy(pair, 0, 1), 10, Workers.caller()).frequencies();
    assertEquals(List.of(Split.of(pair.labels(), List.of("t0", "t1"))), frequencies.ranked());
  }

  @Test
  void placementOfABrother_isBesideHim_inEveryResample() {
    Tree tree = Newick.read("((a:0.5,b:0.5):1,(c:0.5,d:0.5):1,((e:0.5,new:0.4):0.3,f:1):0.5);");
    Tree rest = tree.without("new");
    PlacementBootstrap placed =
        PlacementBootstrap.of(rest, "new", noisy(tree.distances(), 0.05, 3), 40, Workers.caller());
    assertEquals("e", placed.nearest());
    assertEquals(List.of("e"), placed.beside());
    assertEquals(Map.of("e", 1.0), placed.nearestShares());
    assertEquals(1, placed.support(placed.placement().node()));
    assertEquals(List.of(placed.placement().node()), placed.nodes());
    assertFalse(placed.isFar());
    assertFalse(placed.canBeFar()); // seven leaves are too few
    TreeTest.assertSameWays(tree.distances(), placed.extended().distances());
  }

  @Test
  void stranger_isFar_andABrotherIsNot() {
    Tree tree = RandomTrees.binary(new Random(3), 24);
    for (double length : new double[] {0.2, 9}) {
      Tree more = tree.with("new", new Placement(tree.leaf("t5"), 0.05, length, 0));
      PlacementBootstrap placed =
          PlacementBootstrap.of(tree, "new", noisy(more.distances(), 0.01, 3), 5, Workers.caller());
      assertTrue(placed.canBeFar());
      assertEquals(length > 1, placed.isFar());
      assertEquals("t5", placed.nearest());
      assertEquals((1.0 + placed.fartherLeaves()) / 25, placed.pValue(), 1e-12);
    }
    assertEquals(0, PlacementBootstrap.of(tree, "new",
        noisy(tree.with("new", new Placement(1, 0, 9, 0)).distances(), 0, 1), 1, Workers.caller()).fartherLeaves());
  }

  /** Of 20 alike labels each in its turn is the new one; the p-values of all must be 1/20 to 20/20, each once. */
  @Test
  void pValues_ofLabelsThatAreAllAlike_areUniform() {
    LabelDistances distances = noisy(star(20), 0.2, 8).resample(0);
    List<Double> values = new ArrayList<>();
    for (String label : distances.labels()) {
      List<String> others = distances.labels().stream().filter(other -> !other.equals(label)).toList();
      Tree tree = NeighborJoining.of(distances.of(others));
      values.add(PlacementBootstrap.of(tree, label, noisy(distances, 0, 1), 1, Workers.caller()).pValue());
    }
    values.sort(null);
    for (int rank = 0; rank < 20; rank++) {
      assertEquals((rank + 1) / 20.0, values.get(rank), 1e-12, values.toString());
    }
  }

  @Test
  void threeLeaves_sayNothingOfWhatIsFar_andALabelMustBeNew() {
    Tree tree = Newick.read("(a:1,b:1,c:1,new:9);");
    ResampledDistances distances = noisy(tree.distances(), 0, 1);
    PlacementBootstrap placed = PlacementBootstrap.of(tree.without("new"), "new", distances, 1, Workers.caller());
    assertFalse(placed.isFar());
    assertEquals(0.25, placed.pValue()); // one of four, and the farthest
    assertThrows(IllegalArgumentException.class,
        () -> PlacementBootstrap.of(tree, "new", distances, 1, Workers.caller()));
    assertThrows(IllegalArgumentException.class,
        () -> PlacementBootstrap.of(tree.without("new"), "x", distances, 1, Workers.caller()));
    assertThrows(IllegalArgumentException.class,
        () -> PlacementBootstrap.of(Newick.read("(a:1,b:1,q:1);"), "new", distances, 1, Workers.caller()));
  }

  @Test
  void deltaScores_areZeroOnATree_andHalfOnNoise() {
    Tree tree = RandomTrees.binary(new Random(5), 15);
    DeltaScores scores = DeltaScores.of(tree.distances(), 1);
    assertEquals(0, scores.mean(), 1e-9);
    assertEquals(15 * 14 * 13 * 12 / 24, scores.quartets());
    assertTrue(scores.isExact());
    assertEquals(1, scores.histogram().get(0));
    DeltaScores noise = DeltaScores.of(NeighborJoiningTest.random(new Random(2), 30, 1_000_000), 1);
    assertEquals(0.5, noise.mean(), 0.02);
    double sum = 0;
    for (int label = 0; label < 30; label++) {
      sum += noise.mean(label);
    }
    assertEquals(noise.mean(), sum / 30, 1e-12);
    assertEquals(1, noise.histogram().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
  }

  @Test
  void deltaOfAQuartet_isThatOfTheFormula() {
    // ab|cd: 1 + 2 = 3, ac|bd: 5 + 5 = 10, ad|bc: 6 + 2 = 8, so (10 - 8) / (10 - 3).
    LabelDistances distances = LabelDistances.of(List.of("a", "b", "c", "d"), new double[][] {
      {0, 1, 5, 6}, {1, 0, 2, 5}, {5, 2, 0, 2}, {6, 5, 2, 0}});
    assertEquals(2.0 / 7, DeltaScores.of(distances, 1).mean(), 1e-12);
    assertEquals(0, DeltaScores.of(LabelDistances.of(List.of("a", "b", "c", "d"), new double[4][4]), 1).mean());
    assertThrows(IllegalArgumentException.class,
        () -> DeltaScores.of(distances.of(List.of("a", "b", "c")), 1));
  }

  @Test
  void largeTable_isSampledBySeed_andTheLeastTreeLikeComesFirst() {
    LabelDistances large = NeighborJoiningTest.random(new Random(4), 160, 1000);
    DeltaScores one = DeltaScores.of(large, 1);
    assertFalse(one.isExact());
    assertEquals(one.mean(), DeltaScores.of(large, 1).mean());
    List<Integer> order = one.leastTreeLike();
    assertTrue(one.mean(order.get(0)) >= one.mean(order.get(159)));
  }

  @Test
  void network_hasLinksOfNeighbours_andBridgesOfConflictingSplits() {
    Tree tree = Newick.read("((a:1,b:1)0.6:1,(c:1,d:1)0.6:1,e:1);");
    List<Tree> trees = new ArrayList<>(List.of(tree, tree, Newick.read("((a,c),(b,d),e);")));
    SplitFrequencies frequencies = SplitFrequencies.of(trees);
    Network network = Network.of(tree, frequencies, noisy(tree.distances(), 0, 1), 3, 0.3, Workers.caller());
    assertEquals(2, network.conflicts().size());
    ConflictingSplit first = network.conflicts().get(0);
    assertEquals(List.of("a", "c"), first.split().smallerSide());
    assertEquals(1.0 / 3, first.support());
    assertEquals(List.of(tree.leaf("a"), tree.leaf("c")), first.nodes());
    assertTrue(first.isBridge());
    List<String> links = network.links().stream().map(link -> link.first() + link.second()).toList();
    assertEquals(List.of("ab", "ae", "be", "cd", "ce", "de"), links);
    assertTrue(network.links().stream().allMatch(link -> link.support() == 1));
  }

  @Test
  void graphMl_isWellFormed_whateverTheLabels() throws Exception {
    Tree tree = Newick.read("(('<&>\"':1,'\u0001\uD800':1)0.6:1,(c:1,d:1)0.6:1,e:1);");
    Network network = Network.of(
        tree, SplitFrequencies.of(List.of(tree)), noisy(tree.distances(), 0, 1), 1, 0.3, Workers.caller());
    String written = GraphMl.write(network);
    var document = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(written.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertEquals(8, document.getElementsByTagName("node").getLength());
    assertEquals(7 + network.links().size(), document.getElementsByTagName("edge").getLength());
    assertTrue(document.getDocumentElement().getTextContent().contains("<&>\""));
    assertTrue(written.contains("\\u0001\\uD800"), written);
  }
}
