package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Doubles;
import io.github.stylome.parallel.Workers;
import io.github.stylome.verdict.PrecisionCurve.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectiveThresholdsTest {
  private static final int LABELS = 6;

  @Test
  void answersToNewTexts_haveThePrecisionAskedFor_andAHigherOneGivesFewer() {
    List<HeldOutScores> fitted = texts(3000, 2, 1);
    Calibration calibration = Calibration.fit(fitted, Workers.caller());
    SelectiveThresholds thresholds = SelectiveThresholds.fit(fitted, calibration);
    List<HeldOutScores> fresh = texts(12_000, 2, 2);
    int before = fresh.size();
    for (double precision : new double[] {0.8, 0.9, 0.95}) {
      double least = thresholds.leastProbability(precision, 1).orElseThrow();
      assertTrue(least < precision, "each answer needs no more than all together: " + least);
      List<Answer> given = answers(fresh, 1, calibration).stream().filter(a -> a.probability() >= least).toList();
      assertEquals(precision, share(given), 0.03, "precision at " + precision);
      assertTrue(given.size() < before && given.size() > fresh.size() / 20, given.size() + " answers");
      before = given.size();
    }
  }

  @Test
  void answersToGroups_haveThePrecisionAskedFor() {
    List<HeldOutScores> fitted = texts(4800, 1, 1);
    Calibration calibration = Calibration.fit(fitted, Workers.caller());
    SelectiveThresholds thresholds = SelectiveThresholds.fit(fitted, calibration);
    assertEquals(List.of(1, 2, 5, 10, 20), thresholds.curves().stream().map(PrecisionCurve::groupSize).toList());
    for (int size : List.of(2, 5, 10)) {
      double least = thresholds.leastProbability(0.9, size).orElseThrow();
      List<Answer> all = answers(texts(12_000, 1, 2), size, calibration);
      List<Answer> given = all.stream().filter(answer -> answer.probability() >= least).toList();
      // All groups of ten may be given, if more of them are right than is asked for.
      assertEquals(Math.max(0.9, share(all)), share(given), 0.04, "precision of groups of " + size);
    }
  }

  @Test
  void overconfidentProbabilities_needAHigherThreshold() {
    List<Answer> honest = new ArrayList<>();
    List<Answer> overconfident = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 5000; i++) {
      double p = 0.2 + 0.8 * random.nextDouble();
      honest.add(new Answer(p, random.nextDouble() < p));
      overconfident.add(new Answer(p, random.nextDouble() < p * p));
    }
    OptionalDouble asHonest = PrecisionCurve.of(1, honest).leastProbability(0.9);
    OptionalDouble asOverconfident = PrecisionCurve.of(1, overconfident).leastProbability(0.9);
    assertEquals(0.8, asHonest.orElseThrow(), 0.03); // the mean from there to 1
    assertEquals(0.9, asOverconfident.orElseThrow(), 0.03); // and of the squares
  }

  @Test
  void aShareOfMistakesAmongTheMostCertain_isNotSmoothedAway() {
    // One in five is wrong however certain: a curve through the rest alone would promise more.
    List<Answer> answers = IntStream.range(0, 2000)
        .mapToObj(i -> new Answer(i < 1000 ? 0.1 : 0.999, i >= 1000 && i % 5 != 0))
        .toList();
    PrecisionCurve curve = PrecisionCurve.of(1, answers);
    assertEquals(OptionalDouble.of((float) 0.999), curve.leastProbability(0.79));
    assertTrue(curve.leastProbability(0.81).isEmpty());
  }

  @Test
  void fewTextsThatAreAllRight_showLittleMoreThanTheirProbabilities() {
    for (int texts : new int[] {20, 30, 60}) {
      List<Answer> right = Collections.nCopies(texts, new Answer(0.9, true));
      PrecisionCurve curve = PrecisionCurve.of(1, right);
      assertEquals(OptionalDouble.of((float) 0.9 < 0.9 ? Math.nextUp((float) 0.9) : (float) 0.9),
          curve.leastProbability(0.9));
      assertTrue(curve.leastProbability(0.99).isEmpty(), texts + " texts");
    }
  }

  @Test
  void logOddsThatAreFarFromTheTruth_areCorrected() {
    // All but certain, and right half of the time; and the reverse, which no curve that rises can follow.
    double[] logOdds = {20, 20, 20, 20, 20, 20, 20, 20, 20, 20};
    boolean[] half = {true, false, true, false, true, false, true, false, true, false};
    assertEquals(0.5, LogOddsFitter.fit(logOdds, half).at(20), 0.2);
    double[] both = {-30, -30, -30, -30, -30, 30, 30, 30, 30, 30};
    boolean[] reversed = {true, true, true, true, true, false, false, false, false, false};
    NoveltyModel.Logistic flat = LogOddsFitter.fit(both, reversed);
    assertEquals(0, flat.slope(), 0.2);
    assertEquals(new NoveltyModel.Logistic(1, 0), LogOddsFitter.fit(new double[0], new boolean[0]));
  }

  @Test
  void equallyProbableAnswers_areGivenTogether() {
    List<Answer> answers = new ArrayList<>(Collections.nCopies(30, new Answer(0.5, true)));
    answers.addAll(0, Collections.nCopies(30, new Answer(0.5, false)));
    for (List<Answer> order : List.of(answers, new ArrayList<>(answers).subList(10, 60))) {
      PrecisionCurve curve = PrecisionCurve.of(1, order);
      double precision = share(order);
      assertTrue(curve.leastProbability(precision - 0.05).isPresent());
      assertTrue(curve.leastProbability(precision + 0.05).isEmpty());
    }
  }

  @Test
  void certaintiesOfZeroAndOne_areNumbersLikeOthers() {
    List<Answer> answers = new ArrayList<>(Collections.nCopies(200, new Answer(1, true)));
    answers.addAll(Collections.nCopies(200, new Answer(0, false)));
    assertEquals(OptionalDouble.of(1), PrecisionCurve.of(1, answers).leastProbability(0.95));
  }

  @Test
  void fit_doesNotDependOnTheOrder_andKeepsAtMostAThousandPoints() {
    List<HeldOutScores> texts = texts(2503, 1.5, 1);
    Calibration calibration = Calibration.fit(texts, Workers.caller());
    List<PrecisionCurve> expected = SelectiveThresholds.fit(texts, calibration).curves();
    List<HeldOutScores> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(3));
    assertEquals(expected, SelectiveThresholds.fit(shuffled, calibration).curves());
    assertEquals(expected, SelectiveThresholds.of(expected).curves());
    assertEquals(1000, expected.get(0).probabilities().size());
    assertEquals(2503, expected.get(0).groups());
  }

  @Test
  void ofFewTexts_nothingIsLearnt_andEachAnswerMustBeAsProbableAsAllAreToBeRight() {
    assertTrue(SelectiveThresholds.fit(texts(19, 1.5, 1), Calibration.none()).curves().isEmpty());
    assertEquals(OptionalDouble.of(0.99), SelectiveThresholds.none().leastProbability(0.99, 7));
  }

  @Test
  void groups_areJudgedByTheGreatestCurveThatIsNotAboveThem_andReachesThePrecision() {
    SelectiveThresholds thresholds = SelectiveThresholds.of(List.of(
        new PrecisionCurve(1, 2, List.of(0.5f, 0.75f), List.of(0.9f, 0.99f)),
        new PrecisionCurve(5, 1, List.of(0.25f), List.of(0.95f))));
    assertEquals(OptionalDouble.of(0.75), thresholds.leastProbability(0.95, 4));
    assertEquals(OptionalDouble.of(0.25), thresholds.leastProbability(0.94, 5));
    assertEquals(OptionalDouble.of(0.25), thresholds.leastProbability(0.5, 100));
    assertEquals(OptionalDouble.of(0.75), thresholds.leastProbability(0.98, 5)); // not shown by groups
    assertTrue(thresholds.leastProbability(0.995, 5).isEmpty());
  }

  @Test
  void partsThatDoNotFit_areRefused() {
    SelectiveThresholds none = SelectiveThresholds.none();
    for (double precision : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> none.leastProbability(precision, 1));
    }
    assertThrows(IllegalArgumentException.class, () -> none.leastProbability(0.9, 0));
    PrecisionCurve one = new PrecisionCurve(1, 1, List.of(0.5f), List.of(0.5f));
    PrecisionCurve five = new PrecisionCurve(5, 1, List.of(0.5f), List.of(0.5f));
    assertThrows(IllegalArgumentException.class, () -> SelectiveThresholds.of(List.of(five)));
    assertThrows(IllegalArgumentException.class, () -> SelectiveThresholds.of(List.of(one, one)));
    for (List<Float> bad : List.of(List.<Float>of(), List.of(1.5f), List.of(Float.NaN), List.of(0.5f, 0.5f))) {
      assertThrows(IllegalArgumentException.class, () -> new PrecisionCurve(1, 1, bad, List.of(0.5f)));
      assertThrows(IllegalArgumentException.class, () -> new PrecisionCurve(1, 1, List.of(0.5f), bad));
    }
    assertThrows(IllegalArgumentException.class,
        () -> new PrecisionCurve(1, 2, List.of(0.5f, 0.25f), List.of(0.5f, 0.5f)));
    assertThrows(IllegalArgumentException.class, () -> new PrecisionCurve(0, 1, List.of(0.5f), List.of(0.5f)));
    assertThrows(IllegalArgumentException.class, () -> new PrecisionCurve(1, 0, List.of(), List.of()));
  }

  private static List<Answer> answers(List<HeldOutScores> texts, int size, Calibration calibration) {
    return HeldOutGroup.drawn(texts, size, calibration).stream().map(group -> {
      double[] probabilities = group.probabilities(calibration);
      double most = Doubles.max(probabilities);
      return new Answer(most, probabilities[group.label()] == most);
    }).toList();
  }

  private static double share(List<Answer> answers) {
    return (double) answers.stream().filter(Answer::right).count() / answers.size();
  }

  /** Scores of six labels in normal noise; the true one has a lead of its own. */
  private static List<HeldOutScores> texts(int count, double lead, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToObj(i -> {
      double[] scores = DoubleStream.generate(random::nextGaussian).limit(LABELS).toArray();
      scores[i % LABELS] += lead;
      return new HeldOutScores("text " + seed + " " + i, i % LABELS, 100 + random.nextInt(300), scores);
    }).toList();
  }
}
