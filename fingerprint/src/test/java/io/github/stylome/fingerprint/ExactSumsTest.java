package io.github.stylome.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactSumsTest {
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void get_isTheSumOfTheCutAddends(@ForAll("addends") List<Double> addends, @ForAll @IntRange(max = 120) int scale) {
    ExactSums sums = new ExactSums(1, scale);
    BigDecimal unit = BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(scale));
    BigDecimal expected = BigDecimal.ZERO;
    for (double addend : addends) {
      if ((Math.abs(addend) < 0x1p20 && scale <= 90) || Math.abs(addend) < 1) {
        sums.add(0, addend);
        BigDecimal units = new BigDecimal(addend).divide(unit, 0, RoundingMode.DOWN);
        expected = expected.add(units.multiply(unit));
      }
    }
    double sum = expected.doubleValue();
    assertEquals(sum, sums.get(0), Math.ulp(sum)); // two roundings: at most one unit in the last place
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void sums_doNotDependOnOrderNorOnSplit(
      @ForAll("addends") List<Double> addends, @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
    ExactSums inOrder = sumOf(addends);
    List<Double> shuffled = new ArrayList<>(addends);
    Random random = new Random(seed);
    Collections.shuffle(shuffled, random);
    ExactSums merged = new ExactSums(1, 70);
    int from = 0;
    for (int part = 1; part <= parts; part++) {
      int to = part == parts ? shuffled.size() : from + random.nextInt(shuffled.size() - from + 1);
      merged.merge(sumOf(shuffled.subList(from, to)));
      from = to;
    }
    assertEquals(inOrder.get(0), merged.get(0));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void subtract_undoesMergeToTheBit(@ForAll("addends") List<Double> kept, @ForAll("addends") List<Double> taken) {
    ExactSums sums = sumOf(kept);
    sums.merge(sumOf(taken));
    sums.subtract(sumOf(taken));
    assertEquals(sumOf(kept).get(0), sums.get(0));
    sums.subtract(sumOf(kept));
    assertEquals(0, sums.get(0));
  }

  @Test
  void add_ofNegativeAndSubnormalNumbers_cancelsExactly() {
    ExactSums sums = new ExactSums(2, 90);
    for (double addend : new double[] {0.1, -0.3, 1e-20, Double.MIN_VALUE, -0x1p-90, 12345.678}) {
      sums.add(0, addend);
      sums.add(0, -addend);
      sums.add(1, addend);
    }
    assertEquals(0, sums.get(0));
    assertEquals(new BigDecimal("12345.478").doubleValue(), sums.get(1), 1e-11);
  }

  @Test
  void add_whatIsSmallerThanTheUnit_addsNothing() {
    ExactSums sums = new ExactSums(1, 10);
    sums.add(0, 0x1.fffp-11);
    sums.add(0, -0x1.fffp-11);
    sums.add(0, Double.MIN_VALUE);
    sums.add(0, -0.0);
    assertEquals(0, sums.get(0));
    sums.add(0, -0x1p-10);
    assertEquals(-0x1p-10, sums.get(0));
  }

  @Test
  void add_whatIsTooLargeOrNotFinite_isRefused() {
    ExactSums sums = new ExactSums(1, 70);
    sums.add(0, Math.nextDown(0x1p56));
    for (double addend : new double[] {0x1p57, -0x1p57, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.NaN}) {
      assertThrows(ArithmeticException.class, () -> sums.add(0, addend), () -> Double.toString(addend));
    }
    assertEquals(Math.nextDown(0x1p56), sums.get(0));
  }

  @Test
  void get_ofALargeSum_isRounded() {
    ExactSums sums = new ExactSums(1, 0);
    for (int i = 0; i < 1000; i++) {
      sums.add(0, 0x1p100);
      sums.add(0, 1);
    }
    assertEquals(new BigDecimal(2).pow(100).add(BigDecimal.ONE).multiply(BigDecimal.valueOf(1000))
        .round(MathContext.DECIMAL128).doubleValue(), sums.get(0));
  }

  @Test
  void merge_ofOtherSizesOrScales_isRefused() {
    ExactSums sums = new ExactSums(2, 70);
    assertThrows(IllegalArgumentException.class, () -> sums.merge(new ExactSums(3, 70)));
    assertThrows(IllegalArgumentException.class, () -> sums.subtract(new ExactSums(2, 71)));
    assertThrows(IllegalArgumentException.class, () -> new ExactSums(1, 121));
  }

  @Provide
  Arbitrary<List<Double>> addends() {
    Arbitrary<Double> anyBits = Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-110, 12))
        .as((bits, exponent) -> Double.longBitsToDouble((bits & 0x800FFFFFFFFFFFFFL) | ((1023L + exponent) << 52)));
    return Arbitraries.oneOf(anyBits, anyBits, Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE,
        Double.MIN_NORMAL, 1.0, -1.0, 0x1p-70, -0x1p-71, 0x1.fffffffffffffp-7)).list().ofMaxSize(40);
  }

  private static ExactSums sumOf(List<Double> addends) {
    ExactSums sums = new ExactSums(1, 70);
    addends.forEach(addend -> sums.add(0, addend));
    return sums;
  }
}
