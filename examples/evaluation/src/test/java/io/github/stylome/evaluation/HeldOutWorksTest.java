package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldOutWorksTest {
  @Test
  void worksOfAnAuthor_areSpreadOverTheParts() {
    List<Document> texts = new ArrayList<>();
    for (String work : List.of("a1", "a2", "a3", "b1", "b2", "b3")) {
      for (int i = 0; i < 2; i++) {
        texts.add(Document.of(work + "#" + i, work.substring(0, 1), "text").withGroup(work));
      }
    }
    Map<String, Integer> parts = HeldOutWorks.parts(texts, 3);
    assertEquals(Set.of("a1", "a2", "a3", "b1", "b2", "b3"), parts.keySet());
    assertEquals(Set.of(0, 1, 2), new HashSet<>(List.of(parts.get("a1"), parts.get("a2"), parts.get("a3"))));
    assertEquals(Set.of(0, 1, 2), new HashSet<>(List.of(parts.get("b1"), parts.get("b2"), parts.get("b3"))));
  }
}
