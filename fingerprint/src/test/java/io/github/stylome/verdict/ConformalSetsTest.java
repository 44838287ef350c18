package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConformalSetsTest {
  private static final int LABELS = 6;

  @Test
  void nonconformity_isOneLessTheProbability_butNothingForTheBest() {
    assertArrayEquals(new double[] {0.875, 0, 0.75, 0.875},
        ConformalSets.nonconformities(new double[] {0.125, 0.5, 0.25, 0.125}));
    assertArrayEquals(new double[3], ConformalSets.nonconformities(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}));
    assertArrayEquals(new double[] {0}, ConformalSets.nonconformities(new double[] {1}));
  }

  @Test
  void sets_ofNewTexts_holdTheTrueLabelAsOftenAsAsked() {
    List<HeldOutScores> fitted = texts(2000, 0.45, 1);
    Calibration calibration = Calibration.fit(fitted, Workers.caller());
    ConformalSets sets = ConformalSets.fit(fitted, calibration);
    double accuracy = shareRight(sets, calibration, 1e-6);
    assertTrue(accuracy > 0.6 && accuracy < 0.8, "accuracy " + accuracy);
    for (double level : new double[] {0.5, 0.8, 0.9, 0.95, 0.99}) {
      assertEquals(Math.max(level, accuracy), shareRight(sets, calibration, level), 0.02, "coverage at " + level);
    }
  }

  @Test
  void sets_ofGroups_areSmallerAndStillHoldTheTrueLabel() {
    List<HeldOutScores> fitted = texts(2400, 0.2, 1);
    Calibration calibration = Calibration.fit(fitted, Workers.caller());
    ConformalSets sets = ConformalSets.fit(fitted, calibration);
    assertEquals(List.of(1, 2, 5, 10, 20), sets.tables().stream().map(ConformalTable::groupSize).toList());
    double before = Double.POSITIVE_INFINITY;
    for (int size : List.of(1, 2, 5, 10)) {
      List<HeldOutGroup> groups = HeldOutGroup.drawn(texts(6000, 0.2, 2), size, calibration);
      int members = 0;
      int right = 0;
      for (HeldOutGroup group : groups) {
        boolean[] set = sets.set(group.probabilities(calibration), size, 0.9);
        members += count(set);
        right += set[group.label()] ? 1 : 0;
      }
      assertEquals(0.9, (double) right / groups.size(), 0.035, "coverage of groups of " + size);
      assertTrue(members < before * groups.size(), "groups of " + size);
      before = (double) members / groups.size();
    }
  }

  @Test
  void aHigherLevel_neverTakesALabelOut_andTheBestIsAlwaysIn() {
    List<HeldOutScores> fitted = texts(400, 0.3, 1);
    Calibration calibration = Calibration.fit(fitted, Workers.caller());
    for (ConformalSets sets : List.of(ConformalSets.fit(fitted, calibration), ConformalSets.none())) {
      for (HeldOutScores text : texts(50, 0.3, 2)) {
        double[] probabilities = probabilities(text, calibration);
        double most = Arrays.stream(probabilities).max().orElseThrow();
        boolean[] before = new boolean[LABELS];
        for (double level : new double[] {1e-9, 0.2, 0.5, 0.8, 0.9, 0.99, 1 - 1e-9}) {
          boolean[] set = sets.set(probabilities, level);
          for (int i = 0; i < LABELS; i++) {
            assertTrue(set[i] || !before[i]);
            assertTrue(set[i] || probabilities[i] < most);
          }
          before = set;
        }
        assertEquals(LABELS, count(before));
      }
    }
  }

  @Test
  void equallyProbableLabels_areInOrOutTogether() {
    ConformalSets sets = ConformalSets.of(List.of(new ConformalTable(1, 3, List.of(0f, 0.25f, 0.75f))));
    assertArrayEquals(new boolean[] {true, true, true}, sets.set(new double[] {0.5, 0.25, 0.25}, 0.75));
    assertArrayEquals(new boolean[] {true, false, false}, sets.set(new double[] {0.5, 0.25, 0.25}, 0.5));
  }

  @Test
  void none_takesTheLabelsThatAreNeededToReachTheLevel() {
    double[] probabilities = {0.125, 0.5, 0.25, 0.125};
    assertArrayEquals(new boolean[] {false, true, false, false}, ConformalSets.none().set(probabilities, 0.5));
    assertArrayEquals(new boolean[] {false, true, true, false}, ConformalSets.none().set(probabilities, 0.6));
    assertArrayEquals(new boolean[] {false, true, true, false}, ConformalSets.none().set(probabilities, 0.75));
    assertArrayEquals(new boolean[] {true, true, true, true}, ConformalSets.none().set(probabilities, 0.76));
    assertTrue(ConformalSets.fit(List.of(), Calibration.none()).tables().isEmpty());
  }

  @Test
  void tooFewHeldOutTextsForALevel_putAllLabelsIn() {
    double[] probabilities = {0.9, 0.08, 0.01, 0.01};
    ConformalSets nine = ConformalSets.of(List.of(new ConformalTable(1, 9, Collections.nCopies(9, 0f))));
    assertEquals(1, count(nine.set(probabilities, 0.9))); // the ninth of nine
    assertEquals(4, count(nine.set(probabilities, 0.91)));
  }

  @Test
  void groups_areJudgedByTheGreatestTableThatIsNotAboveThem_andHasEnough() {
    ConformalSets sets = ConformalSets.of(List.of(
        new ConformalTable(1, 999, Collections.nCopies(999, 0.9f)),
        new ConformalTable(2, 99, Collections.nCopies(99, 0.82f)),
        new ConformalTable(10, 20, Collections.nCopies(20, 0f))));
    double[] probabilities = {0.6, 0.2, 0.15, 0.05};
    assertEquals(3, count(sets.set(probabilities, 1, 0.9)));
    assertEquals(2, count(sets.set(probabilities, 2, 0.9)));
    assertEquals(2, count(sets.set(probabilities, 9, 0.9)));
    assertEquals(1, count(sets.set(probabilities, 10, 0.9)));
    assertEquals(1, count(sets.set(probabilities, 1000, 0.9)));
    assertEquals(2, count(sets.set(probabilities, 1000, 0.99))); // twenty groups are too few
    assertEquals(3, count(sets.set(probabilities, 1000, 0.999)));
    assertEquals(4, count(sets.set(probabilities, 1000, 0.9999)));
  }

  @Test
  void fit_doesNotDependOnTheOrder() {
    List<HeldOutScores> texts = texts(300, 0.3, 1);
    Calibration calibration = Calibration.fit(texts, Workers.caller());
    List<ConformalTable> expected = ConformalSets.fit(texts, calibration).tables();
    List<HeldOutScores> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(3));
    assertEquals(expected, ConformalSets.fit(shuffled, calibration).tables());
    assertEquals(expected, ConformalSets.of(expected).tables());
  }

  @Test
  void tables_haveAtMostAThousandValues_neverBelowTheExactOnes() {
    for (int size : new int[] {1, 7, 999, 1000, 1001, 2503}) {
      double[] sorted = new SplittableRandom(size).doubles(size).sorted().toArray();
      ConformalTable table = ConformalTable.of(1, sorted);
      assertEquals(Math.min(1000, size), table.quantiles().size());
      for (double level : new double[] {0.0001, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999}) {
        int rank = Math.max(1, (int) Math.ceil((size + 1) * level - 1e-9));
        assertEquals(rank <= size, table.reaches(level));
        if (rank <= size) {
          double threshold = table.threshold(level);
          int next = Math.min(size - 1, rank + size / 1000);
          assertTrue(threshold >= sorted[rank - 1] && threshold <= Math.nextUp((float) sorted[next]),
              size + " texts at " + level);
        }
      }
    }
  }

  @Test
  void labels_areThoseOfTheRankingInItsOrder() {
    List<Candidate> ranking =
        List.of(new Candidate("b", -1, 0.5), new Candidate("c", -2, 0.375), new Candidate("a", -3, 0.125));
    assertEquals(List.of("b", "c"), ConformalSets.none().labels(ranking, 1, 0.6));
    assertEquals(List.of("b", "c", "a"), ConformalSets.none().labels(ranking, 1, 0.9));
    assertEquals(List.of(), ConformalSets.none().labels(List.of(), 1, 0.9));
  }

  @Test
  void uncalibratedScores_giveAllLabels() {
    ConformalSets sets = ConformalSets.fit(texts(50, 0.3, 1), Calibration.none());
    assertEquals(LABELS, count(sets.set(DoubleStream.generate(() -> 1.0 / LABELS).limit(LABELS).toArray(), 0.1)));
  }

  @Test
  void partsThatDoNotFit_areRefused() {
    ConformalSets sets = ConformalSets.none();
    double[] even = {0.5, 0.5};
    for (double level : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> sets.set(even, level));
    }
    assertThrows(IllegalArgumentException.class, () -> sets.set(even, 0, 0.9));
    assertThrows(IllegalArgumentException.class, () -> sets.set(new double[0], 0.9));
    assertThrows(IllegalArgumentException.class, () -> sets.set(new double[] {0.5, Double.NaN}, 0.9));
    assertThrows(IllegalArgumentException.class, () -> sets.set(new double[] {1.5, -0.5}, 0.9));
    ConformalTable one = new ConformalTable(1, 1, List.of(0.5f));
    ConformalTable five = new ConformalTable(5, 1, List.of(0.5f));
    assertThrows(IllegalArgumentException.class, () -> ConformalSets.of(List.of(five)));
    assertThrows(IllegalArgumentException.class, () -> ConformalSets.of(List.of(one, one)));
    assertThrows(IllegalArgumentException.class, () -> new ConformalTable(0, 1, List.of(0.5f)));
    assertThrows(IllegalArgumentException.class, () -> new ConformalTable(1, 0, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new ConformalTable(1, 2, List.of(0.5f)));
    assertThrows(IllegalArgumentException.class, () -> new ConformalTable(1, 2, List.of(0.5f, 0.4f)));
    assertThrows(IllegalArgumentException.class, () -> new ConformalTable(1, 1, List.of(1.1f)));
    assertThrows(IllegalArgumentException.class, () -> new ConformalTable(1, 1, List.of(Float.NaN)));
    assertFalse(ConformalSets.of(List.of(one, five)).tables().isEmpty());
  }

  private static double shareRight(ConformalSets sets, Calibration calibration, double level) {
    List<HeldOutScores> fresh = texts(6000, 0.45, 2);
    return (double) fresh.stream().filter(t -> sets.set(probabilities(t, calibration), level)[t.label()]).count()
        / fresh.size();
  }

  private static double[] probabilities(HeldOutScores text, Calibration calibration) {
    return calibration.probabilities(text.scores(), calibration.weight(text.tokens()), 1);
  }

  private static int count(boolean[] set) {
    int count = 0;
    for (boolean in : set) {
      count += in ? 1 : 0;
    }
    return count;
  }

  /** Scores of six labels in noise; the true one has a lead of its own. */
  private static List<HeldOutScores> texts(int count, double lead, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToObj(i -> {
      double[] scores = random.doubles(LABELS).toArray();
      scores[i % LABELS] += lead;
      return new HeldOutScores("text " + seed + " " + i, i % LABELS, 100 + random.nextInt(300), scores);
    }).toList();
  }
}
