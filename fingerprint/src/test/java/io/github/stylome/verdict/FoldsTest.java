package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldsTest {
  @Property(tries = 300)
  void assign_neverSplitsAGroup(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int texts,
      @ForAll @IntRange(min = 1, max = 7) int folds) {
    List<Document> documents = documents(seed, texts);
    int[] folded = Folds.assign(documents, labels(documents), 3, folds);
    Map<String, Integer> foldOf = new HashMap<>();
    for (int i = 0; i < texts; i++) {
      int fold = folded[i];
      assertTrue(fold >= 0 && fold < folds);
      documents.get(i).group().ifPresent(group -> assertEquals(fold, foldOf.computeIfAbsent(group, g -> fold), group));
    }
  }

  @Property(tries = 300)
  void assign_doesNotDependOnTheOrderOfTheDocuments(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int texts) {
    List<Document> documents = documents(seed, texts);
    Map<String, Integer> folds = byId(documents);
    List<Document> shuffled = new ArrayList<>(documents);
    java.util.Collections.shuffle(shuffled, new Random(seed));
    assertEquals(folds, byId(shuffled));
  }

  @Test
  void assign_spreadsTheTextsOfALabelOverTheFolds() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      documents.add(Document.of("text " + i, "l" + i % 2, ""));
    }
    int[] folds = Folds.assign(documents, labels(documents), 3, 5);
    int[][] held = new int[5][2];
    for (int i = 0; i < 50; i++) {
      held[folds[i]][i % 2]++;
    }
    for (int[] fold : held) {
      assertEquals(5, fold[0]);
      assertEquals(5, fold[1]);
    }
  }

  @Test
  void assign_keepsAGroupAndAnIdOfOneNameApart() {
    List<Document> documents = List.of(Document.of("x", "l0", ""), Document.of("y", "l0", "").withGroup("x"));
    int[] folds = Folds.assign(documents, labels(documents), 3, 2);
    assertTrue(folds[0] != folds[1]);
  }

  private static Map<String, Integer> byId(List<Document> documents) {
    int[] folded = Folds.assign(documents, labels(documents), 3, 5);
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < folded.length; i++) {
      byId.put(documents.get(i).id(), folded[i]);
    }
    return byId;
  }

  private static List<Document> documents(long seed, int texts) {
    Random random = new Random(seed);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      Document document = Document.of("text " + i, "l" + random.nextInt(3), "");
      documents.add(random.nextBoolean() ? document.withGroup("group " + random.nextInt(12)) : document);
    }
    return documents;
  }

  private static int[] labels(List<Document> documents) {
    return documents.stream().mapToInt(d -> d.label().orElseThrow().charAt(1) - '0').toArray();
  }
}
