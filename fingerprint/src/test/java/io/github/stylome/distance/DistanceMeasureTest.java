package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.RowScaling;
import io.github.stylome.fingerprint.ScaledRow;
import io.github.stylome.fingerprint.Weighting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DistanceMeasureTest {
  private static final List<double[]> ROWS = List.of(
      new double[] {7 / 20.0, 3 / 20.0, 0, 2 / 20.0, 1 / 20.0, 0, 5 / 20.0},
      new double[] {4 / 25.0, 0, 2 / 25.0, 2 / 25.0, 3 / 25.0, 0, 8 / 25.0},
      new double[] {1 / 16.0, 1 / 16.0, 0, 0, 3 / 16.0, 0, 8 / 16.0});

  private static List<ScaledRow> texts(List<double[]> rows) {
    RowScaling scaling = RowScaling.fit(rows);
    return IntStream.range(0, rows.size()).mapToObj(i -> scaling.scale("text " + i, rows.get(i))).toList();
  }

  private static double between(String measure, Weighting weighting, List<ScaledRow> texts) {
    return DistanceMeasure.named(measure).weightedBy(weighting).over(texts).between(texts.get(0), texts.get(1));
  }

  /** By numpy: the mean over varying columns of abs(x - y) / mean(abs(column - median(column))). */
  @Test
  void linearDelta_isThatOfNumpy() {
    List<ScaledRow> texts = texts(ROWS);
    Distance delta = DistanceMeasure.linearDelta().over(texts);
    assertEquals(1.8249802371541504, delta.between(texts.get(0), texts.get(1)), 1e-14);
    assertEquals(0, delta.between(texts.get(2), texts.get(2)));
  }

  @Property(tries = 200)
  void fittedDistances_areSymmetricMetricsWhosePartsAddUp(
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
    List<Fingerprint> texts = RandomVectors.of(size, 4, seed, false);
    for (DistanceMeasure measure : List.of(DistanceMeasure.entropy(), DistanceMeasure.linearDelta())) {
      Distance distance = measure.over(texts);
      double[][] rows = texts.stream().map(distance::row).toArray(double[][]::new);
      double between = distance.betweenRows(rows[0], rows[1]);
      assertEquals(between, distance.betweenRows(rows[1], rows[0]));
      assertEquals(between, Arrays.stream(distance.partsBetweenRows(rows[0], rows[1])).sum(), 1e-12 * (1 + between));
      double around = distance.betweenRows(rows[0], rows[2]) + distance.betweenRows(rows[2], rows[1]);
      assertTrue(between <= around * (1 + 1e-12));
      assertEquals(0, distance.betweenRows(rows[3], rows[3]));
      assertEquals(measure.label(), distance.label());
    }
  }

  @Test
  void linearDelta_whereNothingVaries_isRefused() {
    List<ScaledRow> texts = texts(List.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5}));
    assertThrows(UndefinedDistanceException.class, () -> LinearDelta.fit(texts));
    assertThrows(IllegalArgumentException.class, () -> LinearDelta.fit(texts.subList(0, 1)));
    assertThrows(IllegalArgumentException.class,
        () -> LinearDelta.fit(texts(ROWS)).betweenRows(new double[7], new double[6]));
  }

  @Test
  void fittedDistances_ofVectorsOfAnotherFingerprinter_areRefused() {
    ScaledRow other = texts(ROWS.subList(0, 2)).get(0);
    for (DistanceMeasure measure : List.of(DistanceMeasure.entropy(), DistanceMeasure.linearDelta())) {
      Distance fitted = measure.over(texts(ROWS));
      Exception e = assertThrows(IllegalArgumentException.class, () -> fitted.row(other));
      assertTrue(e.getMessage().startsWith("fingerprints of different fingerprinters"), e.getMessage());
    }
  }

  /** By scikit-learn and scipy: TfidfTransformer(norm=None) on percentages, zscore(ddof=1). */
  @Test
  void weightedDistances_areThoseOfScikitLearnAndScipy() {
    List<ScaledRow> texts = texts(ROWS);
    assertEquals(0.23658431236567423, between("cosine", Weighting.TF_IDF_SMOOTH, texts), 1e-14);
    assertEquals(6.961215506979406, between("manhattan", Weighting.Z_SCORE, texts), 1e-13);
  }

  @Test
  void manhattanOfZScores_isBurrowsDeltaTimesTheFeaturesThatVary() {
    List<ScaledRow> texts = texts(ROWS);
    double delta = Distances.burrowsDelta().between(texts.get(0), texts.get(2));
    Distance manhattan = DistanceMeasure.named("manhattan").weightedBy(Weighting.Z_SCORE).over(texts);
    assertEquals(6 * delta, manhattan.between(texts.get(0), texts.get(2)), 1e-13);
  }

  @Test
  void cosineOfZScores_isCosineDelta() {
    List<ScaledRow> texts = texts(ROWS);
    for (Weighting weighting : List.of(Weighting.Z_SCORE, Weighting.Z_SCORE_POPULATION)) {
      assertEquals(Distances.cosineDelta().between(texts.get(0), texts.get(1)), between("cosine", weighting, texts), 1e-14);
    }
  }

  @Test
  void relativeWeighting_changesNothingButTheName() {
    List<ScaledRow> texts = texts(ROWS);
    for (Distance distance : Distances.all().subList(4, 18)) {
      DistanceMeasure weighted = DistanceMeasure.of(distance).weightedBy(Weighting.RELATIVE);
      assertEquals("relative-" + distance.label(), weighted.over(texts).label());
      assertEquals(distance.between(texts.get(0), texts.get(1)),
          weighted.over(texts).between(texts.get(0), texts.get(1)), 1e-15 * 200);
      assertArrayEquals(
          distance.partsBetweenRows(distance.row(texts.get(0)), distance.row(texts.get(1))),
          weighted.over(texts).partsBetweenRows(
              weighted.over(texts).row(texts.get(0)), weighted.over(texts).row(texts.get(1))), 1e-13);
    }
  }

  @Test
  void measuresWithWeightsOfTheirOwn_andNegativeValues_areRefused() {
    for (String name : List.of("burrows-delta", "cosine-delta", "quadratic-delta", "eder-delta", "entropy",
        "linear-delta")) {
      Exception e = assertThrows(
          IllegalArgumentException.class, () -> DistanceMeasure.named(name).weightedBy(Weighting.LOG));
      assertEquals(name + " has weights of its own and takes no other", e.getMessage());
    }
    Exception e = assertThrows(
        IllegalArgumentException.class, () -> DistanceMeasure.named("canberra").weightedBy(Weighting.Z_SCORE));
    assertEquals("canberra compares numbers that are not negative, and z-score gives such", e.getMessage());
  }

  @Test
  @Tag("locale")
  void named_findsEveryMeasure() {
    for (DistanceMeasure measure : DistanceMeasure.all()) {
      assertSame(measure, DistanceMeasure.named(measure.label()));
    }
    assertEquals(20, DistanceMeasure.all().size());
    Exception e = assertThrows(IllegalArgumentException.class, () -> DistanceMeasure.named("delta"));
    assertTrue(e.getMessage().endsWith("dice, entropy, linear-delta"), e.getMessage());
  }
}
