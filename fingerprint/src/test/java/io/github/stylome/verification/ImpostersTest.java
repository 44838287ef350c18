package io.github.stylome.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImpostersTest {
  private static final int FEATURES = 60;

  @Test
  void ownText_winsNearlyEveryRound_andAStrangersDoesNot() {
    FeatureTable others = texts(6, 4);
    for (Distance distance : List.of(Distances.burrowsDelta(), Distances.cosineDelta(), Distances.minMax(),
        Distances.ederSimple())) {
      List<ImpostersResult> own = GeneralImposters.of(distance).verifyAll(text(2, 9), others);
      assertEquals("author 2", own.get(0).candidate(), distance.label());
      assertTrue(own.get(0).score() > 0.95, distance + " " + own.get(0));
      List<ImpostersResult> strangers = GeneralImposters.of(distance).verifyAll(text(40, 9), others);
      assertTrue(strangers.get(0).score() < 0.95, distance + " " + strangers.get(0));
    }
  }

  @Test
  void otherFormsOfTheMethod_findTheAuthorToo() {
    FeatureTable others = texts(6, 4);
    TableRow question = text(3, 9);
    assertEquals("author 3", RankBasedImposters.standard().verifyAll(question, others).get(0).candidate());
    BootstrapDistances nearest = BootstrapImposters.of(Distances.minMax()).verifyAll(question, others).get(0);
    assertEquals("author 3", nearest.candidate());
    assertTrue(nearest.mean() > 0 && nearest.quantile(0.025) < nearest.mean() && nearest.quantile(0.975) > 0);
    PairResult same = PairImposters.standard().verify(question, text(3, 8), without(others, 3));
    PairResult different = PairImposters.standard().verify(question, text(4, 8), without(without(others, 3), 4));
    assertTrue(same.score() > 0.9 && different.score() < 0.5, same + " " + different);
  }

  @Test
  void numbersOfImposters_changeTheScore_andNoneIsRefused() {
    FeatureTable others = texts(6, 4);
    TableRow stranger = text(40, 9);
    RankBasedImposters ranked = RankBasedImposters.standard();
    assertNotEquals(ranked.verifyAll(stranger, others).get(0).score(),
        ranked.withPool(2).verifyAll(stranger, others).get(0).score());
    PairImposters pairs = PairImposters.standard();
    assertNotEquals(pairs.verify(stranger, text(4, 8), without(others, 4)).score(),
        pairs.withImposters(1, 1).verify(stranger, text(4, 8), without(others, 4)).score());
    assertThrows(IllegalArgumentException.class, () -> ranked.withPool(0));
    assertThrows(IllegalArgumentException.class, () -> pairs.withImposters(0, 1));
  }

  @Test
  void scoreOfACandidate_dependsOnSeedAndTextsAlone() {
    FeatureTable others = texts(5, 3);
    GeneralImposters method = GeneralImposters.of(Distances.burrowsDelta());
    for (ImpostersResult result : method.verifyAll(text(40, 1), others)) {
      assertEquals(result.score(), method.verify(text(40, 1), others, result.candidate()).score());
    }
    assertNotEquals(
        method.verifyAll(text(40, 1), others).stream().map(ImpostersResult::score).toList(),
        method.with(ImposterSettings.standard().withSeed(2)).verifyAll(text(40, 1), others).stream()
            .map(ImpostersResult::score).toList());
  }

  @Test
  void leadsOfAllFeatures_addUpToThatOfTheCandidate() {
    FeatureTable few = FeatureTable.of(List.of("x", "y", "z"), List.of(
        TableRow.of("1", "a", new double[] {0.1, 0.2, 0.3}), TableRow.of("2", "b", new double[] {0.3, 0.2, 0.1}),
        TableRow.of("3", "c", new double[] {0.5, 0.5, 0.2})));
    ImpostersResult result = GeneralImposters.of(Distances.manhattan())
        .verify(TableRow.of("q", "?", new double[] {0.12, 0.2, 0.3}), few, "a");
    assertEquals("b", result.nearestImposter());
    assertEquals(38 - 2, result.decided().stream().mapToDouble(DecidingFeature::lead).sum(), 1e-9);
    assertEquals("z", result.decided().get(0).feature());
  }

  @Test
  void imposterAsNearAsTheCandidate_winsTheRound() {
    double[] same = {0.2, 0.3};
    FeatureTable table = FeatureTable.of(List.of("x", "y"), List.of(
        TableRow.of("1", "a", same), TableRow.of("2", "b", same), TableRow.of("3", "c", new double[] {0.5, 0.5})));
    ImpostersResult result = GeneralImposters.of(Distances.minMax())
        .with(ImposterSettings.standard().withShares(1, 1))
        .verify(TableRow.of("q", "?", new double[] {0.21, 0.3}), table, "a");
    assertEquals(0, result.score());
  }

  @Test
  void questionedTextAmongTheOthers_isRefused() {
    FeatureTable others = texts(3, 2);
    assertThrows(IllegalArgumentException.class,
        () -> GeneralImposters.kestemont().verifyAll(others.row(0), others));
    assertThrows(IllegalArgumentException.class,
        () -> GeneralImposters.kestemont().verify(text(1, 9), others, "nobody"));
    assertThrows(IllegalArgumentException.class,
        () -> GeneralImposters.kestemont().verify(text(1, 9), texts(1, 2), "author 0"));
    assertThrows(IllegalArgumentException.class, () -> ImposterSettings.standard().withShares(0, 0.5));
  }

  @Test
  void randomBits_areThoseOfSplittableRandom() {
    SplitMix64 own = new SplitMix64(42);
    SplittableRandom jdk = new SplittableRandom(42);
    for (int i = 0; i < 100; i++) {
      assertEquals(jdk.nextLong(), own.next());
    }
    int[] drawn = new int[7];
    for (int i = 0; i < 70_000; i++) {
      drawn[own.below(7)]++;
    }
    for (int count : drawn) {
      assertEquals(10_000, count, 500);
    }
  }

  @Test
  void zone_isTheWidestOfThoseWithTheHighestScore() {
    double[] scores = {0.05, 0.1, 0.2, 0.8, 0.9, 1};
    boolean[] same = {false, false, false, true, true, true};
    UndecidedZone zone = UndecidedZone.fit(scores, same);
    assertEquals(0.21, zone.p1());
    assertEquals(0.79, zone.p2());
    assertEquals(1, zone.cAtOne(scores, same));
    assertEquals(VerificationAnswer.OTHER_AUTHOR, zone.answer(0.2));
    assertEquals(VerificationAnswer.CANNOT_TELL, zone.answer(0.5));
    assertEquals(VerificationAnswer.SAME_AUTHOR, zone.answer(0.8));
  }

  /** No other zone of the grid has a higher c@1. */
  @Test
  void zone_hasTheHighestScoreOfTheGrid() {
    SplittableRandom random = new SplittableRandom(3);
    double[] scores = IntStream.range(0, 60).mapToDouble(i -> random.nextInt(101) / 100.0).toArray();
    boolean[] same = new boolean[60];
    for (int i = 0; i < 60; i++) {
      same[i] = random.nextDouble() < scores[i];
    }
    double best = UndecidedZone.fit(scores, same).cAtOne(scores, same);
    for (int p1 = 0; p1 <= 100; p1++) {
      for (int p2 = p1; p2 <= 100; p2++) {
        assertTrue(new UndecidedZone(p1 / 100.0, p2 / 100.0).cAtOne(scores, same) <= best + 1e-12);
      }
    }
    assertThrows(IllegalArgumentException.class, () -> UndecidedZone.fit(new double[] {0.5}, new boolean[] {true}));
  }

  @Test
  void zoneFittedOnATable_keepsStrangersOut() {
    UndecidedZone zone =
        UndecidedZone.fit(GeneralImposters.of(Distances.burrowsDelta()), texts(6, 3), Workers.caller());
    assertTrue(zone.p2() < 1 && zone.p2() > 0.3, zone.toString());
  }

  private static FeatureTable without(FeatureTable table, int author) {
    return table.rowsAt(
        IntStream.range(0, table.size()).filter(i -> !table.row(i).label().equals("author " + author)));
  }

  private static FeatureTable texts(int authors, int perAuthor) {
    List<TableRow> rows = new ArrayList<>();
    for (int author = 0; author < authors; author++) {
      for (int text = 0; text < perAuthor; text++) {
        rows.add(text(author, text));
      }
    }
    return FeatureTable.of(IntStream.range(0, FEATURES).mapToObj(i -> "f" + i).toList(), rows);
  }

  /** Returns a text of an author, whose habits follow from the author's number. */
  private static TableRow text(int author, int number) {
    SplittableRandom habits = new SplittableRandom(author);
    SplittableRandom chance = new SplittableRandom(1000L * author + number);
    double[] row = new double[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      row[i] = 0.002 + 0.01 * habits.nextDouble() + 0.004 * chance.nextDouble();
    }
    return TableRow.of("author " + author + ", " + number, "author " + author, row);
  }
}
