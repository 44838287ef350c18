package io.github.stylome.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final Basis BASIS = new Basis(Basis.Field.ANSWERS, 1, 1, 0, 1);

  @Test
  void aShare_hasWilsonsInterval() {
    Figure none = Figure.share(0, 10);
    assertEquals(0, none.lower());
    assertEquals(0.2775, none.upper(), 1e-4); // z² / (n + z²)
    Figure half = Figure.share(5, 10);
    assertEquals(0.2366, half.lower(), 1e-4);
    assertEquals(0.7634, half.upper(), 1e-4);
    assertEquals(1, Figure.share(7, 7).upper());
    assertThrows(IllegalArgumentException.class, () -> Figure.share(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Figure.share(3, 2));
  }

  @Test
  void aMean_hasStandardErrorsOnEitherSide() {
    Figure mean = Figure.mean(new double[] {1, 2, 3}, Unit.WORDS);
    assertEquals(2, mean.value());
    assertEquals(1.96 / Math.sqrt(3), mean.upper() - 2, 1e-4);
    assertEquals(mean.upper() - 2, 2 - mean.lower(), 1e-12);
  }

  @Test
  void aFigureOutsideItsInterval_orNotFinite_isRefused() {
    for (double value : new double[] {3, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class,
          () -> new Figure(value, Unit.SHARE, 0, 1, 0.95, IntervalMethod.WILSON));
    }
  }

  @Test
  void aVerdictWithoutFigure_andADoubtWithoutReason_areRefused() {
    for (Strength strength : Strength.values()) {
      assertThrows(IllegalArgumentException.class, () -> new Finding(
          FindingKind.LENGTH, strength, List.of(), Optional.empty(), Map.of(), BASIS, Optional.empty()));
    }
  }

  @Test
  void aDate_isAsExactAsItIsGiven() {
    assertEquals(new ReleaseDate(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)), ReleaseDate.parse("2024-02"));
    assertEquals(LocalDate.of(2023, 12, 31), ReleaseDate.parse("2023").last());
    assertEquals(31 + 28, ReleaseDate.parse("2023-03-01").mostDaysAfter(ReleaseDate.parse("2023-01")));
    assertEquals(29, ReleaseDate.parse("2023-03-01").leastDaysAfter(ReleaseDate.parse("2023-01")));
    for (String wrong : List.of(
        "", "24", "2024-13", "2023-02-29", "May 2024", "+202", "2024-5-1", "\u0661\u0662\u0663\u0664")) {
      IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ReleaseDate.parse(wrong), wrong);
      assertTrue(String.valueOf(e.getMessage()).contains("\"" + wrong + "\""), e::getMessage);
    }
  }
}
