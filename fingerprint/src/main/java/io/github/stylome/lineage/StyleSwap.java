package io.github.stylome.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether the styles of two models can be told apart: a randomization test. If both are one model, who is who in a
 * block of prompts is arbitrary, so the differences between the two are as large when the models are swapped in some of
 * the blocks. Fisher, "The Design of Experiments", 1935.
 */
final class StyleSwap {
  private static final int SWAPS = 999;

  private StyleSwap() {}

  /**
   * Returns how often swapped blocks differ as much in sum as the blocks as they are, in (0, 1]: little if the two can
   * be told apart.
   */
  static double p(List<StyleTable> styles, int i, int j, long seed) {
    double[][] sum = {};
    for (StyleTable table : styles) {
      double[][] own = table.differenceProducts(i, j);
      double all = 0;
      for (int b = 0; b < own.length; b++) {
        all += own[b][b];
      }
      sum = sum.length == 0 ? new double[own.length][own.length] : sum;
      for (int b = 0; all > 0 && b < own.length; b++) {
        for (int c = 0; c < own.length; c++) {
          sum[b][c] += own[b][c] / all; // so that no channel outweighs the others
        }
      }
    }
    return p(sum, new SplittableRandom(seed));
  }

  private static double p(double[][] products, SplittableRandom random) {
    int[] signs = new int[products.length];
    Arrays.fill(signs, 1);
    double asTheyAre = square(products, signs);
    int asMuch = 0;
    for (int swap = 0; swap < SWAPS; swap++) {
      for (int b = 0; b < signs.length; b++) {
        signs[b] = random.nextBoolean() ? 1 : -1;
      }
      asMuch += square(products, signs) >= asTheyAre ? 1 : 0;
    }
    return (1.0 + asMuch) / (1.0 + SWAPS);
  }

  private static double square(double[][] products, int[] signs) {
    double sum = 0;
    for (int b = 0; b < signs.length; b++) {
      for (int c = 0; c < signs.length; c++) {
        sum += signs[b] * signs[c] * products[b][c];
      }
    }
    return sum;
  }
}
