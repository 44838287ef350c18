package io.github.stylome.cli.evaluation;

import java.util.List;
import java.util.Set;

/** Whether texts by none of the candidates are told from texts by one. */
final class OpenSetSection {
  private static final List<Integer> SIZES = List.of(1, 5);

  private OpenSetSection() {}

  static Section of(List<Answered> texts, Judge judge, Set<String> unknown) {
    List<Answered> singles = texts.stream()
        .filter(text -> text.judged().label() >= 0 || unknown.contains(text.text().label()))
        .toList();
    List<EvaluatedText> asked = singles.stream().map(Answered::text).toList();
    Table.Builder table = Table.builder(
        "open_set", "texts_in_group", "known", "unknown", "auc_of_unknown", "auc_of_improbability");
    for (int size : SIZES) {
      List<Answered> answers = size == 1
          ? singles
          : judge.together(TextGroups.of(asked, EvaluatedText::label, size));
      OpenSetFigures figures = OpenSetFigures.of(answers);
      table.row(Cell.of(size), Cell.of(figures.known()), Cell.of(figures.unknown()), Cell.of(figures.byUnknown()),
          Cell.of(figures.byDoubt()));
    }
    return new Section("open_set", "Open set",
        List.of("How well texts by none of the candidates are told from texts by one, as the area under the ROC "
            + "curve: by the probability that none of them wrote it, and by 1 less that of the nearest. Labels that "
            + "nobody learnt: " + String.join(", ", unknown.stream().sorted().toList()) + "."),
        List.of(table.build()));
  }
}
