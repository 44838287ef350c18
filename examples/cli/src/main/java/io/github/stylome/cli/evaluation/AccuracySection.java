package io.github.stylome.cli.evaluation;

import io.github.stylome.cli.evaluation.Classification.Confusion;
import io.github.stylome.cli.evaluation.Classification.LabelFigures;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How often the nearest candidate is right, and how good its probability is. */
final class AccuracySection {
  private static final int TOP = 3;
  private static final int CONFUSIONS = 5;

  private AccuracySection() {}

  static Section of(List<Answered> texts, List<String> labels, long seed, Workers workers) {
    List<Judged> judged = texts.stream().map(Answered::judged).toList();
    return new Section("accuracy", "Accuracy",
        List.of(
            "The nearest candidate counts, whether or not it was held back; a text that cannot be measured counts as "
                + "wrong, and has no probability. Recall is the accuracy over the texts of a label.",
            "Intervals at 95%: Wilson's for shares; for the others the percentile bootstrap over "
                + Bootstrap.RESAMPLES + " draws of whole prompts or works."),
        List.of(
            overall(judged, new Bootstrap<>(texts, text -> text.text().cluster(), seed, workers)),
            perLabel(judged, labels),
            confusions(judged, labels)));
  }

  private static Table overall(List<Judged> judged, Bootstrap<Answered> bootstrap) {
    return Table.builder("overall", "measure", "figure")
        .row(Cell.of("accuracy"), Cell.of(Classification.accuracy(judged)))
        .row(Cell.of("top-" + TOP + " accuracy"), Cell.of(Classification.topAccuracy(judged, TOP)))
        .row(Cell.of("macro-F1"), estimate(bootstrap, Classification::macroF1))
        .row(Cell.of("log loss"), estimate(bootstrap, ProbabilityScores::logLoss))
        .row(Cell.of("Brier score"), estimate(bootstrap, ProbabilityScores::brier))
        .row(Cell.of("ECE, equal width"), estimate(bootstrap, draw ->
            CalibrationBins.ofEqualWidth(draw, CalibrationBins.BINS).expectedError()))
        .row(Cell.of("ECE, equal mass"), estimate(bootstrap, draw ->
            CalibrationBins.ofEqualMass(draw, CalibrationBins.BINS).expectedError()))
        .build();
  }

  private static Cell estimate(Bootstrap<Answered> bootstrap, ToDoubleFunction<List<Judged>> figure) {
    return Cell.of(bootstrap.estimate(draw -> figure.applyAsDouble(draw.stream().map(Answered::judged).toList())));
  }

  private static Table perLabel(List<Judged> judged, List<String> labels) {
    Table.Builder table = Table.builder("labels", "label", "texts", "answered", "precision", "recall", "f1");
    for (LabelFigures figures : Classification.perLabel(judged)) {
      if (figures.texts() + figures.answered() > 0) {
        table.row(Cell.of(labels.get(figures.label())), Cell.of(figures.texts()), Cell.of(figures.answered()),
            Cell.of(figures.precision()), Cell.of(figures.recall()), Cell.of(figures.f1()));
      }
    }
    return table.build();
  }

  private static Table confusions(List<Judged> judged, List<String> labels) {
    Table.Builder table = Table.builder("confusions", "label", "taken_for", "texts");
    for (Confusion confusion : Classification.confusions(judged, labels.size(), CONFUSIONS)) {
      table.row(Cell.of(labels.get(confusion.label())), Cell.of(labels.get(confusion.answer())),
          Cell.of(confusion.texts()));
    }
    return table.build();
  }
}
