package io.github.stylome.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.kernel.RowKernels;
import io.github.stylome.parallel.Workers;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundedMatrixTest {
  @Property(tries = 100)
  void numbers_areOffByNoMoreThanIsSaid(
      @ForAll @IntRange(min = 1, max = 60) int columns, @ForAll @IntRange(min = 1, max = 20) int size,
      @ForAll @IntRange(min = -60, max = 45) int exponent, @ForAll boolean signed, @ForAll long seed) {
    float[][] rows = TestRows.uneven(size, columns, Math.scalb(1f, exponent), signed, new Random(seed));
    ProfileMatrix matrix = ProfileMatrix.copyOf(rows);
    ProfileMatrix halves = matrix.rounded(RowPrecision.HALF);
    ProfileMatrix bytes = matrix.rounded(RowPrecision.BYTE);
    float greatest = 0;
    float[] most = new float[columns];
    for (float[] row : rows) {
      for (int c = 0; c < columns; c++) {
        most[c] = Math.max(most[c], Math.abs(row[c]));
        greatest = Math.max(greatest, most[c]);
      }
    }
    int steps = matrix.hasNegative() ? 127 : 255;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < columns; c++) {
        float value = rows[r][c];
        assertEquals(value, halves.row(r)[c], Math.max(Math.abs(value) * 0x1p-11, greatest * 0x1p-39));
        double unit = most[c] / steps / steps;
        assertEquals(value, bytes.row(r)[c], (Math.sqrt(Math.abs(value) * unit) + unit / 2) * 1.0001);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void zeros_stayZeros(RowPrecision precision) {
    for (float sign : new float[] {1, -1}) {
      float[][] rows = {{0, 3 * sign, 0}, {sign, 0, 0}};
      ProfileMatrix rounded = ProfileMatrix.copyOf(rows).rounded(precision);
      assertEquals(sign < 0, rounded.requireSound());
      assertArrayEquals(rows[0], rounded.row(0), 1e-6f);
      assertArrayEquals(rows[1], rounded.row(1), 1e-6f);
      assertEquals(0, Float.floatToRawIntBits(rounded.row(1)[1]));
      assertEquals(sign < 0, rounded.hasNegative());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theGreatestNumbers_stayFinite(RowPrecision precision) {
    float[][] rows = {{0x1p49f, 0x1p48f}, {Math.nextDown(0x1p49f), 1}};
    float[] row = ProfileMatrix.copyOf(rows).rounded(precision).row(1);
    assertEquals(0x1p49, row[0], 0x1p38);
  }

  @ParameterizedTest
  @EnumSource
  void theSmallestNumbers_areRoundedToo(RowPrecision precision) {
    ProfileMatrix small = ProfileMatrix.copyOf(new float[][] {{Float.MIN_VALUE, 0, Float.MIN_NORMAL}});
    float[] row = small.rounded(precision).row(0);
    assertTrue(row[0] >= 0 && row[0] <= Float.MIN_NORMAL && row[1] == 0 && row[2] >= 0);
  }

  @ParameterizedTest
  @EnumSource
  void rows_areFoundByTheirRoundedNumbers(RowPrecision precision) {
    ProfileMatrix rounded = ProfileMatrix.copyOf(TestRows.frequencies(50, 300, new Random(3))).rounded(precision);
    float[][] rows = new float[50][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = rounded.row(r);
    }
    ProfileMatrix same = ProfileMatrix.copyOf(rows);
    float[] query = TestRows.frequencies(1, 300, new Random(4))[0];
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (RowDistance distance : RowDistance.values()) {
        double[] expected = ProfileSearch.of(same, distance).distances(query, Workers.caller());
        for (RowKernels kernels : RowKernels.all()) {
          ProfileSearch search = ProfileSearch.of(rounded, distance, kernels);
          assertArrayEquals(expected, search.distances(query, Workers.of(pool, 3)), distance.label());
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void precision_isThatAskedFor() {
    ProfileMatrix matrix = ProfileMatrix.copyOf(new float[][] {{1, 2}});
    assertSame(matrix, matrix.rounded(RowPrecision.FLOAT));
    for (RowPrecision precision : RowPrecision.values()) {
      assertEquals(precision, matrix.rounded(precision).precision());
      assertEquals(precision != RowPrecision.FLOAT, matrix.rounded(precision).toString().contains(precision.name()));
    }
    assertFalse(ProfileMatrix.copyOf(new float[0][]).rounded(RowPrecision.BYTE).hasNegative());
  }
}
