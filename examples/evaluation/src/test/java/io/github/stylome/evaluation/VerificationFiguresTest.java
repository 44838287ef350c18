package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerificationFiguresTest {
  private static final List<Document> TEXTS = IntStream.range(0, 14)
      .mapToObj(i -> Document.of("text " + i, "author " + i % 7, "words"))
      .toList();

  @Test
  void everyAuthorOfACircle_isTestedTwice_withTwoNeighbours() {
    Set<Set<String>> neighbours = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (VerificationFigures.Sides sides : VerificationFigures.circle(TEXTS, 3)) {
      assertEquals(2, authors(sides.test()).size());
      neighbours.add(authors(sides.test()));
      authors(sides.test()).forEach(author -> times.merge(author, 1, Integer::sum));
    }
    assertEquals(7, neighbours.size());
    assertEquals(authors(Corpus.copyOf(TEXTS)), times.keySet());
    assertEquals(Set.of(2), Set.copyOf(times.values()));
  }

  @Test
  void noAuthor_isOnBothSides_andNoTextIsLost() {
    List<VerificationFigures.Sides> all = new ArrayList<>(VerificationFigures.circle(TEXTS, 3));
    all.add(VerificationFigures.sides(TEXTS, 3));
    for (VerificationFigures.Sides sides : all) {
      assertTrue(Collections.disjoint(authors(sides.reference()), authors(sides.test())));
      assertEquals(TEXTS.size(), sides.reference().size() + sides.test().size());
    }
  }

  private static Set<String> authors(Corpus texts) {
    return texts.documents().stream().map(text -> text.label().orElseThrow()).collect(Collectors.toSet());
  }
}
