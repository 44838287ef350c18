package io.github.stylome.cli.evaluation;

import java.util.List;

/** How often there is an answer, and how often it is right, the more certain it must be. */
final class AbstentionSection {
  private static final List<Double> PROBABILITIES = List.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99);

  private AbstentionSection() {}

  static Section of(List<Answered> texts) {
    List<Judged> judged = texts.stream().map(Answered::judged).toList();
    Table.Builder table = Table.builder("abstention", "minimum_probability", "coverage", "precision");
    for (double minimum : PROBABILITIES) {
      SelectiveFigures figures = SelectiveFigures.of(judged, minimum);
      table.row(Cell.of(minimum), Cell.of(figures.coverage()), Cell.of(figures.precision()));
    }
    return new Section("abstention", "Abstention",
        List.of("Coverage is the share of texts that get an answer if it must be at least so probable; precision the "
            + "share of right ones among the answers."),
        List.of(table.build()));
  }
}
