package io.github.stylome.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cluster.Dendrogram.Merge;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.tree.Newick;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DendrogramTest {
  /** Places 0, 1, 5, 7 and 20 on a line. */
  private static final LabelDistances LINE = line(0, 1, 5, 7, 20);

  private static LabelDistances line(double... places) {
    int size = places.length;
    double[][] distances = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        distances[i][j] = Math.abs(places[i] - places[j]);
      }
    }
    return LabelDistances.of(names(size), distances);
  }

  private static List<String> names(int size) {
    return IntStream.range(0, size).mapToObj(i -> "t" + i).toList();
  }

  /**
   * Worked by hand. ward.D2 of pairs about 0.5 and 6: sqrt(2 * 2*2/4 * 5.5²); of four about 3.25 and the one at 20:
   * sqrt(2 * 4/5 * 16.75²).
   */
  @ParameterizedTest
  @CsvSource({"single, 1, 2, 4, 13", "complete, 1, 2, 7, 20", "average, 1, 2, 5.5, 16.75", "mcquitty, 1, 2, 5.5, 16.75",
      "ward.D2, 1, 2, 7.7781745930520225, 21.18726032312814", "ward.D, 1, 2, 9.5, 24.3"})
  void heights_areWhatTheHandComputes(String linkage, double first, double second, double third, double last) {
    Dendrogram dendrogram = Dendrogram.of(LINE, Linkage.named(linkage));
    assertArrayEquals(new double[] {first, second, third, last},
        dendrogram.merges().stream().mapToDouble(Merge::height).toArray(), 1e-12);
    assertEquals(List.of(0, 1, 2, 3, 5, 6, 4, 7),
        dendrogram.merges().stream().flatMap(merge -> List.of(merge.first(), merge.second()).stream()).toList());
    assertEquals(List.of(2, 2, 4, 5), dendrogram.merges().stream().map(Merge::size).toList());
  }

  @Test
  void leaves_standSoThatASingleIsBeforeACluster() {
    assertEquals(List.of("t4", "t0", "t1", "t2", "t3"), Dendrogram.of(LINE, Linkage.SINGLE).leaves());
    assertEquals(List.of(4, 0, 1, 2, 3), Dendrogram.of(LINE, Linkage.SINGLE).order());
  }

  @Test
  void cut_numbersClustersByTheirFirstLabel() {
    Dendrogram dendrogram = Dendrogram.of(LINE, Linkage.SINGLE); // heights 1, 2, 4, 13
    assertArrayEquals(new int[] {1, 1, 1, 1, 1}, dendrogram.cut(1));
    assertArrayEquals(new int[] {1, 1, 1, 1, 2}, dendrogram.cut(2));
    assertArrayEquals(new int[] {1, 1, 2, 2, 3}, dendrogram.cut(3));
    assertArrayEquals(new int[] {1, 1, 2, 3, 4}, dendrogram.cut(4));
    assertArrayEquals(new int[] {1, 2, 3, 4, 5}, dendrogram.cut(5));
    assertArrayEquals(dendrogram.cut(5), dendrogram.cutAt(0.5));
    assertArrayEquals(dendrogram.cut(3), dendrogram.cutAt(2));
    assertArrayEquals(dendrogram.cut(1), dendrogram.cutAt(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> dendrogram.cut(0));
    assertThrows(IllegalArgumentException.class, () -> dendrogram.cut(6));
    assertThrows(IllegalArgumentException.class, () -> dendrogram.cutAt(Double.NaN));
  }

  @Test
  void copheneticDistance_isTheHeightOfTheMerge_andTheWayInTheTree() {
    Dendrogram dendrogram = Dendrogram.of(LINE, Linkage.AVERAGE);
    LabelDistances cophenetic = dendrogram.cophenetic();
    assertEquals(1, cophenetic.between(0, 1));
    assertEquals(5.5, cophenetic.between(1, 2));
    assertEquals(16.75, cophenetic.between(4, 3));
    LabelDistances ways = dendrogram.toTree().distances();
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        assertEquals(cophenetic.between(i, j), ways.between(i, j), 1e-12);
      }
    }
  }

  @Test
  void tree_hasHalfTheHeights() {
    assertEquals("(t4:6.5,((t0:0.5,t1:0.5):1.5,(t2:1,t3:1):1):4.5);",
        Newick.write(Dendrogram.of(LINE, Linkage.SINGLE).toTree()));
    assertTrue(Dendrogram.of(LINE, Linkage.SINGLE).toTree().isRooted());
  }

  @Test
  void copheneticCorrelation_isOneOfAnUltrametric_andUndefinedOfEqualDistances() {
    Dendrogram dendrogram = Dendrogram.of(LINE, Linkage.COMPLETE);
    LabelDistances cophenetic = dendrogram.cophenetic();
    assertEquals(1, Dendrogram.of(cophenetic, Linkage.AVERAGE).copheneticCorrelation(cophenetic), 1e-12);
    assertTrue(dendrogram.copheneticCorrelation(LINE) < 1);
    LabelDistances equal = LabelDistances.of(names(3), new double[][] {{0, 2, 2}, {2, 0, 2}, {2, 2, 0}});
    assertTrue(Double.isNaN(Dendrogram.of(equal, Linkage.SINGLE).copheneticCorrelation(equal)));
  }

  @Test
  void twoLabels_areOneMerge_andOneLabelIsNone() {
    Dendrogram two = Dendrogram.of(line(3, 5), Linkage.WARD_D2);
    assertEquals(List.of(new Merge(0, 1, 2, 2)), two.merges());
    assertEquals("(t0:1,t1:1);", Newick.write(two.toTree()));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Dendrogram.of(line(3), Linkage.SINGLE));
    assertTrue(String.valueOf(refused.getMessage()).contains("two labels"), refused.getMessage());
  }

  /** All are equally far: the first two are joined, and their cluster keeps the first place. */
  @ParameterizedTest
  @EnumSource(value = Linkage.class, names = {"AVERAGE", "COMPLETE", "SINGLE", "MCQUITTY"})
  void ties_areJoinedFromTheFirstOn(Linkage linkage) {
    double[][] ones = new double[4][4];
    for (int i = 0; i < 4; i++) {
      Arrays.fill(ones[i], 1);
      ones[i][i] = 0;
    }
    Dendrogram dendrogram = Dendrogram.of(LabelDistances.of(names(4), ones), linkage);
    assertEquals(List.of(new Merge(0, 1, 1, 2), new Merge(2, 4, 1, 3), new Merge(3, 5, 1, 4)), dendrogram.merges());
  }

  @ParameterizedTest
  @EnumSource(Linkage.class)
  void equalTexts_areJoinedAtZero(Linkage linkage) {
    Dendrogram dendrogram = Dendrogram.of(line(4, 0, 4, 4), linkage);
    assertEquals(0, dendrogram.merges().get(0).height());
    assertEquals(0, dendrogram.merges().get(1).height());
    assertArrayEquals(new int[] {1, 2, 1, 1}, dendrogram.cutAt(0));
  }

  @Test
  void largeDistances_areRefusedWhereSquaresOverflow() {
    assertThrows(IllegalArgumentException.class, () -> Dendrogram.of(line(0, 1e200, 3e200), Linkage.WARD_D2));
    assertEquals(2, Dendrogram.of(line(0, 1e200, 3e200), Linkage.COMPLETE).merges().size());
  }

  /** Against the definitions, with nothing kept from step to step. */
  @Property(tries = 100)
  void merges_areThoseOfTheDefinition(@ForAll Random random, @ForAll @IntRange(min = 2, max = 24) int size) {
    double[][] distances = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = 1 + random.nextDouble();
        distances[j][i] = distances[i][j];
      }
    }
    LabelDistances given = LabelDistances.of(names(size), distances);
    for (Linkage linkage : List.of(Linkage.SINGLE, Linkage.COMPLETE, Linkage.AVERAGE)) {
      Dendrogram dendrogram = Dendrogram.of(given, linkage);
      double before = 0;
      for (int clusters = size; clusters > 1; clusters--) {
        double height = nearest(distances, dendrogram.cut(clusters), clusters, linkage);
        double own = dendrogram.merges().get(size - clusters).height();
        assertEquals(height, own, 1e-12);
        assertTrue(own >= before - 1e-12);
        before = own;
      }
    }
  }

  private static double nearest(double[][] distances, int[] cut, int clusters, Linkage linkage) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int a = 1; a <= clusters; a++) {
      for (int b = 1; b < a; b++) {
        int one = a;
        int other = b;
        var between = IntStream.range(0, cut.length).filter(i -> cut[i] == one)
            .mapToObj(i -> IntStream.range(0, cut.length).filter(j -> cut[j] == other)
                .mapToDouble(j -> distances[i][j]))
            .flatMapToDouble(row -> row).summaryStatistics();
        nearest = Math.min(nearest, switch (linkage) {
          case SINGLE -> between.getMin();
          case COMPLETE -> between.getMax();
          default -> between.getAverage();
        });
      }
    }
    return nearest;
  }

  @Test
  void deepDendrogram_overflowsNoStack() {
    double[] places = new double[1500];
    for (int i = 0; i < places.length; i++) {
      places[i] = i * (i + 1.0); // every next gap is wider
    }
    Dendrogram dendrogram = Dendrogram.of(line(places), Linkage.SINGLE);
    assertEquals(1500, dendrogram.leaves().size());
    assertEquals(2999, dendrogram.toTree().size());
  }

  @Test
  void unknownLinkage_isNamed_withThoseThereAre() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Linkage.named("ward"));
    assertTrue(String.valueOf(refused.getMessage()).contains("ward.D2"), refused.getMessage());
  }
}
