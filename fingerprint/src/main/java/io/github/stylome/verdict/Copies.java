package io.github.stylome.verdict;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sees copies among training texts. A text that was learnt from and comes again among those that were held out would be
 * recognised, and its figures would be too good: copies are of one work, and count as that. Stateless.
 */
final class Copies {
  private Copies() {}

  /**
   * Returns the texts, those without a prompt or work of their own in the first, by its name, that an equal text has, to the
   * character. What is blank has no copies. Does not depend on the order of the texts. O(chars) time.
   */
  static Corpus grouped(Corpus training) {
    Map<String, List<Document>> equal = training.stream()
        .filter(document -> !document.isBlank())
        .collect(Collectors.groupingBy(Document::text, HashMap::new, Collectors.toList()));
    if (equal.values().stream().allMatch(documents -> documents.size() == 1)) {
      return training;
    }
    return Corpus.copyOf(training.stream()
        .map(document -> document.group().isPresent() || document.isBlank()
            ? document
            : withGroup(document, equal.getOrDefault(document.text(), List.of())))
        .toList());
  }

  private static Document withGroup(Document document, List<Document> equal) {
    if (equal.size() == 1) {
      return document;
    }
    return document.withGroup(equal.stream().flatMap(other -> other.group().stream()).min(Comparator.naturalOrder())
        .orElseGet(() -> "text of " + equal.stream().map(Document::id).min(Comparator.naturalOrder()).orElseThrow()));
  }
}
