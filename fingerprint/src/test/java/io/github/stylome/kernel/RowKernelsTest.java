package io.github.stylome.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowKernelsTest {
  private static final int[] SIZES = {0, 1, 7, 15, 16, 17, 207, 702, 1000, 1023};

  @Test
  void bothKernels_areTestedHere() {
    assertEquals(2, RowKernels.all().size(), "run with --add-modules jdk.incubator.vector");
    assertEquals("plain", RowKernels.plain().toString());
    assertTrue(RowKernels.best().toString().startsWith("vector"));
  }

  @ParameterizedTest
  @EnumSource
  void sums_areThoseOfTheFormula(RowSum sum) {
    for (RowKernels kernels : RowKernels.all()) {
      for (int columns : SIZES) {
        float[] rows = rows(9, columns, new Random(columns));
        float[] sums = sums(kernels, sum, rows, 9, columns);
        for (int r = 0; r < 9; r++) {
          double expected = formula(sum, rows, RowKernels.stride(columns), r, columns);
          assertEquals(expected, sums[r], 2e-6 * Math.max(1, Math.abs(expected)), kernels + " of " + columns);
        }
      }
    }
  }

  @Property(tries = 150)
  void everyKernel_hasTheBitsOfThePlainOne(
      @ForAll RowSum sum, @ForAll @IntRange(max = 1100) int columns, @ForAll @IntRange(max = 9) int count, @ForAll long seed) {
    float[] rows = rows(count + 1, columns, new Random(seed));
    float[] plain = sums(RowKernels.plain(), sum, rows, count, columns);
    for (RowKernels kernels : RowKernels.all()) {
      assertArrayEquals(plain, sums(kernels, sum, rows, count, columns), 0f, kernels + " of " + columns);
    }
  }

  @Property(tries = 100)
  void rowsInMemory_haveTheSameBits(
      @ForAll RowSum sum, @ForAll @IntRange(max = 600) int columns, @ForAll @IntRange(max = 13) int count, @ForAll long seed) {
    int stride = RowKernels.stride(columns);
    float[] rows = rows(count + 1, columns, new Random(seed));
    float[] plain = new float[count + 1];
    RowKernels.plain().sums(sum, rows, count * stride, rows, 0, stride, count, plain, 1);
    for (RowKernels kernels : RowKernels.all()) {
      float[] sums = new float[count + 1];
      kernels.sums(sum, rows, count * stride, rows, 0, stride, count, sums, 1, RowBuffer.forRowsInMemory());
      assertArrayEquals(plain, sums, 0f, kernels + " of " + columns);
    }
  }

  @Property(tries = 100)
  void aBlock_hasTheSumsOfEachOfFour(
      @ForAll RowSum sum, @ForAll @IntRange(max = 300) int columns, @ForAll @IntRange(max = 13) int count, @ForAll long seed) {
    int stride = RowKernels.stride(columns);
    float[] rows = rows(4 + count, columns, new Random(seed));
    for (RowKernels kernels : RowKernels.all()) {
      float[] four = new float[4 * count];
      kernels.block(sum, rows, 4 * stride, stride, count).sums(rows, 0, four);
      float[] one = new float[4 * count];
      for (int q = 0; q < 4; q++) {
        kernels.sums(sum, rows, q * stride, rows, 4 * stride, stride, count, one, q * count);
      }
      assertArrayEquals(one, four, 0f, kernels + " of " + columns);
    }
  }

  @Test
  void aBuffer_mayBeUsedForRowsOfAnyLength() {
    RowBuffer buffer = new RowBuffer();
    for (int columns : new int[] {130, 1024, 2500, 40, 700}) {
      int stride = RowKernels.stride(columns);
      float[] rows = rows(8, columns, new Random(columns));
      for (RowSum sum : RowSum.values()) {
        for (RowKernels kernels : RowKernels.all()) {
          float[] sums = new float[7];
          kernels.sums(sum, rows, 0, rows, stride, stride, 7, sums, 0, buffer);
          for (int r = 0; r < 7; r++) {
            float[] alone = new float[1];
            kernels.sums(sum, rows, 0, rows, (r + 1) * stride, stride, 1, alone, 0);
            assertEquals(alone[0], sums[r], kernels + " " + sum + " of " + columns);
          }
        }
      }
    }
  }

  @Property(tries = 100)
  void aRow_hasTheSameSumAloneAndAmongOthers(
      @ForAll RowSum sum, @ForAll @IntRange(max = 300) int columns, @ForAll @IntRange(max = 6) int row, @ForAll long seed) {
    int stride = RowKernels.stride(columns);
    float[] rows = rows(7, columns, new Random(seed));
    for (RowKernels kernels : RowKernels.all()) {
      float[] alone = new float[1];
      kernels.sums(sum, rows, 0, rows, row * stride, stride, 1, alone, 0);
      assertEquals(sums(kernels, sum, rows, 7, columns)[row], alone[0]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void order_isThatOfSixteenSumsHalvedFourTimes(RowSum sum) {
    float[] rows = rows(2, 702, new Random(5));
    int stride = RowKernels.stride(702);
    float[] parts = new float[16];
    float[] one = new float[1];
    for (int i = 0; i < stride; i++) {
      float[] place = new float[32];
      place[0] = rows[i];
      place[16] = rows[stride + i];
      RowKernels.plain().sums(sum, place, 0, place, 16, 16, 1, one, 0);
      parts[i % 16] += one[0];
    }
    for (int half = 8; half >= 1; half /= 2) {
      for (int i = 0; i < half; i++) {
        parts[i] += parts[i + half];
      }
    }
    for (RowKernels kernels : RowKernels.all()) {
      kernels.sums(sum, rows, 0, rows, stride, stride, 1, one, 0);
      assertEquals(parts[0], one[0], kernels.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ABSOLUTE", "SQUARE", "CANBERRA", "CHI_SQUARED"})
  void aGrowingSum_isNeverSmallerThanItsBeginning(RowSum sum) {
    assertTrue(sum.isGrowing());
    float[] rows = rows(5, 1000, new Random(3));
    int stride = RowKernels.stride(1000);
    for (RowKernels kernels : RowKernels.all()) {
      float[] last = new float[4];
      boolean whole = kernels.sumsUnless(
          (sums, count) -> {
            for (int i = 0; i < count; i++) {
              assertTrue(sums[i] >= last[i]);
            }
            System.arraycopy(sums, 0, last, 0, count);
            return false;
          },
          48, sum, rows, rows, stride, stride, 4, new float[64], new float[4]);
      assertTrue(whole);
      float[] sums = sums(kernels, sum, rows, 5, 1000);
      for (int i = 0; i < 4; i++) {
        assertTrue(last[i] > 0 && sums[i + 1] >= last[i]);
      }
    }
  }

  @Test
  void sumsThatAreNotWanted_areLeft() {
    float[] rows = rows(2, 1000, new Random(3));
    int stride = RowKernels.stride(1000);
    float[] sums = new float[4];
    for (RowKernels kernels : RowKernels.all()) {
      assertFalse(kernels.sumsUnless(
          (partial, count) -> true, 256, RowSum.ABSOLUTE, rows, rows, stride, stride, 1, new float[64], sums));
      assertTrue(sums[0] < sums(kernels, RowSum.ABSOLUTE, rows, 2, 1000)[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 8, 17})
  void rowsThatAreNotFilledUp_areRefused(int stride) {
    assertThrows(IllegalArgumentException.class, () ->
        RowKernels.best().sums(RowSum.PRODUCT, new float[64], 0, new float[64], 0, stride, 1, new float[1], 0));
  }

  @Test
  void rowsBeyondTheArray_areRefused() {
    for (RowKernels kernels : RowKernels.all()) {
      assertThrows(IndexOutOfBoundsException.class, () ->
          kernels.sums(RowSum.PRODUCT, new float[16], 0, new float[16], 0, 16, 2, new float[2], 0));
    }
  }

  @Test
  void zeros_addNothing() {
    for (RowKernels kernels : RowKernels.all()) {
      for (RowSum sum : RowSum.values()) {
        float[] sums = {1, 1, 1};
        kernels.sums(sum, new float[32], 0, new float[96], 0, 32, 3, sums, 0);
        for (float zero : sums) {
          assertEquals(0, Math.abs(zero), kernels + " " + sum);
        }
      }
    }
  }

  @Test
  void logarithm_isWithinThreeUnitsInTheLastPlace() {
    for (float x = 1e-9f; x < 100; x *= 1.0007f) {
      double exact = StrictMath.log(x);
      assertEquals(exact, Logarithm.ln(x), 3 * Math.ulp((float) Math.abs(exact)) + 1e-7 * Math.abs(x - 1), "ln " + x);
    }
    assertTrue(Float.isFinite(Logarithm.ln(0)));
  }

  private static float[] sums(RowKernels kernels, RowSum sum, float[] rows, int count, int columns) {
    float[] sums = new float[count];
    kernels.sums(sum, rows, 0, rows, 0, RowKernels.stride(columns), count, sums, 0);
    return sums;
  }

  /** Returns relative frequencies, one in three 0. */
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

  private static double formula(RowSum sum, float[] rows, int stride, int row, int columns) {
    double total = 0;
    for (int c = 0; c < columns; c++) {
      double a = rows[c];
      double b = rows[row * stride + c];
      total += switch (sum) {
        case PRODUCT -> a * b;
        case ABSOLUTE -> Math.abs(a - b);
        case SQUARE -> (a - b) * (a - b);
        case CANBERRA -> a + b > 0 ? Math.abs(a - b) / (a + b) : 0;
        case CHI_SQUARED -> a + b > 0 ? (a - b) * (a - b) / (a + b) : 0;
        case ENTROPY -> a + b > 0 ? (a + b) * StrictMath.log(a + b) : 0;
        case GEOMETRIC -> Math.sqrt(a * b);
      };
    }
    return total;
  }
}
