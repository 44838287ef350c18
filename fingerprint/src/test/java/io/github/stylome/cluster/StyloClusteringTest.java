package io.github.stylome.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.cluster.PrincipalComponents.Scaling;
import io.github.stylome.distance.Distances;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.fingerprint.FrequencyTable;
import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SharedData;
import io.github.stylome.tree.NeighborJoining;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.Split;
import io.github.stylome.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Views of 26 novels, from the distances and frequencies that stylo 0.7.7 gave, against those of R 4.2.2. */
class StyloClusteringTest {
  private static final double TOLERANCE = 1e-9;

  @ParameterizedTest
  @CsvSource({"delta, ward.D", "delta, ward.D2", "delta, average", "delta, complete", "delta, single",
      "wurzburg, ward.D", "wurzburg, ward.D2", "wurzburg, average", "wurzburg, complete", "wurzburg, single"})
  void merges_areThoseOfHclust(String measure, String linkage) throws IOException {
    Dendrogram dendrogram = Dendrogram.of(distances(measure, "0500"), Linkage.named(linkage));
    List<List<String>> rows = rows("clustering/hclust_" + measure + "_500_" + linkage);
    assertEquals(25, rows.size());
    for (int step = 0; step < rows.size(); step++) {
      Dendrogram.Merge merge = dendrogram.merges().get(step);
      assertEquals(rows.get(step).get(1), name(dendrogram, merge.first()), "step " + (step + 1));
      assertEquals(rows.get(step).get(2), name(dendrogram, merge.second()), "step " + (step + 1));
      double height = Double.parseDouble(rows.get(step).get(3));
      assertEquals(height, merge.height(), TOLERANCE * height);
    }
  }

  private static String name(Dendrogram dendrogram, int node) {
    int size = dendrogram.size();
    return node < size ? dendrogram.labels().get(node) : "#" + (node - size + 1);
  }

  @Test
  void trees_haveTheSplitsAndLengthsOfApe() throws IOException {
    List<List<String>> rows = rows("clustering/newick");
    for (List<String> row : rows) {
      LabelDistances distances = distances(row.get(0), "0500");
      Tree own = row.get(2).startsWith("hclust_")
          ? Dendrogram.of(distances, Linkage.named(row.get(2).substring(7))).toTree()
          : NeighborJoining.withNegativeLengths(distances);
      Tree golden = Newick.read(row.get(3));
      assertEquals(golden.isRooted(), own.isRooted());
      assertSameLengths(lengths(golden), lengths(own), row.get(0) + " " + row.get(2));
    }
    assertEquals(12, rows.size());
  }

  private static void assertSameLengths(Map<String, Double> expected, Map<String, Double> actual, String message) {
    assertEquals(expected.keySet(), actual.keySet(), message);
    expected.forEach((side, length) ->
        assertEquals(length, actual.get(side), TOLERANCE * Math.max(1e-3, Math.abs(length)), message + ": " + side));
  }

  /** The lengths of edges, by the labels below them if the tree is rooted, or by the smaller side if it is not. */
  private static Map<String, Double> lengths(Tree tree) {
    Map<String, Double> lengths = new TreeMap<>();
    List<Optional<Split>> splits = tree.splits();
    for (int node = 1; node < tree.size(); node++) {
      List<String> side = tree.isRooted()
          ? tree.labelsBelow(node).stream().sorted().toList() : splits.get(node).orElseThrow().smallerSide();
      lengths.put(String.join(",", side), tree.length(node));
    }
    return lengths;
  }

  @ParameterizedTest
  @CsvSource({"delta, ward.D", "delta, nj", "wurzburg, ward.D", "wurzburg, nj"})
  void consensus_isThatOfStylo(String measure, String linkage) throws IOException {
    Function<LabelDistances, Tree> method = linkage.equals("nj")
        ? NeighborJoining::withNegativeLengths : d -> Dendrogram.of(d, Linkage.named(linkage)).toTree();
    List<Integer> limits = IntStream.rangeClosed(1, 10).mapToObj(i -> 100 * i).toList();
    List<LabelDistances> byStep = StyloNovels.distances(
        measure.equals("delta") ? Distances.burrowsDelta() : Distances.cosineDelta(), limits);
    ConsensusTree consensus = ConsensusTree.of(byStep, method, 0.5);
    List<List<String>> inputs = rows("clustering/consensus_input_trees").stream()
        .filter(row -> row.get(0).equals(measure) && row.get(1).equals(linkage))
        .toList();
    assertEquals(10, inputs.size());
    for (int i = 0; i < 10; i++) {
      assertEquals(String.valueOf(limits.get(i)), inputs.get(i).get(2));
      assertSameLengths(
          lengths(Newick.read(inputs.get(i).get(3))), lengths(consensus.trees().get(i)), inputs.get(i).get(2));
    }
    Tree golden = rows("clustering/consensus_newick").stream()
        .filter(row -> row.get(0).equals(measure) && row.get(1).equals(linkage))
        .map(row -> Newick.read(row.get(4)))
        .findFirst().orElseThrow();
    assertEquals(supports(golden), supports(consensus.tree()));
    Map<String, Integer> splits = new TreeMap<>();
    for (List<String> row : rows("clustering/consensus_splits")) {
      if (row.get(0).equals(measure) && row.get(1).equals(linkage)) {
        Split split = Split.of(consensus.tree().labels(), List.of(row.get(5).split(",", -1)));
        if (!split.isTrivial()) {
          splits.put(split.toString(), Integer.valueOf(row.get(3)));
        }
      }
    }
    assertEquals(splits, consensus.frequencies().ranked().stream().collect(Collectors.toMap(
        Split::toString, split -> (int) Math.round(10 * consensus.frequencies().share(split)), (x, y) -> x,
        TreeMap::new)));
  }

  private static Map<String, Double> supports(Tree tree) {
    Map<String, Double> supports = new TreeMap<>();
    List<Optional<Split>> splits = tree.unrooted().splits();
    Tree unrooted = tree.unrooted();
    for (int node = 1; node < unrooted.size(); node++) {
      if (!unrooted.isLeaf(node)) {
        supports.put(String.join(",", splits.get(node).orElseThrow().smallerSide()), unrooted.support(node));
      }
    }
    return supports;
  }

  @ParameterizedTest
  @ValueSource(strings = {"covariance", "correlation"})
  void principalComponents_areThoseOfPrcomp(String kind) throws IOException {
    PrincipalComponents own = components(Scaling.valueOf(kind.toUpperCase(Locale.ROOT)));
    List<List<String>> deviations = rows("clustering/pca_" + kind + "_500_sdev");
    assertEquals(deviations.size() - 1, own.rank()); // R also gives the last, which is rounding
    for (int i = 0; i < own.rank(); i++) {
      double expected = Double.parseDouble(deviations.get(i).get(1));
      assertEquals(expected, own.deviation(i), TOLERANCE * expected);
    }
    List<List<String>> scores = rows("clustering/pca_" + kind + "_500_scores");
    assertEquals(scores.stream().map(row -> row.get(0)).toList(), own.texts());
    for (int i = 0; i < 5; i++) {
      int component = i;
      assertSameColumn(scores.stream().mapToDouble(row -> Double.parseDouble(row.get(component + 1))).toArray(),
          IntStream.range(0, 26).mapToDouble(text -> own.score(text, component)).toArray());
    }
  }

  /** Relative to the greatest entry, since the columns are vectors, and up to the sign. */
  private static void assertSameColumn(double[] expected, double[] actual) {
    double greatest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    double product = IntStream.range(0, expected.length)
        .mapToDouble(i -> expected[i] * actual[i]).sum();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], product < 0 ? -actual[i] : actual[i], TOLERANCE * greatest);
    }
  }

  private static PrincipalComponents components(Scaling scaling) throws IOException {
    FrequencyTable table = StyloNovels.table().first(500);
    return PrincipalComponents.from(table.vectors(), table.features(), scaling, 25, Workers.caller());
  }

  @Test
  void scaling_isThatOfCmdscale() throws IOException {
    MultidimensionalScaling own = MultidimensionalScaling.of(distances("wurzburg", "0500"), 2);
    List<List<String>> rows = rows("clustering/mds_wurzburg_500");
    assertEquals(rows.stream().map(row -> row.get(0)).toList(), own.labels());
    for (int i = 0; i < 2; i++) {
      int dimension = i;
      assertSameColumn(rows.stream().mapToDouble(row -> Double.parseDouble(row.get(dimension + 1))).toArray(),
          IntStream.range(0, 26).mapToDouble(text -> own.coordinate(text, dimension)).toArray());
    }
  }

  private static LabelDistances distances(String measure, String words) throws IOException {
    List<String> lines = Files.readAllLines(SharedData.require("golden/stylo/distances/words_" + words + ".tsv"));
    int column = List.of(lines.get(0).split("\t", -1)).indexOf(measure);
    List<List<String>> rows = rows("distances/words_" + words);
    List<String> labels = rows.stream().flatMap(row -> row.subList(0, 2).stream()).distinct().sorted().toList();
    double[][] distances = new double[labels.size()][labels.size()];
    for (List<String> row : rows) {
      int a = labels.indexOf(row.get(0));
      int b = labels.indexOf(row.get(1));
      distances[a][b] = Double.parseDouble(row.get(column));
      distances[b][a] = distances[a][b];
    }
    return LabelDistances.of(labels, distances);
  }

  private static List<List<String>> rows(String name) throws IOException {
    return Files.readAllLines(SharedData.require("golden/stylo/" + name + ".tsv")).stream()
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
