package io.github.stylome.search.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.search.Neighbor;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import io.github.stylome.search.RowPrecision;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphIndexTest {
  private static final MeasuredProfiles PROFILES = MadeUpClusters.make(1500, 32, 10, RowDistance.COSINE);

  @ParameterizedTest
  @EnumSource(names = {"COSINE", "EUCLIDEAN", "MANHATTAN"})
  void answers_haveExactDistances_andAreMostlyTheNearest(RowDistance distance) {
    ProfileSearch search = ProfileSearch.of(PROFILES.rows(), distance);
    GraphIndex index = GraphIndex.build(search, GraphSettings.STANDARD);
    int found = 0;
    for (float[] query : PROFILES.queries()) {
      double[] exact = search.distances(query, Workers.caller());
      List<Neighbor> nearest = search.nearest(query, 10);
      List<Neighbor> answer = index.nearest(query, 10, 50);
      assertEquals(10, answer.size());
      for (int i = 0; i < 10; i++) {
        assertEquals(exact[answer.get(i).row()], answer.get(i).distance());
        assertTrue(i == 0 || answer.get(i - 1).distance() <= answer.get(i).distance());
        found += nearest.contains(answer.get(i)) ? 1 : 0;
      }
    }
    assertTrue(found >= 9 * PROFILES.queries().size(), found + " of " + 10 * PROFILES.queries().size());
  }

  @Test
  void theSameRows_haveTheSameAnswers_onAnyNumberOfThreads() {
    ProfileSearch search = ProfileSearch.of(PROFILES.rows(), RowDistance.COSINE);
    GraphIndex first = GraphIndex.build(search, GraphSettings.STANDARD);
    GraphIndex second = GraphIndex.build(search, GraphSettings.STANDARD);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<List<Neighbor>> expected = PROFILES.queries().stream().map(query -> first.nearest(query, 5, 9)).toList();
      assertEquals(expected, PROFILES.queries().stream().map(query -> second.nearest(query, 5, 9)).toList());
      assertEquals(expected, Workers.of(pool, 3).map(PROFILES.queries(), query -> first.nearest(query, 5, 9)));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void rowsInFewBits_mayBeSearchedToo() {
    ProfileMatrix rounded = PROFILES.rows().rounded(RowPrecision.BYTE);
    ProfileSearch search = ProfileSearch.of(rounded, RowDistance.COSINE);
    GraphIndex index = GraphIndex.build(search, new GraphSettings(16, 50, 7));
    float[] query = PROFILES.queries().get(0);
    assertEquals(search.nearest(query, 1), index.nearest(query, 1, 100));
    assertEquals(rounded, index.matrix());
  }

  @Test
  void fewRows_areAllFound() {
    ProfileMatrix three = ProfileMatrix.copyOf(new float[][] {{1, 0}, {0, 1}, {1, 1}});
    ProfileSearch search = ProfileSearch.of(three, RowDistance.EUCLIDEAN);
    float[] query = {1, 0.5f};
    assertEquals(search.nearest(query, 9), GraphIndex.build(search, GraphSettings.STANDARD).nearest(query, 9, 9));
    ProfileMatrix equal = ProfileMatrix.copyOf(new float[100][2]);
    GraphIndex index = GraphIndex.build(ProfileSearch.of(equal, RowDistance.EUCLIDEAN), GraphSettings.STANDARD);
    assertEquals(5, index.nearest(query, 5, 5).size());
  }

  @Test
  void nothing_isFoundInNothing() {
    ProfileSearch search = ProfileSearch.of(ProfileMatrix.copyOf(new float[0][]), RowDistance.COSINE);
    assertEquals(List.of(), GraphIndex.build(search, GraphSettings.STANDARD).nearest(new float[0], 3, 3));
  }

  @Test
  void whatMakesNoSense_isRefused() {
    GraphIndex index = GraphIndex.build(
        ProfileSearch.of(ProfileMatrix.copyOf(new float[][] {{1, 2}}), RowDistance.COSINE), GraphSettings.STANDARD);
    assertThrows(IllegalArgumentException.class, () -> index.nearest(new float[] {1}, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> index.nearest(new float[] {1, 2}, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> index.nearest(new float[] {1, 2}, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> new GraphSettings(1, 100, 0));
    assertThrows(IllegalArgumentException.class, () -> new GraphSettings(16, 0, 0));
  }
}
