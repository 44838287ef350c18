package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelWeightsFitterTest {
  private static final int TEXTS = 400;
  private static final int LABELS = 3;
  private static final int[] LABEL_OF = IntStream.range(0, TEXTS).map(i -> i % LABELS).toArray();
  private static final int[] ALL = IntStream.range(0, TEXTS).toArray();
  private static final double[] COMMON = {0.5, 0.5};

  @Test
  void weights_areWhereNoSmallMoveIsBetter() {
    List<float[][]> scores = List.of(scores(1, 1), scores(0.3, 2));
    LabelWeights found = fit(scores, 10, Workers.caller());
    double least = loss(scores, found, 10);
    for (int label = 0; label < LABELS; label++) {
      for (int c = 0; c <= COMMON.length; c++) {
        for (double move : new double[] {-0.05, 0.05}) {
          double[][] moved = rows(found);
          moved[label][c] += move;
          assertTrue(loss(scores, LabelWeights.of(moved), 10) > least, label + ", " + c + ", " + move);
        }
      }
    }
  }

  @Test
  void aChannelThatTellsOneLabelOnly_isTrustedMostForThatLabel() {
    float[][] channel = scores(0, 3);
    for (int i = 0; i < TEXTS; i++) {
      channel[i][1] += LABEL_OF[i] == 1 ? 3 : 0;
    }
    double[][] found = rows(fit(List.of(channel, scores(1, 4)), 1, Workers.caller()));
    assertTrue(found[1][0] > 2 * found[0][0], Arrays.deepToString(found));
    assertTrue(found[1][0] > 2 * found[2][0], Arrays.deepToString(found));
  }

  @Test
  void weights_areNeverNegative() {
    float[][] misleading = scores(-1.5, 5);
    for (double[] own : rows(fit(List.of(misleading, scores(2, 6)), 1, Workers.caller()))) {
      assertTrue(own[0] >= 0 && own[1] >= 0, Arrays.toString(own));
    }
  }

  @Test
  void aChannelWithoutACommonWeight_staysOut() {
    double[][] found = rows(LabelWeightsFitter.fit(List.of(scores(1, 7), scores(1, 8)), LABEL_OF, ALL,
        new double[] {0.5, 0}, LABELS, 1, Workers.caller()));
    for (double[] own : found) {
      assertEquals(0, own[1]);
    }
  }

  @Test
  void aLargeRidge_leavesTheCommonWeights() {
    double[][] found = rows(fit(List.of(scores(1, 9), scores(0.3, 10)), 1e9, Workers.caller()));
    for (double[] own : found) {
      assertArrayEquals(new double[] {0.5, 0.5, 0}, own, 1e-4);
    }
  }

  @Test
  void logLoss_ofEvenScores_isTheLogarithmOfTheNumberOfLabels() {
    List<float[][]> even = List.of(new float[TEXTS][LABELS], new float[TEXTS][LABELS]);
    assertEquals(Math.log(LABELS), 
        LabelWeightsFitter.logLoss(LabelWeights.common(COMMON, LABELS), even, LABEL_OF, ALL), 1e-12);
  }

  @Test
  void anyNumberOfWorkers_givesTheSameBits() {
    List<float[][]> scores = List.of(scores(1, 1), scores(0.5, 2));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      assertEquals(fit(scores, 10, Workers.caller()), fit(scores, 10, Workers.of(threads, 4)));
    } finally {
      threads.shutdownNow();
    }
  }

  private static LabelWeights fit(List<float[][]> scores, double ridge, Workers workers) {
    return LabelWeightsFitter.fit(scores, LABEL_OF, ALL, COMMON, LABELS, ridge, workers);
  }

  /** Returns by label the weight of every channel, and then what is added. */
  private static double[][] rows(LabelWeights weights) {
    double[][] rows = new double[LABELS][COMMON.length + 1];
    for (int label = 0; label < LABELS; label++) {
      for (int c = 0; c < COMMON.length; c++) {
        rows[label][c] = weights.weight(c, label);
      }
      rows[label][COMMON.length] = weights.added(label);
    }
    return rows;
  }

  private static double loss(List<float[][]> scores, LabelWeights weights, double ridge) {
    double away = 0;
    for (double[] own : rows(weights)) {
      for (int c = 0; c < own.length; c++) {
        double difference = own[c] - (c < COMMON.length ? COMMON[c] : 0);
        away += difference * difference;
      }
    }
    return TEXTS * LabelWeightsFitter.logLoss(weights, scores, LABEL_OF, ALL) + ridge * away / 2;
  }

  /** Scores that are higher for the true label by so many deviations of their noise. */
  private static float[][] scores(double lead, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] scores = new float[TEXTS][LABELS];
    for (int i = 0; i < TEXTS; i++) {
      for (int label = 0; label < LABELS; label++) {
        double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        scores[i][label] = (float) (2 * noise + (label == LABEL_OF[i] ? lead : 0));
      }
    }
    return scores;
  }
}
