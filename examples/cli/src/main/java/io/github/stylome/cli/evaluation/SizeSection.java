package io.github.stylome.cli.evaluation;

import io.github.stylome.verdict.ShiftAlarm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much there is to judge. */
final class SizeSection {
  private SizeSection() {}

  static Section of(List<Answered> texts, EvaluationPlan plan) {
    Set<String> own = texts.stream().map(text -> text.text().label()).collect(Collectors.toSet());
    long words = texts.stream().mapToLong(text -> WordLengths.count(text.text().document().text())).sum();
    Table sizes = Table.builder(
            "sizes", "test_texts", "test_labels", "test_words", "texts_of_no_candidate", "unmeasurable", "seed")
        .row(Cell.of(texts.size()), Cell.of(own.size()), Cell.of(words),
            Cell.of(texts.stream().filter(text -> text.judged().label() < 0).count()),
            Cell.of(texts.stream().filter(text -> text.judged().answer() < 0).count()), Cell.of(plan.seed()))
        .build();
    Map<String, Integer> reasons = new TreeMap<>();
    Map<String, Integer> alarms = new TreeMap<>();
    for (Answered text : texts) {
      text.whyNot().ifPresent(why -> reasons.merge(why, 1, Integer::sum));
      for (ShiftAlarm alarm : text.answer().map(answer -> answer.shift()).orElse(List.of())) {
        alarms.merge(Names.of(alarm.kind()), 1, Integer::sum);
      }
    }
    return new Section("data", "Data",
        List.of(
            "Words are those of the tokenizer \"words\". Texts of no candidate count in the human card and the open "
                + "set only. Random choices depend on the seed.",
            "The other tables, if any, count the texts that get no answer, by reason, and those that are of another "
                + "kind than the texts that were learnt from, by what is unlike."),
        List.of(sizes, counts("abstained", "reason", reasons), counts("shift_alarms", "unlike_in", alarms)));
  }

  private static Table counts(String key, String column, Map<String, Integer> counts) {
    Table.Builder table = Table.builder(key, column, "texts");
    counts.forEach((name, texts) -> table.row(Cell.of(name), Cell.of((long) texts)));
    return table.build();
  }
}
