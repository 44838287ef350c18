package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackWeightsTest {
  private static final int TEXTS = 400;
  private static final int LABELS = 3;
  private static final int[] LABEL_OF = IntStream.range(0, TEXTS).map(i -> i % LABELS).toArray();

  @Test
  void weights_areWhereNoPointOfAGridIsBetter() {
    List<float[][]> scores = List.of(scores(1.0, 1), scores(0.5, 2));
    double[] found = fit(scores);
    double least = loss(scores, found);
    double[] best = found;
    for (double a = 0; a <= 4; a += 0.02) {
      for (double b = 0; b <= 4; b += 0.02) {
        double loss = loss(scores, a, b);
        if (loss < least - 1e-3) {
          least = loss;
          best = new double[] {a, b};
        }
      }
    }
    assertArrayEquals(found, best);
  }

  @Test
  void weights_ofCorrelatedChannels_areWhereNoPointOfAGridIsBetter() {
    float[][] one = scores(1.0, 1);
    float[][] noise = scores(0.2, 3);
    float[][] other = new float[TEXTS][LABELS];
    for (int i = 0; i < TEXTS; i++) {
      for (int label = 0; label < LABELS; label++) {
        other[i][label] = one[i][label] + noise[i][label] / 4;
      }
    }
    List<float[][]> scores = List.of(one, other);
    double[] found = fit(scores);
    double least = loss(scores, found);
    for (double a = 0; a <= 4; a += 0.02) {
      for (double b = 0; b <= 4; b += 0.02) {
        assertTrue(loss(scores, a, b) > least - 1e-3, a + ", " + b + " against " + found[0] + ", " + found[1]);
      }
    }
  }

  @Test
  void aChannelThatMisleads_gets0() {
    float[][] good = scores(1.5, 4);
    float[][] bad = new float[TEXTS][LABELS];
    for (int i = 0; i < TEXTS; i++) {
      for (int label = 0; label < LABELS; label++) {
        bad[i][label] = label == LABEL_OF[i] ? -0.5f : 0;
      }
    }
    double[] found = fit(List.of(good, bad));
    assertTrue(found[0] > 0.1);
    assertEquals(0, found[1]);
  }

  @Test
  void aChannelThatSaysNothing_keepsTheCommonWeight() {
    double[] found = fit(List.of(scores(1.5, 6), new float[TEXTS][LABELS]));
    double alone = fit(List.<float[][]>of(scores(1.5, 6)))[0];
    assertEquals(alone, found[0], 1e-2);
    assertEquals(0.25, found[1], 1e-2);
  }

  @Test
  void whenEveryChannelMisleads_allGet0() {
    float[][] bad = new float[TEXTS][LABELS];
    for (int i = 0; i < TEXTS; i++) {
      bad[i][LABEL_OF[i]] = -1;
    }
    assertArrayEquals(new double[] {0, 0}, fit(List.of(bad, bad)));
  }

  @Test
  void separableScores_giveFiniteWeights() {
    float[][] sure = new float[TEXTS][LABELS];
    for (int i = 0; i < TEXTS; i++) {
      sure[i][LABEL_OF[i]] = 1;
    }
    double weight = fit(List.<float[][]>of(sure))[0];
    assertTrue(weight > 1 && weight < 20, "" + weight);
  }

  @Test
  void someTexts_giveWhatTheyGiveAlone() {
    float[][] scores = scores(1, 7);
    int[] even = IntStream.range(0, TEXTS / 2).map(i -> 2 * i).toArray();
    double[] some = StackWeights.fit(List.<float[][]>of(scores), LABEL_OF, even, LABELS, Workers.caller());
    float[][] copied = new float[even.length][];
    int[] labels = new int[even.length];
    for (int i = 0; i < even.length; i++) {
      copied[i] = scores[even[i]];
      labels[i] = LABEL_OF[even[i]];
    }
    assertArrayEquals(some, StackWeights.fit(
        List.<float[][]>of(copied), labels, IntStream.range(0, even.length).toArray(), LABELS, Workers.caller()));
  }

  @Test
  void anyNumberOfWorkers_givesTheSameBits() {
    List<float[][]> scores = List.of(scores(1.0, 1), scores(0.5, 2), scores(0.1, 3));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      assertArrayEquals(fit(scores), StackWeights.fit(
          scores, LABEL_OF, IntStream.range(0, TEXTS).toArray(), LABELS, Workers.of(threads, 4)));
    } finally {
      threads.shutdownNow();
    }
  }

  private static double[] fit(List<float[][]> scores) {
    return StackWeights.fit(
        scores, LABEL_OF, IntStream.range(0, TEXTS).toArray(), LABELS, Workers.caller());
  }

  /** The log loss and five times the squared distance of the weights from a quarter, written plainly. */
  private static double loss(List<float[][]> scores, double... weights) {
    double loss = 0;
    for (int i = 0; i < TEXTS; i++) {
      double sum = 0;
      double own = 0;
      for (int label = 0; label < LABELS; label++) {
        double score = 0;
        for (int c = 0; c < weights.length; c++) {
          score += weights[c] * scores.get(c)[i][label];
        }
        sum += Math.exp(score);
        own = label == LABEL_OF[i] ? score : own;
      }
      loss += Math.log(sum) - own;
    }
    for (double weight : weights) {
      loss += 10 * (weight - 0.25) * (weight - 0.25) / 2;
    }
    return loss;
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
