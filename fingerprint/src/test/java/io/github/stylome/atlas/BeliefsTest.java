package io.github.stylome.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.verdict.LabelTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeliefsTest {
  @Test
  void aMachineIsNamed_whereAllAreSure() {
    assertTrue(beliefs(0, 0.1).byMachine(0.1));
    assertFalse(beliefs(0, 0.11).byMachine(0.1));
  }

  @Test
  void aPersonIsNamed_whereOneIsSureAndNoneOfTheContrary() {
    assertTrue(beliefs(0.1, 0.9).byPerson(0.1));
    assertFalse(beliefs(0.09, 1).byPerson(0.1));
    assertFalse(beliefs(0.5, 0.89).byPerson(0.1));
  }

  @Test
  void humanInWords_isARangeWhereTheyDiffer() {
    assertEquals("0.25", beliefs(0.25, 0.25).humanInWords());
    assertEquals("0.25 to 0.97", beliefs(0.25, 0.97).humanInWords());
  }

  private static Beliefs beliefs(double least, double most) {
    return new Beliefs(List.of(), List.of(), List.of(), LabelTree.of(Map.of()), (least + most) / 2, least, most);
  }
}
