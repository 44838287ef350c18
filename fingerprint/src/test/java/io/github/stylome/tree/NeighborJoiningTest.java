package io.github.stylome.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.LabelDistances;
import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighborJoiningTest {
  /** A matrix that lecture notes work by hand: a 2, b 3 and c 4 from their forks, d 2, e 1, the forks 3 and 2 apart. */
  @Test
  void tree_isThatOfTheTextbook() {
    LabelDistances distances = LabelDistances.of(List.of("a", "b", "c", "d", "e"), new double[][] {
      {0, 5, 9, 9, 8}, {5, 0, 10, 10, 9}, {9, 10, 0, 8, 7}, {9, 10, 8, 0, 3}, {8, 9, 7, 3, 0}});
    assertEquals("(d:2,e:1,(c:4,(a:2,b:3):3):2);", Newick.write(NeighborJoining.of(distances)));
  }

  @Property(tries = 200)
  void distancesOfATree_giveBackThatTree(@ForAll Random random, @ForAll @IntRange(min = 3, max = 40) int leaves) {
    Tree tree = RandomTrees.binary(random, leaves);
    Tree joined = NeighborJoining.of(tree.distances());
    assertEquals(new TreeSet<>(tree.splits().stream().flatMap(Optional::stream).toList()),
        new TreeSet<>(joined.splits().stream().flatMap(Optional::stream).toList()));
    LabelDistances expected = tree.distances();
    LabelDistances ways = joined.distances();
    for (int i = 0; i < leaves; i++) {
      for (int j = 0; j < leaves; j++) {
        assertEquals(expected.between(i, j), ways.between(i, j), 1e-9);
      }
    }
  }

  @Property(tries = 100)
  void orderOfTheRows_changesNothing(@ForAll Random random, @ForAll @IntRange(min = 3, max = 12) int size) {
    LabelDistances distances = random(random, size, 3); // small whole numbers, so many ties
    List<String> shuffled = new ArrayList<>(distances.labels());
    Collections.shuffle(shuffled, random);
    assertEquals(
        Newick.write(NeighborJoining.of(distances)), Newick.write(NeighborJoining.of(distances.of(shuffled))));
  }

  @Property(tries = 100)
  void lengths_areNeverNegative_unlessAskedFor(@ForAll Random random, @ForAll @IntRange(min = 3, max = 12) int size) {
    LabelDistances distances = random(random, size, 9);
    Tree tree = NeighborJoining.of(distances);
    for (int node = 1; node < tree.size(); node++) {
      assertTrue(tree.length(node) >= 0, Newick.write(tree));
    }
    Tree raw = NeighborJoining.withNegativeLengths(distances);
    assertEquals(raw.splits(), tree.splits());
  }

  /** From a to c it is further than by b: a formula of three would give b a length of -1. */
  @Test
  void negativeLength_becomesZero() {
    LabelDistances distances =
        LabelDistances.of(List.of("a", "b", "c"), new double[][] {{0, 1, 4}, {1, 0, 1}, {4, 1, 0}});
    assertEquals("(a:2,b:-1,c:2);", Newick.write(NeighborJoining.withNegativeLengths(distances)));
    assertEquals("(a:2,b:0,c:2);", Newick.write(NeighborJoining.of(distances)));
  }

  /** Kuhner and Felsenstein: the other of a pair takes the whole distance of the two. */
  @Test
  void negativeLengthOfAPair_goesToTheOther() {
    LabelDistances distances = LabelDistances.of(List.of("a", "b", "c", "d"), new double[][] {
      {0, 1, 2, 2}, {1, 0, 6, 6}, {2, 6, 0, 1}, {2, 6, 1, 0}});
    Tree raw = NeighborJoining.withNegativeLengths(distances);
    assertEquals(-1.5, raw.length(raw.leaf("a")), 1e-12);
    assertEquals(2.5, raw.length(raw.leaf("b")), 1e-12);
    Tree tree = NeighborJoining.of(distances);
    assertEquals(0, tree.length(tree.leaf("a")));
    assertEquals(1, tree.length(tree.leaf("b")), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"delta", "wurzburg"})
  void treesOfNovels_areThoseOfApe(String measure) throws IOException {
    Tree expected = Newick.read(newick(measure));
    List<List<String>> rows = rows("distances/words_0500.tsv");
    int column = rows.get(0).indexOf(measure);
    List<String> labels = expected.labels();
    double[][] values = new double[labels.size()][labels.size()];
    for (List<String> row : rows.subList(1, rows.size())) {
      int i = labels.indexOf(row.get(0));
      int j = labels.indexOf(row.get(1));
      values[i][j] = Double.parseDouble(row.get(column));
      values[j][i] = values[i][j];
    }
    Tree tree = NeighborJoining.withNegativeLengths(LabelDistances.of(labels, values));
    assertEquals(new TreeSet<>(expected.splits().stream().flatMap(Optional::stream).toList()),
        new TreeSet<>(tree.splits().stream().flatMap(Optional::stream).toList()));
    for (String label : labels) {
      assertEquals(expected.length(expected.leaf(label)), tree.length(tree.leaf(label)), 1e-9, label);
    }
  }

  private static String newick(String measure) throws IOException {
    return rows("clustering/newick.tsv").stream()
        .filter(row -> row.get(0).equals(measure) && row.get(2).equals("nj"))
        .map(row -> row.get(3))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> rows(String path) throws IOException {
    return Files.readAllLines(SharedData.require("golden/stylo/" + path)).stream()
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  @Test
  void twoLabels_areNoTree_andTheMessageNamesThem() {
    LabelDistances two = LabelDistances.of(List.of("ann", "bob"), new double[][] {{0, 1}, {1, 0}});
    String message = assertThrows(IllegalArgumentException.class, () -> NeighborJoining.of(two)).getMessage();
    assertEquals("a tree needs three labels or more, not 2: [ann, bob]", message);
  }

  @Test
  void distancesThatAreAllZero_giveATree() {
    LabelDistances same = LabelDistances.of(List.of("a", "b", "c", "d"), new double[4][4]);
    assertEquals(List.of("a", "b", "c", "d"), NeighborJoining.of(same).labels());
  }

  static LabelDistances random(Random random, int size, int most) {
    List<String> labels = new ArrayList<>();
    double[][] values = new double[size][size];
    for (int i = 0; i < size; i++) {
      labels.add("t" + i);
      for (int j = 0; j < i; j++) {
        values[i][j] = 1 + random.nextInt(most);
        values[j][i] = values[i][j];
      }
    }
    return LabelDistances.of(labels, values);
  }
}
