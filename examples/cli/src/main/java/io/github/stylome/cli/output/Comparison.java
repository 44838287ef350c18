package io.github.stylome.cli.output;

import io.github.stylome.text.Document;
import java.util.List;

/**
 * Which texts were compared, and how.
 *
 * @param texts in their order
 * @param measure the distance
 * @param limits over how many features; several for a consensus
 */
public record Comparison(List<Document> texts, String measure, List<Integer> limits) {
  /** Copies the lists. */
  public Comparison {
    texts = List.copyOf(texts);
    limits = List.copyOf(limits);
  }
}
