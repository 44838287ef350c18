package io.github.stylome.report.maker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewickTreeTest {
  @Test
  void read_hasParentsLabelsLengthsAndSupport() {
    List<NewickTree.Node> nodes = NewickTree.read("(a:1,('it''s, (b)':2.5,c)0.75:3);");
    assertEquals(List.of(-1, 0, 0, 2, 2), nodes.stream().map(NewickTree.Node::parent).toList());
    assertEquals(List.of("", "a", "", "it's, (b)", "c"), nodes.stream().map(NewickTree.Node::label).toList());
    assertEquals(2.5, nodes.get(3).length());
    assertEquals(0.75, nodes.get(2).support());
    assertEquals(3, nodes.get(2).length());
    assertEquals(Double.NaN, nodes.get(4).length());
  }

  @Test
  void read_ofADeepTree_needsNoStack() {
    int depth = 200_000;
    assertEquals(2 * depth + 1, NewickTree.read("(a,".repeat(depth) + "b" + ")".repeat(depth) + ";").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(", "(a", "(a,b)", "a,b;", "(a,b));", "('a", "(a:x,b);", "(a,b)c;"})
  void read_ofWhatIsNoTree_isRefused(String newick) {
    assertThrows(IllegalArgumentException.class, () -> NewickTree.read(newick));
  }
}
