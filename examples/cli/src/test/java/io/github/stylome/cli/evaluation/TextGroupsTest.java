package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextGroupsTest {
  @Test
  void groups_keepTheOrder_andDropWhatIsLeft() {
    List<String> texts = List.of("b1", "a1", "b2", "b3", "a2", "a3", "a4");
    assertEquals(List.of(List.of("a1", "a2"), List.of("a3", "a4"), List.of("b1", "b2")),
        TextGroups.of(texts, text -> text.substring(0, 1), 2));
    assertEquals(7, TextGroups.of(texts, text -> text.substring(0, 1), 1).size());
    assertEquals(List.of(), TextGroups.of(texts, text -> text.substring(0, 1), 5));
  }

  @Test
  void groupOfNone_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> TextGroups.of(List.of("a"), text -> text, 0));
  }
}
