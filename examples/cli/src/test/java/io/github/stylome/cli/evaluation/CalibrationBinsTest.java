package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationBinsTest {
  @Test
  void error_is0_whereShareAndProbabilityAgree() {
    List<Judged> texts = Answers.equallyProbable(10, 7, 0.7);
    assertEquals(0, CalibrationBins.ofEqualWidth(texts, 15).expectedError(), 1e-12);
    assertEquals(0, CalibrationBins.ofEqualMass(texts, 15).expectedError(), 1e-12);
  }

  @Test
  void error_isTheDifference_whereTheyDoNot() {
    List<Judged> texts = List.of(
        Answers.of(0, 0.9, 0.1), Answers.of(1, 0.9, 0.1), Answers.of(1, 0.4, 0.6), Answers.of(1, 0.4, 0.6));
    assertEquals((Math.abs(1.8 - 1) + Math.abs(1.2 - 2)) / 4,
        CalibrationBins.ofEqualWidth(texts, 15).expectedError(), 1e-12);
  }

  @Test
  void certainty_fallsIntoTheLastBin_andEmptyOnesAreLeftOut() {
    CalibrationBins bins = CalibrationBins.ofEqualWidth(List.of(Answers.of(0, 1, 0), Answers.of(1, 0.05, 0.95)), 15);
    assertEquals(1, bins.bins().size());
    assertEquals(new Proportion(2, 2), bins.bins().get(0).accuracy());
    assertEquals(0.975, bins.bins().get(0).meanProbability(), 1e-12);
  }

  @Test
  void equalMass_hasAsManyTextsInEachBin_butKeepsEqualOnesTogether() {
    List<Judged> texts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      texts.add(Answers.of(0, 0.55 + 0.05 * i, 0.45 - 0.05 * i));
    }
    assertEquals(List.of(3, 3, 3), sizes(CalibrationBins.ofEqualMass(texts, 3)));
    List<Judged> tied = new ArrayList<>(Answers.equallyProbable(5, 2, 0.6));
    tied.add(Answers.of(0, 0.9, 0.1));
    assertEquals(List.of(5, 1), sizes(CalibrationBins.ofEqualMass(tied, 3)));
  }

  private static List<Integer> sizes(CalibrationBins bins) {
    return bins.bins().stream().map(bin -> bin.accuracy().of()).toList();
  }

  /** By hand, of 3 texts at 0.6: 0, 1, 2 or 3 are right by 0.064, 0.288, 0.432 and 0.216, and the mean is 1.8. */
  @Test
  void errorByChance_isThatOfRightProbabilities() {
    double deviation = 0.064 * 1.8 + 0.288 * 0.8 + 0.432 * 0.2 + 0.216 * 1.2;
    assertEquals(deviation / 3,
        CalibrationBins.ofEqualWidth(Answers.equallyProbable(3, 0, 0.6), 15).errorByChance(), 1e-12);
    assertEquals(2 * 0.6 * 0.4,
        CalibrationBins.ofEqualWidth(Answers.equallyProbable(1, 1, 0.6), 15).errorByChance(), 1e-12);
    assertEquals(0, CalibrationBins.ofEqualWidth(List.of(Answers.of(0, 1, 0)), 15).errorByChance());
  }

  @Test
  void errorOfNothing_isNotANumber() {
    assertTrue(Double.isNaN(CalibrationBins.ofEqualWidth(List.of(Judged.unmeasured(0)), 15).expectedError()));
    assertTrue(Double.isNaN(CalibrationBins.ofEqualMass(List.of(), 15).expectedError()));
    assertTrue(Double.isNaN(CalibrationBins.ofEqualMass(List.of(), 15).errorByChance()));
  }
}
