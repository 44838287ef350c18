package io.github.stylome.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
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

class RefinedSearchTest {
  @Property(tries = 150)
  void answers_areThoseOfTheExactSearch(
      @ForAll RowDistance distance, @ForAll RowPrecision precision, @ForAll @IntRange(min = 1, max = 300) int columns,
      @ForAll @IntRange(min = 1, max = 150) int size, @ForAll @IntRange(min = 1, max = 20) int limit,
      @ForAll long seed) {
    Random random = new Random(seed);
    float[][] rows = TestRows.frequencies(size + 1, columns, random);
    requireSame(distance, precision, rows, limit);
  }

  @Property(tries = 150)
  void answers_areThoseOfTheExactSearch_amongRowsThatDifferInTheLastBits(
      @ForAll RowDistance distance, @ForAll RowPrecision precision, @ForAll @IntRange(min = 1, max = 80) int columns,
      @ForAll @IntRange(min = 1, max = 60) int size, @ForAll @IntRange(min = 1, max = 9) int limit,
      @ForAll boolean signed, @ForAll long seed) {
    float[][] rows = TestRows.alike(size + 1, columns, signed && distance.isSigned(), new Random(seed));
    requireSame(distance, precision, rows, limit);
  }

  @Property(tries = 150)
  void answers_areThoseOfTheExactSearch_howeverGreatOrSmallTheNumbers(
      @ForAll RowDistance distance, @ForAll RowPrecision precision, @ForAll @IntRange(min = 1, max = 40) int columns,
      @ForAll @IntRange(min = 1, max = 60) int size, @ForAll @IntRange(min = -140, max = 49) int exponent,
      @ForAll long seed) {
    float[][] rows =
        TestRows.uneven(size + 1, columns, Math.scalb(1f, exponent), distance.isSigned(), new Random(seed));
    requireSame(distance, precision, rows, 5);
  }

  @Property(tries = 300)
  void answers_areThoseOfTheExactSearch_whereSumsAreOffByMoreThanTheTwins(
      @ForAll RowDistance distance, @ForAll @IntRange(min = 1, max = 300) int columns,
      @ForAll @IntRange(min = 2, max = 150) int size, @ForAll @IntRange(min = 1, max = 9) int limit,
      @ForAll @IntRange(min = -140, max = 0) int exponent, @ForAll boolean small, @ForAll long seed) {
    Random random = new Random(seed);
    float greatest = small ? Math.scalb(1f, exponent) : 1;
    float[] center = TestRows.uneven(1, columns, greatest, distance.isSigned(), random)[0];
    float[][] rows = new float[size][];
    float[][] twins = new float[size][];
    for (int r = 0; r < size; r++) {
      rows[r] = TestRows.nudged(center, random); // all are equally far, but for their last bits
      twins[r] = TestRows.nudged(rows[r], random);
    }
    float[] query = TestRows.uneven(1, columns, greatest, distance.isSigned(), random)[0];
    ProfileMatrix matrix = ProfileMatrix.copyOf(rows);
    RefinedSearch search = RefinedSearch.of(matrix, ProfileMatrix.copyOf(twins), distance);
    assertEquals(ProfileSearch.of(matrix, distance).nearest(query, limit), search.nearest(query, limit));
  }

  @Property(tries = 150)
  void answers_areThoseOfTheExactSearch_whereSquaresLoseBits(
      @ForAll @IntRange(min = 1, max = 40) int columns, @ForAll @IntRange(min = 2, max = 60) int size,
      @ForAll @IntRange(min = -74, max = -60) int exponent, @ForAll long seed) {
    Random random = new Random(seed);
    float[] center = TestRows.uneven(1, columns, Math.scalb(1f, exponent), true, random)[0];
    float[][] rows = new float[size][];
    float[][] twins = new float[size][];
    for (int r = 0; r < size; r++) {
      float[] offset = TestRows.uneven(1, columns, Math.scalb(1f, exponent - 3), true, random)[0];
      rows[r] = center.clone();
      twins[r] = new float[columns];
      for (int c = 0; c < columns; c++) {
        rows[r][c] += offset[c];
        twins[r][c] = rows[r][c] * 0x1p40f; // the same direction, and no square of it is lost
      }
    }
    ProfileMatrix matrix = ProfileMatrix.copyOf(rows);
    RefinedSearch search = RefinedSearch.of(matrix, ProfileMatrix.copyOf(twins), RowDistance.COSINE);
    assertEquals(ProfileSearch.of(matrix, RowDistance.COSINE).nearest(center, 3), search.nearest(center, 3));
  }

  /** Searches for the first row among the others. */
  private static void requireSame(RowDistance distance, RowPrecision precision, float[][] rows, int limit) {
    float[] query = rows[0];
    ProfileMatrix matrix = ProfileMatrix.copyOf(Arrays.copyOfRange(rows, 1, rows.length));
    List<Neighbor> expected = ProfileSearch.of(matrix, distance).nearest(query, limit);
    assertEquals(expected, RefinedSearch.of(matrix, precision, distance).nearest(query, limit));
  }

  @ParameterizedTest
  @EnumSource
  void threads_changeNothing(RowDistance distance) {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      ProfileMatrix matrix = ProfileMatrix.copyOf(TestRows.frequencies(900, 40, new Random(1)));
      RefinedSearch search = RefinedSearch.of(matrix, RowPrecision.BYTE, distance);
      float[] query = TestRows.frequencies(1, 40, new Random(2))[0];
      assertEquals(search.nearest(query, 7), search.nearest(query, 7, Workers.of(pool, 3)));
      assertEquals(
          search.candidates(query, 7, Workers.caller()), search.candidates(query, 7, Workers.of(pool, 3)));
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANBERRA")
  void fewRows_areLookedAt(RowDistance distance) {
    ProfileMatrix matrix = ProfileMatrix.copyOf(TestRows.frequencies(2000, 64, new Random(1)));
    float[] query = matrix.row(77).clone();
    query[3] += 0.01f;
    int candidates = RefinedSearch.of(matrix, RowPrecision.HALF, distance).candidates(query, 5, Workers.caller());
    assertTrue(candidates >= 5 && candidates < 40, distance + " " + candidates);
    assertEquals(77, RefinedSearch.of(matrix, RowPrecision.BYTE, distance).nearest(query, 5).get(0).row());
  }

  @Test
  void anotherMatrix_mayStandForTheFirst_howeverFarItIs() {
    ProfileMatrix matrix = ProfileMatrix.copyOf(TestRows.frequencies(100, 30, new Random(1)));
    ProfileMatrix other = ProfileMatrix.copyOf(TestRows.frequencies(100, 30, new Random(2)));
    float[] query = TestRows.frequencies(1, 30, new Random(3))[0];
    for (RowDistance distance : RowDistance.values()) {
      RefinedSearch search = RefinedSearch.of(matrix, other, distance);
      assertEquals(ProfileSearch.of(matrix, distance).nearest(query, 9), search.nearest(query, 9));
    }
  }

  @Test
  void nothing_isSearchedInNothing() {
    RefinedSearch search =
        RefinedSearch.of(ProfileMatrix.copyOf(new float[0][]), RowPrecision.BYTE, RowDistance.COSINE);
    assertEquals(List.of(), search.nearest(new float[0], 3));
  }

  @Test
  void whatMakesNoSense_isRefused() {
    ProfileMatrix matrix = ProfileMatrix.copyOf(new float[][] {{1, 2}, {3, 4}});
    RefinedSearch search = RefinedSearch.of(matrix, RowPrecision.HALF, RowDistance.MIN_MAX);
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[] {1}, 1));
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[] {1, -1}, 1));
    assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[] {1, 1}, 0));
    ProfileMatrix other = ProfileMatrix.copyOf(new float[][] {{1, 2}});
    assertThrows(IllegalArgumentException.class, () -> RefinedSearch.of(matrix, other, RowDistance.COSINE));
  }
}
