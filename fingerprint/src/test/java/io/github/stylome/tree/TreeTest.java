package io.github.stylome.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.LabelDistances;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeTest {
  private static final Tree TREE = Newick.read("((a:1,b:2)0.9:3,(c:1,d:5)0.8:1,e:4);");

  @Test
  void nodes_areInPreorder() {
    assertEquals(8, TREE.size());
    assertEquals(List.of(1, 4, 7), TREE.children(0));
    assertEquals(4, TREE.end(1));
    assertEquals(List.of("c", "d"), TREE.labelsBelow(4));
    assertEquals(1, TREE.parent(3));
    assertEquals(-1, TREE.parent(0));
    assertEquals(List.of("a", "b", "c", "d", "e"), TREE.labels());
    assertThrows(IndexOutOfBoundsException.class, () -> TREE.length(8));
  }

  @Test
  void distances_areWaysBetweenLeaves() {
    LabelDistances ways = TREE.distances();
    assertEquals(3, ways.between(0, 1));
    assertEquals(1 + 3 + 1 + 5, ways.between(0, 3));
    assertEquals(2 + 3 + 4, ways.between(1, 4));
    assertThrows(IllegalArgumentException.class, () -> Newick.read("(a,b,c);").distances());
  }

  @Test
  void outgroup_isPartedInTheMiddleOfItsEdge() {
    Tree rooted = TREE.rootedBy(List.of("e"));
    assertTrue(rooted.isRooted());
    assertEquals("(e:2,((a:1,b:2)0.9:3,(c:1,d:5)0.8:1):2);", Newick.write(rooted.ladderized()));
    assertEquals("((a:1,b:2)0.9:1.5,(e:4,(c:1,d:5)0.8:1)0.9:1.5);",
        Newick.write(TREE.rootedBy(List.of("a", "b")).ladderized()));
    assertEquals(Newick.write(TREE.rootedBy(List.of("a", "b")).ladderized()),
        Newick.write(TREE.rootedBy(List.of("c", "d", "e")).ladderized()));
  }

  @Test
  void outgroupThatIsScattered_isRefused_andWhoStandsBetweenIsNamed() {
    assertEquals("the outgroup [a, c] does not stand apart in the tree: among them stand [d, e]",
        assertThrows(IllegalArgumentException.class, () -> TREE.rootedBy(List.of("a", "c"))).getMessage());
    assertEquals("the outgroup [c, e] does not stand apart in the tree: among them stand [d]",
        assertThrows(IllegalArgumentException.class, () -> TREE.rootedBy(List.of("c", "e"))).getMessage());
    assertThrows(IllegalArgumentException.class, () -> TREE.rootedBy(List.of("x")));
    assertThrows(IllegalArgumentException.class, () -> TREE.rootedBy(List.of()));
  }

  @Test
  void midpoint_isHalfWayBetweenTheFarthestLeaves() {
    // From b to d it is 11: the middle is 5.5 from b, half a unit above the fork of c and d.
    assertEquals("((c:1,d:5)0.8:0.5,(e:4,(a:1,b:2)0.9:3)0.8:0.5);", Newick.write(TREE.rootedAtMidpoint().ladderized()));
    assertEquals(2, Newick.read("(a:0,b:0,c:0);").rootedAtMidpoint().children(0).size());
  }

  @Property(tries = 100)
  void rooting_changesNoWayAndNoSplit(@ForAll Random random, @ForAll @IntRange(min = 3, max = 20) int leaves) {
    Tree tree = RandomTrees.binary(random, leaves).withSupport(split -> 0.5);
    String out = "t" + random.nextInt(leaves);
    for (Tree rooted : List.of(tree.rootedBy(List.of(out)), tree.rootedAtMidpoint())) {
      assertEquals(2, rooted.children(0).size());
      for (Tree same : List.of(rooted, rooted.unrooted(), rooted.ladderized())) {
        assertSameWays(tree.distances(), same.distances());
        assertEquals(SplitFrequencies.of(List.of(tree)).ranked(), SplitFrequencies.of(List.of(same)).ranked());
        for (int node = 1; node < same.size(); node++) {
          assertEquals(same.splits().get(node).orElseThrow().isTrivial(), Double.isNaN(same.support(node)));
        }
      }
    }
    Tree middle = tree.rootedAtMidpoint();
    double[] depths = middle.waysFrom(0);
    LabelDistances ways = tree.distances();
    double longest = 0;
    for (int i = 0; i < leaves; i++) {
      for (int j = 0; j < i; j++) {
        longest = Math.max(longest, ways.between(i, j));
      }
    }
    double deepest = middle.leaves().stream().mapToDouble(leaf -> depths[leaf]).max().orElseThrow();
    assertEquals(longest / 2, deepest, 1e-9);
  }

  static void assertSameWays(LabelDistances expected, LabelDistances actual) {
    assertEquals(expected.labels(), actual.labels());
    for (int i = 0; i < expected.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertEquals(expected.between(i, j), actual.between(i, j), 1e-9);
      }
    }
  }

  @Property(tries = 50)
  void leafTakenOut_leavesTheOtherWays(@ForAll Random random, @ForAll @IntRange(min = 4, max = 20) int leaves) {
    Tree tree = RandomTrees.binary(random, leaves);
    Tree less = tree.without("t1");
    assertSameWays(tree.distances().of(less.labels()), less.distances());
    assertEquals(2 * leaves - 4, less.size());
  }

  @Test
  void leafOfTheLastThree_cannotBeTakenOut() {
    assertThrows(IllegalArgumentException.class, () -> Newick.read("(a:1,b:1,c:1);").without("a"));
  }

  @Test
  void drawing_hasALineForEveryLeaf_itsSupportAndTheRootAtTheLeft() {
    String expected = """
        \u250C\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500 e
        \u251C\u2500\u2500\u2500\u2500\u2500\u2500\u250090\u252C\u2500\u2500\u2500 a
        \u2502         \u2514\u2500\u2500\u2500\u2500\u2500\u2500 b
        \u2514\u2500\u250080\u252C\u2500\u2500\u2500 c
             \u2514\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500 d
        """;
    String drawn = TreeDrawing.of(TREE.ladderized(), 20, label -> label);
    assertEquals(5, drawn.lines().count());
    assertTrue(drawn.contains("90") && drawn.contains("80"), drawn);
    assertEquals(expected, drawn);
  }

  @Test
  void drawing_showsLabelsAsItIsTold_andRefusesWhatIsTooLarge() {
    assertTrue(TreeDrawing.of(TREE, 40, label -> "<" + label + ">").contains(" <e>\n"));
    StringBuilder deep = new StringBuilder("(".repeat(20_000)).append('a');
    for (int i = 0; i < 20_000; i++) {
      deep.append(",b").append(i).append(')');
    }
    Tree tree = Newick.read(deep.append(';').toString());
    assertThrows(IllegalArgumentException.class, () -> TreeDrawing.of(tree, 80, label -> label));
    assertFalse(tree.isLeaf(0));
  }
}
