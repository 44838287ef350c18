package io.github.stylome.cli.evaluation;

import io.github.stylome.verdict.Attribution;
import java.util.List;

/** Whether probabilities mean what they say, and sets of labels hold what they promise. */
final class CalibrationSection {
  private static final List<Double> LEVELS = List.of(0.8, 0.9, 0.95, 0.99);

  private CalibrationSection() {}

  static Section of(List<Answered> texts) {
    List<Judged> judged = texts.stream().map(Answered::judged).toList();
    return new Section("calibration", "Calibration",
        List.of(
            "Texts by the probability of the nearest candidate, in bins of equal width and of equally many texts.",
            "A conformal set holds the right label at least as often as its level says, if texts are like those that "
                + "were learnt from; a smaller set says more."),
        List.of(
            bins("equal_width", CalibrationBins.ofEqualWidth(judged, CalibrationBins.BINS)),
            bins("equal_mass", CalibrationBins.ofEqualMass(judged, CalibrationBins.BINS)),
            conformal(texts)));
  }

  private static Table bins(String key, CalibrationBins bins) {
    Table.Builder table = Table.builder(key, "texts", "mean_probability", "accuracy");
    for (CalibrationBins.Bin bin : bins.bins()) {
      table.row(Cell.of(bin.accuracy().of()), Cell.of(bin.meanProbability()), Cell.of(bin.accuracy()));
    }
    return table.build();
  }

  private static Table conformal(List<Answered> texts) {
    List<Answered> measured = texts.stream().filter(text -> text.judged().isProbable()).toList();
    Table.Builder table = Table.builder("conformal", "level", "texts", "coverage", "mean_size", "empty");
    for (double level : LEVELS) {
      ConformalFigures figures = ConformalFigures.of(measured, level);
      table.row(Cell.of(level), Cell.of(measured.size()), Cell.of(figures.coverage()), Cell.of(figures.meanSize()),
          Cell.of(figures.empty()));
    }
    return table.build();
  }
}
