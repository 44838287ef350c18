package io.github.stylome.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WeightingTest {
  /** Counts 7 3 0 2 1 0 5 of 20, 4 0 2 2 3 0 8 of 25, 1 1 0 0 3 0 8 of 16. */
  private static final List<double[]> ROWS = List.of(
      new double[] {7 / 20.0, 3 / 20.0, 0, 2 / 20.0, 1 / 20.0, 0, 5 / 20.0},
      new double[] {4 / 25.0, 0, 2 / 25.0, 2 / 25.0, 3 / 25.0, 0, 8 / 25.0},
      new double[] {1 / 16.0, 1 / 16.0, 0, 0, 3 / 16.0, 0, 8 / 16.0});

  private static List<ScaledRow> texts(List<double[]> rows) {
    RowScaling scaling = RowScaling.fit(rows);
    return IntStream.range(0, rows.size()).mapToObj(i -> scaling.scale("text " + i, rows.get(i))).toList();
  }

  private static double[] values(Weighting weighting, int text) {
    return weighting.fit(texts(ROWS)).values(texts(ROWS).get(text));
  }

  /** By numpy, scipy (rankdata, zscore) and scikit-learn (TfidfTransformer with norm=None) on percentages. */
  @Test
  void values_areThoseOfNumpyScipyAndScikitLearn() {
    assertArrayEquals(new double[] {35, 15, 0, 10, 5, 0, 25}, values(Weighting.RELATIVE, 0), 1e-13);
    assertArrayEquals(new double[] {1, 1, 0, 1, 1, 0, 1}, values(Weighting.BINARY, 0));
    assertArrayEquals(new double[] {8.160803920954665, 7.313886831633462, 0, 6.90875477931522, 6.2166061010848646, 0,
        7.824445930877618}, values(Weighting.LOG, 0), 1e-13);
    assertArrayEquals(new double[] {7, 5, 1.5, 4, 3, 1.5, 6}, values(Weighting.RANK, 0));
    assertArrayEquals(new double[] {1.0886239785988392, 1.0507024008577288, -0.5773502691896256, 0.7559289460184544,
        -1.006005180304783, 0, -0.8270639250619894}, values(Weighting.Z_SCORE, 0), 1e-14);
    assertArrayEquals(new double[] {1.3332866346628354, 1.286842376809333, -0.7071067811865475, 0.9258200997725514,
        -1.2320996851716535, 0, -1.0129423005326692}, values(Weighting.Z_SCORE_POPULATION, 0), 1e-14);
    assertArrayEquals(new double[] {1, 1, 0, 1, 0, 0, 0}, values(Weighting.MIN_MAX, 0), 1e-15);
    assertArrayEquals(new double[] {0, 6.0819766216224656, 0, 4.054651081081644, 0, 0, 0},
        values(Weighting.TF_IDF, 0), 1e-13);
    assertArrayEquals(new double[] {35, 19.315231086776713, 0, 12.876820724517808, 5, 0, 25},
        values(Weighting.TF_IDF_SMOOTH, 0), 1e-13);
    assertArrayEquals(new double[] {8.160803920954665, 9.417960953035564, 0, 8.896279672289769, 6.2166061010848646, 0,
        7.824445930877618}, values(Weighting.TF_IDF_LOG, 0), 1e-13);
    assertArrayEquals(new double[] {0, 0, 5.545177444479562, 0, 0, 0, 0},
        values(Weighting.TF_IDF_PROBABILISTIC, 1), 1e-13);
  }

  @Property(tries = 200)
  void zScores_haveMeanZeroAndDeviationOne(@ForAll @IntRange(min = 2, max = 9) int size, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ScaledRow> texts = texts(IntStream.range(0, size).mapToObj(i -> random.doubles(5, 0.001, 0.2).toArray()).toList());
    for (Weighting weighting : List.of(Weighting.Z_SCORE, Weighting.Z_SCORE_POPULATION)) {
      FeatureWeights weights = weighting.fit(texts);
      double[] column = texts.stream().mapToDouble(text -> weights.values(text)[3]).toArray();
      double square = Arrays.stream(column).map(value -> value * value).sum();
      assertEquals(0, Arrays.stream(column).sum(), 1e-10);
      assertEquals(weighting == Weighting.Z_SCORE ? size - 1 : size, square, 1e-8);
    }
  }

  @Property(tries = 100)
  void zScore_isThatOfTheFingerprint(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ScaledRow> texts = texts(IntStream.range(0, 4).mapToObj(i -> random.doubles(6, 0.001, 0.1).toArray()).toList());
    FeatureWeights weights = Weighting.Z_SCORE.fit(texts);
    texts.forEach(text -> assertArrayEquals(text.zScores(), weights.values(text), 1e-12));
  }

  @Test
  void minMax_ofATextOutOfTheRange_isCut() {
    RowScaling scaling = RowScaling.fit(ROWS);
    double[] cut = Weighting.MIN_MAX.fit(texts(ROWS))
        .values(scaling.scale("far", new double[] {0.9, 0, 0.04, 0, 0, 0.06, 0}));
    assertArrayEquals(new double[] {1, 0, 0.5, 0, 0, 0, 0}, cut, 1e-15);
  }

  @Test
  void textsOfAnotherTable_andSingleTexts_areRefused() {
    List<ScaledRow> texts = texts(ROWS);
    ScaledRow other = texts(ROWS.subList(0, 2)).get(0);
    for (Weighting weighting : Weighting.values()) {
      FeatureWeights weights = weighting.fit(texts);
      assertEquals(7, weights.features());
      assertEquals(weighting, weights.weighting());
      Exception e = assertThrows(IllegalArgumentException.class, () -> weights.values(other));
      assertTrue(e.getMessage().contains("\"text 0\""), e.getMessage());
      assertThrows(IllegalArgumentException.class, () -> weighting.fit(texts.subList(0, 1)));
    }
  }

  @Test
  @Tag("locale")
  void named_findsEveryWeighting() {
    for (Weighting weighting : Weighting.values()) {
      assertSame(weighting, Weighting.named(weighting.label()));
      assertEquals(weighting.label().startsWith("z-score"), weighting.isSigned());
    }
    Exception e = assertThrows(IllegalArgumentException.class, () -> Weighting.named("tfidf"));
    assertEquals("unknown weighting \"tfidf\"; known are relative, binary, log, rank, z-score, z-score-population, "
        + "min-max, tf-idf, tf-idf-smooth, tf-idf-log, tf-idf-probabilistic", e.getMessage());
  }
}
