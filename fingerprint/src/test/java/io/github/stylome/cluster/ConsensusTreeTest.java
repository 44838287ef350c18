package io.github.stylome.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.distance.LabelDistances;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusTreeTest {
  /** a b against c d e, with c d together. */
  private static final LabelDistances CD = Newick.read("((a:1,b:1):3,((c:1,d:1):1,e:2):2);").distances();
  /** The same with c e together. */
  private static final LabelDistances CE = Newick.read("((a:1,b:1):3,((c:1,e:1):1,d:2):2);").distances();

  private static Tree average(LabelDistances distances) {
    return Dendrogram.of(distances, Linkage.AVERAGE).toTree();
  }

  private static String consensus(double strength, LabelDistances... steps) {
    return Newick.write(ConsensusTree.of(List.of(steps), ConsensusTreeTest::average, strength).tree());
  }

  @Test
  void half_isNotEnough_andMoreIs() {
    assertEquals("(a,b,(c,d,e)1);", consensus(0.5, CD, CE));
    assertEquals("(a,b,(e,(c,d)0.75)1);", consensus(0.5, CD, CE, CD, CD));
  }

  @Test
  void aboveHalf_theStrengthItselfIsEnough() {
    assertEquals("(a,b,(e,(c,d)0.75)1);", consensus(0.75, CD, CD, CE, CD));
    assertEquals("(a,b,(c,d,e)1);", consensus(0.76, CD, CD, CE, CD));
    assertEquals("(a,b,(c,d,e)1);", consensus(1, CD, CE));
    assertEquals("(a,b,(e,(c,d)1)1);", consensus(1, CD, CD));
  }

  @Test
  void wrongStrengthAndTooLittle_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> consensus(0.4, CD));
    assertThrows(IllegalArgumentException.class, () -> consensus(Double.NaN, CD));
    assertThrows(IllegalArgumentException.class, () -> consensus(0.5));
    assertThrows(IllegalArgumentException.class,
        () -> consensus(0.5, LabelDistances.of(List.of("a", "b"), new double[][] {{0, 1}, {1, 0}})));
  }
}
