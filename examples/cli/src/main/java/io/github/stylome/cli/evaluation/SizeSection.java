package io.github.stylome.cli.evaluation;

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
    Map<String, Integer> held = new TreeMap<>();
    texts.forEach(text -> text.whyNot().ifPresent(why -> held.merge(why, 1, Integer::sum)));
    Table.Builder abstained = Table.builder("abstained", "reason", "texts");
    held.forEach((why, count) -> abstained.row(Cell.of(why), Cell.of((long) count)));
    return new Section("data", "Data",
        List.of(
            "Words are those of the tokenizer \"words\". Texts of no candidate count in the human card and the open "
                + "set only. Random choices depend on the seed.",
            "The second table counts the texts that get no answer, by reason."),
        List.of(sizes, abstained.build()));
  }
}
