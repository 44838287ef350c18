package io.github.stylome.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cluster.PrincipalComponents.Scaling;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrincipalComponentsTest {
  private static PrincipalComponents of(double[][] table, Scaling scaling) {
    return PrincipalComponents.of(names("t", table.length), names("f", table[0].length), table, scaling, 9,
        Workers.caller());
  }

  private static List<String> names(String letter, int size) {
    return IntStream.range(0, size).mapToObj(i -> letter + i).toList();
  }

  /** On the line y = 2 x: one component, with loadings (1, 2) / sqrt 5, and scores as far apart as the points. */
  @Test
  void pointsOnALine_haveOneComponent() {
    PrincipalComponents own = of(new double[][] {{1, 2}, {2, 4}, {3, 6}}, Scaling.COVARIANCE);
    assertEquals(1, own.rank());
    assertEquals(1 / Math.sqrt(5), own.loading(0, 0), 1e-15);
    assertEquals(2 / Math.sqrt(5), own.loading(1, 0), 1e-15);
    assertEquals(-Math.sqrt(5), own.score(0, 0), 1e-14);
    assertEquals(0, own.score(1, 0), 1e-14);
    assertEquals(Math.sqrt(5), own.deviation(0), 1e-14);
    assertEquals(1, own.share(0), 1e-14);
    assertEquals(List.of(1, 0), own.strongest(0, 5));
  }

  /** Two features of deviation sqrt 2 and correlation 0.8 have components of variance 1.8 and 0.2. */
  @Test
  void correlation_makesAllFeaturesEqual() {
    double[][] table = {{-2, -1}, {-1, -2}, {0, 0}, {1, 2}, {2, 1}};
    double[][] scaled = {{-2, -100, 7}, {-1, -200, 7}, {0, 0, 7}, {1, 200, 7}, {2, 100, 7}};
    PrincipalComponents plain = of(table, Scaling.CORRELATION);
    PrincipalComponents own = of(scaled, Scaling.CORRELATION);
    assertEquals(List.of("f2"), own.constantFeatures());
    assertEquals(Math.sqrt(1.8), own.deviation(0), 1e-14);
    assertEquals(0.9, own.share(0), 1e-14);
    assertEquals(0.1, own.share(1), 1e-14);
    for (int text = 0; text < 5; text++) {
      assertEquals(plain.score(text, 0), own.score(text, 0), 1e-14);
    }
    assertEquals(0, own.loading(2, 0));
    assertEquals(Math.sqrt(0.5), own.loading(0, 0), 1e-14);
  }

  /** Scores times loadings are the table, whichever of texts and features are more. */
  @Property(tries = 60)
  void components_giveBackTheTable(@ForAll Random random, @ForAll @IntRange(min = 2, max = 12) int texts,
      @ForAll @IntRange(min = 1, max = 12) int features) {
    double[][] table = IntStream.range(0, texts).mapToObj(i -> random.doubles(features, 0, 5).toArray())
        .toArray(double[][]::new);
    PrincipalComponents own = PrincipalComponents.of(names("t", texts), names("f", features), table, Scaling.COVARIANCE,
        99, Workers.of(ForkJoinPool.commonPool(), 2));
    assertEquals(Math.min(features, texts - 1), own.rank());
    assertEquals(1, IntStream.range(0, own.rank()).mapToDouble(own::share).sum(), 1e-12);
    for (int f = 0; f < features; f++) {
      int feature = f;
      double mean = IntStream.range(0, texts).mapToDouble(text -> table[text][feature]).average().orElseThrow();
      for (int t = 0; t < texts; t++) {
        int text = t;
        double sum = IntStream.range(0, own.size())
            .mapToDouble(i -> own.score(text, i) * own.loading(feature, i)).sum();
        assertEquals(table[text][feature] - mean, sum, 1e-12);
      }
    }
    for (int i = 0; i < own.size(); i++) {
      assertTrue(own.loading(own.strongest(i, 1).get(0), i) > 0, "the greatest loading is positive");
    }
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void textsWithoutDifference_haveNoComponent(Scaling scaling) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> of(new double[][] {{0.1, 0.3}, {0.1, 0.3}, {0.1, 0.3}}, scaling));
    assertTrue(String.valueOf(refused.getMessage()).contains("all 3 texts are the same"), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> of(new double[][] {{1, 2}}, scaling));
  }

  @Test
  void valueThatIsNoNumber_isNamed() {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> of(new double[][] {{1, 2}, {3, Double.NaN}}, Scaling.COVARIANCE));
    assertEquals("\"t1\" has NaN of \"f1\"", refused.getMessage());
  }

  @Test
  void componentsThatAreNotKept_stillHaveTheirShare() {
    double[][] table = {{3, 1, 0}, {0, 1, 2}, {1, 5, 1}, {2, 2, 7}};
    PrincipalComponents own = PrincipalComponents.of(
        names("t", 4), names("f", 3), table, Scaling.COVARIANCE, 1, Workers.caller());
    assertEquals(1, own.size());
    assertEquals(3, own.rank());
    assertEquals(1, own.share(0) + own.share(1) + own.share(2), 1e-12);
    assertThrows(IndexOutOfBoundsException.class, () -> own.score(0, 1));
  }
}
