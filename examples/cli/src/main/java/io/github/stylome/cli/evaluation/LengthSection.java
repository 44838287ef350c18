package io.github.stylome.cli.evaluation;

import java.util.ArrayList;
import java.util.List;

/** How good verdicts are on texts cut short. */
final class LengthSection {
  private static final List<Integer> LENGTHS = List.of(50, 100, 200, 500, 1000, 2000);

  private LengthSection() {}

  static Section of(List<Answered> texts, Judge judge) {
    Table.Builder table = Table.builder("lengths", "words", "texts", "accuracy", "accuracy_uncut", "ece");
    for (int words : LENGTHS) {
      List<EvaluatedText> cut = new ArrayList<>();
      List<Judged> uncut = new ArrayList<>();
      for (Answered text : texts) {
        WordLengths.first(text.text().document().text(), words).ifPresent(first -> {
          cut.add(text.text().withText(first));
          uncut.add(text.judged());
        });
      }
      List<Judged> judged = judge.each(cut).stream().map(Answered::judged).toList();
      table.row(Cell.of(words), Cell.of(cut.size()), Cell.of(Classification.accuracy(judged)),
          Cell.of(Classification.accuracy(uncut)),
          Cell.of(CalibrationBins.ofEqualWidth(judged, CalibrationBins.BINS).expectedError()));
    }
    return new Section("length", "Length",
        List.of("Each text cut to its first words, if it has so many; beside it the same texts uncut."),
        List.of(table.build()));
  }
}
