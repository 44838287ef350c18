package io.github.stylome.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnTileTest {
  @Property(tries = 150)
  void sums_haveTheBitsOfTheKernels(
      @ForAll RowSum sum, @ForAll @IntRange(min = 1, max = 700) int columns, @ForAll @IntRange(min = 1, max = 300) int count,
      @ForAll long seed) {
    Assume.that(ColumnTile.has(sum));
    int stride = RowKernels.stride(columns);
    float[] rows = rows(count + 2, columns, new Random(seed));
    ColumnTile tile = new ColumnTile(rows, stride, stride, count);
    float[] expected = new float[count];
    float[] found = new float[count];
    for (int query : new int[] {0, count, count + 1}) {
      RowKernels.plain().sums(sum, rows, query * stride, rows, stride, stride, count, expected, 0);
      tile.sums(sum, rows, query * stride, found);
      assertArrayEquals(expected, found, 0f);
    }
  }

  @Test
  void aRowOfTheTile_isNoDistanceFromItself() {
    float[] rows = rows(70, 100, new Random(2));
    float[] sums = new float[70];
    new ColumnTile(rows, 0, 112, 70).sums(RowSum.ABSOLUTE, rows, 9 * 112, sums);
    assertEquals(0, sums[9]);
  }

  @Test
  void aSumWithALogarithm_isRefused() {
    assertFalse(ColumnTile.has(RowSum.ENTROPY));
    ColumnTile tile = new ColumnTile(new float[64], 0, 16, 4);
    assertThrows(IllegalArgumentException.class, () -> tile.sums(RowSum.ENTROPY, new float[16], 0, new float[4]));
  }

  /** Returns rows filled up with zeros, one number in three 0. */
  private static float[] rows(int count, int columns, Random random) {
    int stride = RowKernels.stride(columns);
    float[] rows = new float[count * stride];
    for (int r = 0; r < count; r++) {
      for (int c = 0; c < columns; c++) {
        rows[r * stride + c] = random.nextInt(3) == 0 ? 0 : random.nextFloat() / 64;
      }
    }
    return rows;
  }
}
