package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Classification;
import io.github.stylome.cli.evaluation.Judge;
import io.github.stylome.cli.evaluation.Judged;
import io.github.stylome.cli.evaluation.ProbabilityScores;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Few texts a label: what the least number of texts for a model was chosen by. Labels and prompts are drawn by a seed from
 * what the splits are learnt from, so that no figure of theirs is tuned on; either all labels answer the same prompts, or
 * each has prompts of its own. Texts to judge answer other prompts.
 */
final class FewTexts {
  private static final List<Integer> TEXTS = List.of(5, 7, 10, 14);
  private static final int LABELS = 8;
  private static final int TEST_PROMPTS = 30;
  private static final int DRAWS = 3;

  private final Table.Builder table =
      Table.builder("few_texts", "texts_a_label", "prompts", "method", "texts", "accuracy", "log_loss");
  private final Workers workers;

  private FewTexts(Workers workers) {
    this.workers = workers;
  }

  static Section section(List<Split> splits, Workers workers) {
    FewTexts section = new FewTexts(workers);
    for (int texts : TEXTS) {
      section.add(splits, texts, true);
      section.add(splits, texts, false);
    }
    return new Section("few-texts", "Few texts a label",
        List.of(LABELS + " labels drawn " + DRAWS + " times from what each of " + splits.stream().map(Split::name).toList()
            + " is learnt from, where prompts are enough, and answers to " + TEST_PROMPTS + " other prompts."),
        List.of(section.table.build()));
  }

  private void add(List<Split> splits, int textsPerLabel, boolean shared) {
    for (AttributionMethod method : List.of(AttributionMethod.named("stacked"), AttributionMethod.standard())) {
      List<Judged> judged = new ArrayList<>();
      for (Split split : splits) {
        if (prompts(split.training()).size() < (shared ? 1 : LABELS) * textsPerLabel + TEST_PROMPTS) {
          continue;
        }
        for (int draw = 0; draw < DRAWS; draw++) {
          Drawn drawn = draw(split.training(), textsPerLabel, shared, new Random(100L * textsPerLabel + draw));
          Attributor attributor = Fitting.fit(method, drawn.training(), workers);
          new Judge(attributor, workers).each(Fitting.texts(split.name(), drawn.test()))
              .forEach(answer -> judged.add(answer.judged()));
        }
      }
      table.row(Cell.of(textsPerLabel), Cell.of(shared ? "shared" : "of each label"), Cell.of(method.name()),
          Cell.of(judged.size()), Cell.of(Classification.accuracy(judged)), Cell.of(ProbabilityScores.logLoss(judged)));
    }
  }

  /** Texts of some labels. */
  record Drawn(List<Document> training, List<Document> test) {}

  static Drawn draw(Corpus corpus, int textsPerLabel, boolean shared, Random random) {
    List<String> labels = shuffled(corpus.labels(), random);
    Set<String> chosen = new TreeSet<>(labels.subList(0, Math.min(LABELS, labels.size())));
    List<String> prompts = shuffled(prompts(corpus), random);
    Map<String, Set<String>> promptsOf = new HashMap<>();
    int next = 0;
    for (String label : chosen) {
      promptsOf.put(label, Set.copyOf(prompts.subList(next, next + textsPerLabel)));
      next += shared ? 0 : textsPerLabel;
    }
    next += shared ? textsPerLabel : 0;
    Set<String> others = Set.copyOf(prompts.subList(next, next + TEST_PROMPTS));
    List<Document> training = new ArrayList<>();
    List<Document> test = new ArrayList<>();
    for (Document text : corpus) {
      String label = text.label().orElseThrow();
      if (promptsOf.getOrDefault(label, Set.of()).contains(text.group().orElseThrow())) {
        training.add(text);
      } else if (chosen.contains(label) && others.contains(text.group().orElseThrow())) {
        test.add(text);
      }
    }
    return new Drawn(training, test);
  }

  private static Set<String> prompts(Corpus corpus) {
    Set<String> prompts = new TreeSet<>();
    corpus.forEach(text -> prompts.add(text.group().orElseThrow()));
    return prompts;
  }

  private static List<String> shuffled(Iterable<String> names, Random random) {
    List<String> order = new ArrayList<>();
    names.forEach(order::add);
    Collections.shuffle(order, random);
    return order;
  }
}
