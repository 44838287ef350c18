package io.github.stylome.cli.evaluation;

import java.util.List;

/** How often there is an answer, and how often it is right, the more certain it must be or the more must be right. */
final class AbstentionSection {
  private static final List<Double> PROBABILITIES = List.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99);
  private static final List<Double> PRECISIONS = List.of(0.8, 0.9, 0.95, 0.98, 0.99);

  private AbstentionSection() {}

  static Section of(List<Answered> texts, Judge judge) {
    List<Judged> judged = texts.stream().map(Answered::judged).toList();
    Table.Builder table = Table.builder("abstention", "minimum_probability", "coverage", "precision");
    for (double minimum : PROBABILITIES) {
      SelectiveFigures figures = SelectiveFigures.of(judged, minimum);
      table.row(Cell.of(minimum), Cell.of(figures.coverage()), Cell.of(figures.precision()));
    }
    return new Section("abstention", "Abstention",
        List.of("Coverage is the share of texts that get an answer if it must be at least so probable; precision the "
            + "share of right ones among the answers.",
            "Where a precision is asked for, the least probability is the one from which on held-out training texts had "
                + "it; there is none if they did not show it."),
        List.of(table.build(), asked(judged, judge)));
  }

  private static Table asked(List<Judged> judged, Judge judge) {
    Table.Builder table =
        Table.builder("asked", "asked_precision", "least_probability", "coverage", "precision");
    for (double precision : PRECISIONS) {
      double least = judge.leastProbability(precision);
      SelectiveFigures figures = SelectiveFigures.of(judged, least);
      table.row(Cell.of(precision), Cell.of(least), Cell.of(figures.coverage()), Cell.of(figures.precision()));
    }
    return table.build();
  }
}
