package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.EvaluatedText;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.util.Collection;
import java.util.List;

/** Learns from the texts of a split as the command line would. */
final class Fitting {
  private Fitting() {}

  /** Learns from the texts that the method can learn from: an answer of one symbol has no word. */
  static Attributor fit(AttributionMethod method, Collection<Document> training, Workers workers) {
    return Attributor.fit(method, Corpus.copyOf(training.stream()
        .filter(text -> method.canMeasure(text.text()))
        .toList()), workers);
  }

  /** Returns texts to be judged. */
  static List<EvaluatedText> texts(String register, Collection<Document> documents) {
    return documents.stream().map(document -> new EvaluatedText(document, register)).toList();
  }
}
