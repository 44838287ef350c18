package io.github.stylome.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitFrequenciesTest {
  private static final Tree AB_CD = Newick.read("((a,b),(c,d),e);");
  private static final Tree AB_CE = Newick.read("((a,b),(c,e),d);");
  private static final Tree AC_DE = Newick.read("((a,c),(d,e),b);");

  private static Split split(String... side) {
    return Split.of(List.of("a", "b", "c", "d", "e"), List.of(side));
  }

  @Test
  void shares_areThoseOfTheTreesThatHaveASplit() {
    SplitFrequencies frequencies = SplitFrequencies.of(List.of(AB_CD, AB_CE, AC_DE, AB_CD));
    assertEquals(0.75, frequencies.share(split("a", "b")));
    assertEquals(0.75, frequencies.share(split("c", "d", "e")));
    assertEquals(0.5, frequencies.share(split("c", "d")));
    assertEquals(0, frequencies.share(split("b", "c")));
    assertEquals(split("a", "b"), frequencies.ranked().get(0));
    assertEquals(5, frequencies.ranked().size());
  }

  @Test
  void rootedTree_hasEachSplitOnce() {
    SplitFrequencies frequencies = SplitFrequencies.of(List.of(Newick.read("((a,b),((c,d),e));")));
    assertEquals(List.of(split("a", "b"), split("c", "d")), frequencies.ranked());
    assertEquals(1, frequencies.share(split("a", "b")));
  }

  @Test
  void consensus_hasWhatMoreThanHalfHave_andTheExtendedOneWhatFits() {
    SplitFrequencies frequencies = SplitFrequencies.of(List.of(AB_CD, AB_CE, AC_DE, AB_CD));
    assertEquals("(a,b,(c,d,e)0.75);", Newick.write(frequencies.consensus(0.5)));
    assertEquals("(a,b,(e,(c,d)0.5)0.75);", Newick.write(frequencies.extendedConsensus()));
    assertThrows(IllegalArgumentException.class, () -> frequencies.consensus(0.4));
  }

  @Test
  void missingSplits_areThoseATreeLacks() {
    SplitFrequencies frequencies = SplitFrequencies.of(List.of(AB_CD, AB_CE, AC_DE, AB_CD));
    assertEquals(List.of(split("c", "d")), frequencies.missingFrom(AB_CE, 0.3));
    assertEquals(List.of(split("a", "c"), split("c", "e"), split("d", "e")), frequencies.missingFrom(AB_CD, 0.2));
  }

  @Test
  void splits_areEqualWhicheverSideIsNamed_andFitOrNot() {
    assertEquals(split("a", "b"), split("c", "d", "e"));
    assertEquals(split("a", "b").hashCode(), split("c", "d", "e").hashCode());
    assertEquals(List.of("a", "b"), split("c", "d", "e").smallerSide());
    assertTrue(split("a", "b").isCompatibleWith(split("d", "e")));
    assertTrue(split("a", "b").isCompatibleWith(split("a", "b", "c")));
    assertFalse(split("a", "b").isCompatibleWith(split("b", "c")));
    assertThrows(IllegalArgumentException.class, () -> Split.of(List.of("a", "b"), List.of("x")));
    assertThrows(IllegalArgumentException.class, () -> Split.of(List.of("a", "b"), List.of("a", "b")));
  }

  @Property(tries = 50)
  void compatibility_isThatOfFourIntersections(@ForAll Random random) {
    List<String> labels = List.of("a", "b", "c", "d", "e", "f");
    List<String> one = some(labels, random);
    List<String> other = some(labels, random);
    boolean anyEmpty = false;
    for (boolean inOne : new boolean[] {true, false}) {
      for (boolean inOther : new boolean[] {true, false}) {
        anyEmpty |= labels.stream().noneMatch(l -> one.contains(l) == inOne && other.contains(l) == inOther);
      }
    }
    assertEquals(anyEmpty, Split.of(labels, one).isCompatibleWith(Split.of(labels, other)));
  }

  private static List<String> some(List<String> labels, Random random) {
    List<String> some = new ArrayList<>(labels.stream().filter(label -> random.nextBoolean()).toList());
    return some.isEmpty() || some.size() == labels.size() ? List.of("a", "b") : some;
  }

  @ParameterizedTest
  @CsvSource({"delta, ward.D", "delta, nj", "wurzburg, ward.D", "wurzburg, nj"})
  void consensusOfNovels_isThatOfApe(String distance, String linkage) throws IOException {
    List<Tree> trees = rows("consensus_input_trees").stream()
        .filter(row -> row.get(0).equals(distance) && row.get(1).equals(linkage))
        .map(row -> Newick.read(row.get(3)))
        .toList();
    SplitFrequencies frequencies = SplitFrequencies.of(trees);
    Tree consensus = frequencies.consensus(0.5);
    Map<String, Double> supports = new TreeMap<>();
    List<Optional<Split>> splits = consensus.splits();
    for (int node = 1; node < consensus.size(); node++) {
      if (!consensus.isLeaf(node)) {
        supports.put(String.join(",", splits.get(node).orElseThrow().smallerSide()), consensus.support(node));
      }
    }
    Map<String, Double> expected = new TreeMap<>();
    for (List<String> row : rows("consensus_splits")) {
      List<String> side = List.of(row.get(5).split(",", -1));
      boolean inner = side.size() > 1 && side.size() < frequencies.labels().size() - 1;
      if (row.get(0).equals(distance) && row.get(1).equals(linkage) && inner) {
        Split split = Split.of(frequencies.labels(), side);
        assertEquals(Integer.parseInt(row.get(3)) / 10.0, frequencies.share(split), row.toString());
        if (row.get(4).equals("TRUE")) {
          expected.put(String.join(",", split.smallerSide()), frequencies.share(split));
        }
      }
    }
    assertEquals(expected, supports);
    assertEquals(new TreeSet<>(frequencies.labels()), new TreeSet<>(consensus.labels()));
  }

  private static List<List<String>> rows(String name) throws IOException {
    return Files.readAllLines(SharedData.require("golden/stylo/clustering/" + name + ".tsv")).stream()
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  @Test
  void treesOfOtherLabels_areRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> SplitFrequencies.of(List.of(AB_CD, Newick.read("(a,b,c);"))));
    assertThrows(IllegalArgumentException.class, () -> SplitFrequencies.of(List.of()));
  }
}
