package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.fingerprint.RowScaling;
import io.github.stylome.fingerprint.ScaledRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntropyDistanceTest {
  /** Percentages 1 and 3, so p = 2/6 and 4/6, and the second feature 0 and 0, so p = 1/2 each. */
  @Test
  void distance_isTheOneOfTheDefinition() {
    List<double[]> rows = List.of(new double[] {0.01, 0}, new double[] {0.03, 0});
    RowScaling scaling = RowScaling.fit(rows);
    List<ScaledRow> texts = rows.stream().map(row -> scaling.scale("t", row)).toList();
    EntropyDistance distance = EntropyDistance.fit(texts);
    double entropy = -(Math.log(1 / 3.0) / 3 + 2 * Math.log(2 / 3.0) / 3);
    assertEquals((Math.log(5) - Math.log(3)) / entropy, distance.between(texts.get(0), texts.get(1)), 1e-14);
    assertEquals(0, distance.between(texts.get(0), texts.get(0)));
  }

  @Test
  void scaling_hasMeanAndSampleDeviationOfTheRows() {
    RowScaling scaling = RowScaling.fit(List.of(new double[] {0.1, 0.3}, new double[] {0.3, 0.3}));
    assertEquals(0.2, scaling.mean(0), 1e-15);
    assertEquals(Math.sqrt(0.02), scaling.deviation(0), 1e-15);
    assertEquals(0, scaling.deviation(1));
    assertEquals(1, scaling.scaledFeatures());
    assertEquals(Math.sqrt(0.5), scaling.scale("x", new double[] {0.3, 0.3}).zScores()[0], 1e-14);
    assertEquals(0, scaling.scale("x", new double[] {0.3, 0.7}).zScores()[1]);
    assertThrows(IllegalArgumentException.class, () -> scaling.scale("x", new double[1]));
    assertThrows(IllegalArgumentException.class, () -> RowScaling.fit(List.of(new double[1])));
  }
}
