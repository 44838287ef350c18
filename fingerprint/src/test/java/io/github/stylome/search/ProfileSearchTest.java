package io.github.stylome.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.kernel.RowKernels;
import io.github.stylome.parallel.Workers;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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

class ProfileSearchTest {
  @ParameterizedTest
  @EnumSource
  void distances_areThoseOfTheFormula(RowDistance distance) {
    float[][] rows = TestRows.frequencies(40, 207, new Random(1));
    double[] found = ProfileSearch.of(ProfileMatrix.copyOf(rows), distance).distances(rows[3], Workers.caller());
    for (int i = 0; i < rows.length; i++) {
      // The root of a divergence doubles the digits that are lost.
      assertEquals(formula(distance, rows[3], rows[i]), found[i], distance == RowDistance.HELLINGER ? 5e-4 : 2e-5);
    }
    assertEquals(0, found[3]);
  }

  @Property(tries = 60)
  void nearest_areTheFirstOfAllDistancesSorted(
      @ForAll RowDistance distance, @ForAll @IntRange(min = 1, max = 1100) int columns,
      @ForAll @IntRange(min = 1, max = 150) int size, @ForAll @IntRange(min = 1, max = 20) int limit,
      @ForAll long seed) {
    Random random = new Random(seed);
    float[][] rows = TestRows.frequencies(size, columns, random);
    float[] query = TestRows.frequencies(1, columns, random)[0];
    ProfileSearch search = ProfileSearch.of(ProfileMatrix.copyOf(rows), distance);
    double[] all = search.distances(query, Workers.caller());
    List<Neighbor> expected = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      expected.add(new Neighbor(i, all[i]));
    }
    expected.sort(NearestRows.NEAREST_FIRST);
    assertEquals(expected.subList(0, Math.min(limit, size)), search.nearest(query, limit));
  }

  @Property(tries = 30)
  void threadsKernelsAndStorage_changeNoBit(
      @ForAll RowDistance distance, @ForAll @IntRange(min = 1, max = 700) int columns,
      @ForAll @IntRange(min = 1, max = 200) int size, @ForAll long seed) {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Workers workers = Workers.of(pool, 3);
      float[][] rows = TestRows.frequencies(size, columns, new Random(seed));
      float[] query = TestRows.frequencies(1, columns, new Random(~seed))[0];
      ProfileMatrix heap = ProfileMatrix.copyOf(rows);
      ProfileSearch plain = ProfileSearch.of(heap, distance, RowKernels.plain());
      double[] expected = plain.distances(query, Workers.caller());
      double[] pairs = plain.pairwise(Workers.caller());
      for (ProfileMatrix matrix : List.of(heap, inBuffers(rows, columns, 37))) {
        for (RowKernels kernels : RowKernels.all()) {
          ProfileSearch search = ProfileSearch.of(matrix, distance, kernels);
          assertEquals(plain.nearest(query, 7), search.nearest(query, 7, workers));
          assertArrayEquals(expected, search.distances(query, workers));
          assertArrayEquals(pairs, search.pairwise(workers));
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void pairwise_hasTheRowsOfOneToMany(RowDistance distance) {
    assertHasTheRowsOfOneToMany(distance, 50, 300); // too few for a tile
    assertHasTheRowsOfOneToMany(distance, 64, 20);
    assertHasTheRowsOfOneToMany(distance, 1027, 33); // tiles of unequal height, cut in parts
    assertHasTheRowsOfOneToMany(distance, 70, 16_384);
    assertHasTheRowsOfOneToMany(distance, 70, 16_385); // too wide for a tile
  }

  private static void assertHasTheRowsOfOneToMany(RowDistance distance, int size, int columns) {
    float[][] rows = TestRows.frequencies(size, columns, new Random(4));
    ProfileSearch search = ProfileSearch.of(ProfileMatrix.copyOf(rows), distance);
    double[] pairs = search.pairwise(Workers.caller());
    for (int i = 0; i < size; i++) {
      assertArrayEquals(
          search.distances(rows[i], Workers.caller()), Arrays.copyOfRange(pairs, i * size, (i + 1) * size));
      assertEquals(0, pairs[i * size + i]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nearestToEach_isNearestToOneAfterTheOther(RowDistance distance) {
    ProfileMatrix queries = ProfileMatrix.copyOf(TestRows.frequencies(9, 530, new Random(6)));
    ProfileMatrix matrix = ProfileMatrix.copyOf(TestRows.frequencies(90, 530, new Random(7)));
    ProfileSearch search = ProfileSearch.of(matrix, distance);
    List<List<Neighbor>> found = search.nearestToEach(queries, 5, Workers.caller());
    assertEquals(9, found.size());
    for (int i = 0; i < 9; i++) {
      assertEquals(search.nearest(queries.row(i), 5), found.get(i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void comparisons_haveTheBitsOfASearch_preparedOrNot(RowDistance distance) {
    float[][] rows = TestRows.frequencies(70, 130, new Random(8));
    float[] query = TestRows.frequencies(1, 130, new Random(9))[0];
    for (ProfileMatrix matrix : List.of(ProfileMatrix.copyOf(rows), inBuffers(rows, 130, 11))) {
      double[] expected = ProfileSearch.of(matrix, distance).distances(query, Workers.caller());
      double[] fromFirst = ProfileSearch.of(matrix, distance).distances(rows[0], Workers.caller());
      ProfileSearch search = ProfileSearch.of(matrix, distance);
      for (int round = 0; round < 2; round++) {
        RowComparison comparison = search.comparison(query);
        for (int row = rows.length - 1; row >= 0; row--) {
          assertEquals(expected[row], comparison.distance(row));
          assertEquals(fromFirst[row], search.comparison(0).distance(row));
        }
        search.prepare(Workers.caller());
      }
      RowComparison comparison = search.comparison(query);
      assertThrows(IndexOutOfBoundsException.class, () -> comparison.distance(70));
      assertThrows(IndexOutOfBoundsException.class, () -> search.comparison(-1));
    }
  }

  @Test
  void equallyNearRows_comeInTheirOrder() {
    float[][] rows = new float[100][600];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = i % 2 + 1;
    }
    List<Neighbor> nearest = ProfileSearch.of(ProfileMatrix.copyOf(rows), RowDistance.MANHATTAN).nearest(rows[1], 3);
    assertEquals(List.of(new Neighbor(1, 0), new Neighbor(3, 0), new Neighbor(5, 0)), nearest);
  }

  @Test
  void rowsOfZeros_areNoneAndAllAlike() {
    float[][] rows = {{0, 0}, {1, 2}};
    for (RowDistance distance : RowDistance.values()) {
      double[] found = ProfileSearch.of(ProfileMatrix.copyOf(rows), distance).distances(rows[0], Workers.caller());
      assertEquals(0, found[0], distance.label());
      assertTrue(found[1] > 0, distance.label());
    }
  }

  @Test
  void nothing_isSearchedInNothing() {
    ProfileSearch search = ProfileSearch.of(ProfileMatrix.copyOf(new float[0][]), RowDistance.COSINE);
    assertEquals(List.of(), search.nearest(new float[0], 3));
    assertEquals(0, search.pairwise(Workers.caller()).length);
  }

  @Test
  void whatMakesNoSense_isRefused() {
    ProfileMatrix matrix = ProfileMatrix.copyOf(new float[][] {{1, 2}, {3, 4}});
    ProfileSearch search = ProfileSearch.of(matrix, RowDistance.MIN_MAX);
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[] {1}, 1));
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[] {1, Float.NaN}, 1));
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[] {1, -1}, 1));
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[] {1, 1}, 0));
    assertThrows(IllegalArgumentException.class, () -> ProfileMatrix.copyOf(new float[][] {{1e20f}}));
    ProfileMatrix.Builder built = ProfileMatrix.builder(1, 1).add(1);
    built.build();
    assertThrows(IllegalStateException.class, built::build);
    ProfileMatrix negative = ProfileMatrix.copyOf(new float[][] {{1, -2}});
    assertThrows(IllegalArgumentException.class, () -> ProfileSearch.of(negative, RowDistance.JENSEN_SHANNON));
    assertThrows(IllegalArgumentException.class, () -> search.nearestToEach(negative, 1, Workers.caller()));
    assertEquals(2, ProfileSearch.of(negative, RowDistance.COSINE).matrix().columns());
  }

  private static ProfileMatrix inBuffers(float[][] rows, int columns, int rowsPerSegment) {
    int stride = RowKernels.stride(columns);
    List<FloatBuffer> segments = new ArrayList<>();
    for (int first = 0; first < rows.length; first += rowsPerSegment) {
      int count = Math.min(rowsPerSegment, rows.length - first);
      FloatBuffer segment = FloatBuffer.allocate(count * stride);
      for (int i = 0; i < count; i++) {
        segment.put(i * stride, rows[first + i]);
      }
      segments.add(segment);
    }
    return ProfileMatrix.over(segments, rowsPerSegment, rows.length, columns, false);
  }

  private static double formula(RowDistance distance, float[] a, float[] b) {
    double product = 0;
    double aa = 0;
    double bb = 0;
    double absolute = 0;
    double square = 0;
    double canberra = 0;
    double chi = 0;
    double both = 0;
    double divergence = 0;
    double roots = 0;
    for (int i = 0; i < a.length; i++) {
      double x = a[i];
      double y = b[i];
      product += x * y;
      aa += x * x;
      bb += y * y;
      absolute += Math.abs(x - y);
      square += (x - y) * (x - y);
      canberra += x + y > 0 ? Math.abs(x - y) / (x + y) : 0;
      chi += x + y > 0 ? (x - y) * (x - y) / (x + y) : 0;
      both += x + y;
      divergence += (x > 0 ? x * Math.log(2 * x / (x + y)) : 0) + (y > 0 ? y * Math.log(2 * y / (x + y)) : 0);
      roots += (Math.sqrt(x) - Math.sqrt(y)) * (Math.sqrt(x) - Math.sqrt(y));
    }
    return switch (distance) {
      case COSINE -> 1 - product / Math.sqrt(aa * bb);
      case MANHATTAN -> absolute;
      case EUCLIDEAN -> Math.sqrt(square);
      case CANBERRA -> canberra;
      case CHI_SQUARED -> chi / 2;
      case MIN_MAX -> 2 * absolute / (both + absolute);
      case BRAY_CURTIS -> absolute / both;
      case JENSEN_SHANNON -> divergence / 2;
      case HELLINGER -> Math.sqrt(roots / 2);
    };
  }
}
