package io.github.stylome.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SparseSearchTest {
  @Property(tries = 100)
  void distances_areThoseOfTheSameRowsWithTheirZeros(
      @ForAll RowDistance distance, @ForAll @IntRange(min = 1, max = 400) int columns,
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 1, max = 30) int oneIn,
      @ForAll long seed) {
    float[][] rows = sparse(size + 1, columns, oneIn, new Random(seed));
    ProfileMatrix dense = ProfileMatrix.copyOf(rows);
    double[] expected = ProfileSearch.of(dense, distance).distances(rows[0], Workers.caller());
    SparseProfiles sparse = SparseProfiles.from(dense);
    double[] found =
        SparseSearch.of(sparse, distance).distances(sparse.columns(0), sparse.values(0), Workers.caller());
    // Canberra has up to 400 terms of 1; the root of a divergence doubles the digits that are lost.
    double tolerance = distance == RowDistance.CANBERRA ? 2e-4 : distance == RowDistance.HELLINGER ? 5e-4 : 2e-5;
    assertArrayEquals(expected, found, tolerance);
    assertEquals(0, found[0]);
  }

  @Property(tries = 60)
  void signedRows_areComparedAsWithTheirZeros(
      @ForAll @IntRange(min = 1, max = 100) int columns, @ForAll @IntRange(min = 1, max = 20) int size,
      @ForAll long seed) {
    ProfileMatrix dense = ProfileMatrix.copyOf(TestRows.uneven(size, columns, 1, true, new Random(seed)));
    SparseProfiles sparse = SparseProfiles.from(dense);
    for (RowDistance distance : RowDistance.values()) {
      if (distance.isSigned()) {
        double[] expected = ProfileSearch.of(dense, distance).distances(dense.row(0), Workers.caller());
        assertArrayEquals(expected, SparseSearch.of(sparse, distance)
            .distances(sparse.columns(0), sparse.values(0), Workers.caller()), 1e-5 * columns, distance.label());
      }
    }
  }

  @Property(tries = 60)
  void nearest_areTheFirstOfAllDistancesSorted_onAnyNumberOfThreads(
      @ForAll RowDistance distance, @ForAll @IntRange(min = 1, max = 90) int size,
      @ForAll @IntRange(min = 1, max = 12) int limit, @ForAll long seed) {
    SparseProfiles sparse =
        SparseProfiles.from(ProfileMatrix.copyOf(sparse(size, 50, 6, new Random(seed))));
    SparseSearch search = SparseSearch.of(sparse, distance);
    int[] columns = sparse.columns(size / 2);
    float[] values = sparse.values(size / 2);
    double[] all = search.distances(columns, values, Workers.caller());
    List<Neighbor> expected = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      expected.add(new Neighbor(i, all[i]));
    }
    expected.sort(NearestRows.NEAREST_FIRST);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Neighbor> first = expected.subList(0, Math.min(limit, size));
      assertEquals(first, search.nearest(columns, values, limit));
      assertEquals(first, search.nearest(columns, values, limit, Workers.of(pool, 3)));
      assertArrayEquals(all, search.distances(columns, values, Workers.of(pool, 3)));
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachRow_hasNoDistanceFromItself(RowDistance distance) {
    SparseProfiles sparse = SparseProfiles.from(ProfileMatrix.copyOf(sparse(30, 203, 3, new Random(1))));
    SparseSearch search = SparseSearch.of(sparse, distance);
    for (int row = 0; row < sparse.rows(); row++) {
      assertEquals(0, search.distances(sparse.columns(row), sparse.values(row), Workers.caller())[row]);
    }
  }

  @Test
  void rowsWithoutNumbers_areNoneAndAllAlike() {
    SparseProfiles profiles =
        SparseProfiles.builder(7).add(new int[0], new float[0]).add(new int[] {2, 5}, new float[] {1, 2}).build();
    for (RowDistance distance : RowDistance.values()) {
      SparseSearch search = SparseSearch.of(profiles, distance);
      List<Neighbor> found = search.nearest(new int[0], new float[0], 2);
      assertEquals(new Neighbor(0, 0), found.get(0), distance.label());
      assertEquals(1, found.get(1).row());
    }
    SparseSearch none = SparseSearch.of(SparseProfiles.builder(3).build(), RowDistance.COSINE);
    assertEquals(List.of(), none.nearest(new int[0], new float[0], 2));
  }

  @Test
  void whatMakesNoSense_isRefused() {
    SparseProfiles profiles = SparseProfiles.builder(4).add(1, 0, 0, 2).build();
    SparseSearch search = SparseSearch.of(profiles, RowDistance.MIN_MAX);
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new int[] {1}, new float[] {1}, 0));
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new int[] {1}, new float[] {-1}, 1));
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new int[] {4}, new float[] {1}, 1));
    SparseProfiles negative = SparseProfiles.builder(2).add(0, -1).build();
    assertThrows(IllegalArgumentException.class, () -> SparseSearch.of(negative, RowDistance.HELLINGER));
  }

  /** Returns relative frequencies that add up to 1, of which one in some is not 0. */
  private static float[][] sparse(int count, int columns, int oneIn, Random random) {
    float[][] rows = TestRows.frequencies(count, columns, random);
    for (float[] row : rows) {
      float sum = 0;
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextInt(oneIn) == 0 ? row[c] : 0;
        sum += row[c];
      }
      for (int c = 0; c < columns && sum > 0; c++) {
        row[c] /= sum;
      }
    }
    return rows;
  }
}
