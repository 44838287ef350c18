package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldOutLabelsTest {
  @Test
  void everyThirdLabel_isHeldOut_eachOnce() {
    List<String> labels = List.of("a", "b", "c", "d", "e");
    assertEquals(Set.of("a", "d"), HeldOutLabels.heldOut(labels, 0));
    assertEquals(Set.of("b", "e"), HeldOutLabels.heldOut(labels, 1));
    assertEquals(Set.of("c"), HeldOutLabels.heldOut(labels, 2));
  }
}
