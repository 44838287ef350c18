package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchShiftTest {
  @Test
  void evenRarities_giveNoReasonToRefuse() {
    for (int size : new int[] {0, 1, 20, 21, 200, 5000}) {
      double[] even = new double[size];
      for (int i = 0; i < size; i++) {
        even[i] = (i + 1.0) / size;
      }
      assertEquals(0, BatchShift.limit(even), size + " texts");
    }
  }

  @Test
  void drawnRarities_ofTextsOfTheSameKind_seldomGiveAReason() {
    SplittableRandom random = new SplittableRandom(3);
    int refusing = 0;
    for (int round = 0; round < 500; round++) {
      refusing += BatchShift.limit(random.doubles(50, 1e-3, 1).toArray()) > 0 ? 1 : 0;
    }
    assertTrue(refusing <= 5, refusing + " of 500");
  }

  @Test
  void manySmallRarities_areRefused_andTheOthersAreNot() {
    double[] rarities = new double[100];
    for (int i = 0; i < 100; i++) {
      rarities[i] = i < 50 ? 0.0005 * (i + 1) : (i - 49) / 50.0;
    }
    double limit = BatchShift.limit(rarities);
    assertTrue(limit >= 0.025 && limit < 0.15, "" + limit);
    double[] reversed = new double[100];
    for (int i = 0; i < 100; i++) {
      reversed[i] = rarities[99 - i];
    }
    assertEquals(limit, BatchShift.limit(reversed));
  }

  @Test
  void aBatchThatIsStrangeThroughout_isRefusedThroughout() {
    double[] rarities = new double[30];
    Arrays.fill(rarities, 0.04);
    assertEquals(0.04, BatchShift.limit(rarities));
  }

  @Test
  void fewStrangeTextsAmongMany_areAMatterOfEach() {
    double[] rarities = new double[100];
    for (int i = 0; i < 100; i++) {
      rarities[i] = i < 15 ? 0.001 : i / 100.0;
    }
    assertEquals(0, BatchShift.limit(rarities));
  }

  @Test
  void fewerThanTwentyTexts_showNothing() {
    double[] rarities = new double[19];
    Arrays.fill(rarities, 0.001);
    assertEquals(0, BatchShift.limit(rarities));
    double[] oneMore = new double[20];
    Arrays.fill(oneMore, 0.001);
    assertEquals(0.001, BatchShift.limit(oneMore));
  }

  @Test
  void theRarities_areLeftInTheirOrder() {
    double[] rarities = new SplittableRandom(1).doubles(30, 0.1, 1).toArray();
    double[] before = rarities.clone();
    BatchShift.limit(rarities);
    assertTrue(Arrays.equals(before, rarities));
  }
}
