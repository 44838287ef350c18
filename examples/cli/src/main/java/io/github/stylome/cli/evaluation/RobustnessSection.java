package io.github.stylome.cli.evaluation;

import io.github.stylome.cli.transform.TextTransform;
import io.github.stylome.parallel.Workers;
import java.util.List;

/** How good verdicts are on texts that something has befallen. */
final class RobustnessSection {
  private RobustnessSection() {}

  static Section of(List<Answered> untouched, Judge judge, long seed, Workers workers) {
    Table.Builder table = Table.builder("transforms", "text", "accuracy", "loss", "held_back", "unanswered");
    List<EvaluatedText> texts = untouched.stream().map(Answered::text).toList();
    double whole = accuracy(untouched).share();
    for (TextTransform transform : TextTransform.values()) {
      List<EvaluatedText> changed = workers.map(texts, text ->
          text.withText(transform.apply(text.document().text(), text.document().id(), seed)));
      List<Answered> answers = transform == TextTransform.UNTOUCHED ? untouched : judge.each(changed);
      Proportion accuracy = accuracy(answers);
      table.row(Cell.of(transform.label()), Cell.of(accuracy), Cell.of(whole - accuracy.share()),
          Cell.of(Proportion.of(answers, text -> !text.judged().answered())),
          Cell.of(answers.stream().filter(text -> text.judged().answer() < 0).count()));
    }
    return new Section("robustness", "Robustness",
        List.of("What becomes of the accuracy if the test texts are altered: the loss is against the untouched ones. "
            + "Held back is the share of texts that get no answer."),
        List.of(table.build()));
  }

  private static Proportion accuracy(List<Answered> texts) {
    return Classification.accuracy(texts.stream().map(Answered::judged).toList());
  }
}
