package io.github.stylome.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.Distances;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  /** Fails if a group is on both sides, and otherwise predicts the first label. */
  private static final Classifier WATCHFUL = new Classifier() {
    @Override
    public String name() {
      return "watchful";
    }

    @Override
    public List<Prediction> predict(FeatureTable training, FeatureTable test) {
      Set<Object> known = new HashSet<>();
      training.rows().forEach(row -> row.group().ifPresent(known::add));
      test.rows().forEach(row -> row.group().ifPresent(group -> assertFalse(known.contains(group))));
      return test.rows().stream()
          .map(row -> new Prediction(row.id(), List.of(new LabelScore(training.labels().get(0), 0))))
          .toList();
    }
  };

  @Property(tries = 100)
  void noGroup_isOnBothSides(@ForAll @IntRange(min = 2, max = 7) int folds, @ForAll @IntRange(max = 999) int seed) {
    FeatureTable table = grouped(Tables.random(seed, 7, 3, 1), 4);
    assertEquals(21, CrossValidation.ofFolds(folds).run(WATCHFUL, table).texts().size());
    assertEquals(21, CrossValidation.leaveOneGroupOut().run(WATCHFUL, table).texts().size());
  }

  @Test
  void results_areInTheOrderOfTheTable() {
    FeatureTable table = grouped(Tables.random(5, 7, 3, 1), 4);
    assertEquals(
        table.rows().stream().map(TableRow::id).toList(),
        CrossValidation.ofFolds(3).run(WATCHFUL, table).texts().stream().map(text -> text.prediction().id()).toList());
  }

  @Test
  void onlyTextOfALabel_cannotBeFound() {
    FeatureTable table = Tables.of("a 0.1", "a 0.11", "b 0.5", "b 0.51", "c 0.9");
    CrossValidationResult result =
        CrossValidation.leaveOneGroupOut().run(NearestNeighbors.of(Distances.manhattan()), table);
    assertEquals(4, result.possible());
    assertEquals(4, result.correct());
    assertEquals(0.8, result.accuracy());
    assertEquals(Map.of("a", Map.of("a", 2), "b", Map.of("b", 2), "c", Map.of("b", 1)), result.confusions());
  }

  @Test
  void manyThreads_getTheResultOfOne() throws InterruptedException {
    FeatureTable table = Tables.random(6, 9, 12, 1);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (Classifier classifier : List.of(LinearSvm.oneAgainstRest(), NearestCentroid.of(Distances.cosineDelta()))) {
        assertEquals(
            CrossValidation.ofFolds(5).run(classifier, table),
            CrossValidation.ofFolds(5).run(classifier, table, Workers.of(threads, 4)));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void authorsWorks_areSpreadOverTheFolds() {
    FeatureTable table = Tables.random(7, 4, 3, 1);
    for (List<Integer> fold : GroupFolds.deal(table, 4)) {
      assertEquals(Set.of("a", "b", "c"), fold.stream().map(i -> table.row(i).label()).collect(Collectors.toSet()));
    }
  }

  @Test
  void oneGroup_cannotBeLeftOut() {
    FeatureTable table = grouped(Tables.random(8, 2, 3, 1), 1);
    assertTrue(assertThrows(IllegalArgumentException.class,
        () -> CrossValidation.leaveOneGroupOut().run(WATCHFUL, table)).getMessage().contains("1 groups"));
    assertThrows(IllegalArgumentException.class, () -> CrossValidation.ofFolds(1));
  }

  private static FeatureTable grouped(FeatureTable table, int groups) {
    List<TableRow> rows = new ArrayList<>();
    IntStream.range(0, table.size()).forEach(i -> rows.add(table.row(i).inGroup("work " + i % groups)));
    return FeatureTable.of(table.features(), rows);
  }
}
