package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void none_makesAllCandidatesEquallyProbable() {
    assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25},
        Calibration.none().probabilities(new double[] {-1, -0.5, 0, -3}, 1, 1));
  }

  @Test
  void probabilities_sumToOneAndKeepTheOrder() {
    double[] probabilities = new Calibration(7, 500, 0.2, 98).probabilities(
        new double[] {-0.2, -0.9, -0.5, -1e9}, 0.8, 1);
    assertEquals(1, Arrays.stream(probabilities).sum(), 1e-15);
    assertTrue(probabilities[0] > probabilities[2] && probabilities[2] > probabilities[1]);
    assertEquals(0.0025, probabilities[3], 1e-15); // its part of the hundredth that is spread evenly
  }

  @Test
  void certainty_isNeverReached() {
    assertArrayEquals(new double[] {0.9875, 0.0125},
        new Calibration(1e3, 0, 0, 38).probabilities(new double[] {1e300, -1e300}, 1, 1), 1e-15);
  }

  @Test
  void aLabelThatNoChannelKnows_neverMakesTheOthersNaN() {
    double[] scores = {-0.5, Double.NEGATIVE_INFINITY, -0.5};
    for (double slope : new double[] {0, 1, 100}) {
      double[] p = new Calibration(slope, 0, 0, 1).probabilities(scores, 1, 1);
      assertEquals(1, Arrays.stream(p).sum(), 1e-15);
      assertEquals(p[0], p[2]);
      assertTrue(p[1] < p[0]);
    }
  }

  @Test
  void scale_growsWithLengthAndWithTheNumberOfTexts() {
    Calibration calibration = new Calibration(3, 500, 0.2, 10);
    double before = 0;
    for (int tokens = 1; tokens < 100_000; tokens *= 3) {
      assertTrue(calibration.weight(tokens) > before);
      before = calibration.weight(tokens);
    }
    assertTrue(before < 1);
    assertEquals(Math.sqrt(0.5), calibration.weight(500), 1e-15);
    double weight = calibration.weight(100);
    assertEquals(3 * weight, calibration.scale(weight, 1), 1e-15);
    assertTrue(calibration.scale(5 * weight, 5) > calibration.scale(weight, 1));
    assertTrue(calibration.scale(5 * weight, 5) < 5 * calibration.scale(weight, 1));
    Calibration alike = new Calibration(3, 500, 1, 10);
    assertEquals(alike.scale(weight, 1), alike.scale(9 * weight, 9), 1e-15);
  }

  @Test
  void fit_ofFewerThanFourTexts_isNone() {
    assertEquals(Calibration.none(), Calibration.fit(heldOut(3, 0.5), Workers.caller()));
    assertTrue(Calibration.fit(heldOut(4, 0.5), Workers.caller()).texts() == 4);
  }

  @Test
  void fit_ofScoresThatAreAllAlike_isNone() {
    List<HeldOutScores> alike = IntStream.range(0, 10)
        .mapToObj(i -> new HeldOutScores("text " + i, i % 2, 100, new double[] {-0.5, -0.5})).toList();
    assertEquals(Calibration.none(), Calibration.fit(alike, Workers.caller()));
  }

  @Test
  void fit_doesNotDependOnTheOrderNorOnTheNumberOfWorkers() {
    List<HeldOutScores> texts = heldOut(120, 0.8);
    Calibration expected = Calibration.fit(texts, Workers.caller());
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int seed = 0; seed < 5; seed++) {
        List<HeldOutScores> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(expected, Calibration.fit(shuffled, Workers.of(pool, 3)));
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void fit_ofScoresThatTellMore_isSteeper() {
    double weak = Calibration.fit(heldOut(400, 0.2), Workers.caller()).slope();
    double strong = Calibration.fit(heldOut(400, 0.9), Workers.caller()).slope();
    assertTrue(strong > 2 * weak, () -> strong + " and " + weak);
  }

  @Test
  void fit_givesProbabilitiesThatAreFrequencies() {
    List<HeldOutScores> texts = heldOut(2000, 0.5);
    Calibration calibration = Calibration.fit(texts, Workers.caller());
    double claimed = 0;
    double right = 0;
    for (HeldOutScores text : texts) {
      double[] p = calibration.probabilities(text.scores(), calibration.weight(text.tokens()), 1);
      int best = IntStream.range(0, p.length).reduce((a, b) -> p[b] > p[a] ? b : a).orElseThrow();
      claimed += p[best] / texts.size();
      right += best == text.label() ? 1.0 / texts.size() : 0;
    }
    assertEquals(right, claimed, 0.05);
  }

  @Test
  void parts_outOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Calibration(-1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(Double.NaN, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(1, Double.POSITIVE_INFINITY, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(1, 0, 1.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(1, 0, 0, -1));
    assertThrows(IllegalArgumentException.class, () -> new HeldOutScores("x", 2, 10, new double[] {0, 1}));
    assertThrows(IllegalArgumentException.class, () -> new HeldOutScores("x", 0, 0.5, new double[] {0, 1}));
    assertThrows(IllegalArgumentException.class, () -> new HeldOutScores("x", 0, 1, new double[] {0, Double.NaN}));
  }

  /** Scores of four labels in noise; the true one has a lead of its own. */
  private static List<HeldOutScores> heldOut(int texts, double lead) {
    SplittableRandom random = new SplittableRandom(5);
    return IntStream.range(0, texts).mapToObj(i -> {
      double[] scores = IntStream.range(0, 4).mapToDouble(label -> random.nextDouble() - 2).toArray();
      scores[i % 4] += lead;
      return new HeldOutScores("text " + i, i % 4, 100 + random.nextInt(300), scores);
    }).toList();
  }
}
