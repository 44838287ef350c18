package io.github.stylome.cli.evaluation;

import java.util.List;

/** How often texts of one label that are judged together are judged rightly. */
final class GroupSection {
  private static final List<Integer> SIZES = List.of(1, 5, 20);

  private GroupSection() {}

  static Section of(List<Answered> singles, Judge judge) {
    List<EvaluatedText> texts = singles.stream().map(Answered::text).toList();
    Table.Builder table = Table.builder("groups", "texts_in_group", "groups", "accuracy");
    for (int size : SIZES) {
      List<Answered> groups =
          size == 1 ? singles : judge.together(TextGroups.of(texts, EvaluatedText::label, size));
      List<Judged> judged = groups.stream().map(Answered::judged).toList();
      table.row(Cell.of(size), Cell.of(groups.size()), Cell.of(Classification.accuracy(judged)));
    }
    return new Section("groups", "Texts judged together",
        List.of("Groups of texts of one label, in the order in which they came; what is left over is left out."),
        List.of(table.build()));
  }
}
