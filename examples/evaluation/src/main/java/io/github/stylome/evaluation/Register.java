package io.github.stylome.evaluation;

import io.github.stylome.text.Document;
import java.util.List;

/**
 * Texts of one kind by people and machines.
 *
 * @param name the kind
 * @param texts each with one of the two labels, and its opening as group
 */
record Register(String name, List<Document> texts) {
  static final String HUMAN = "human";
  static final String MACHINE = "machine";

  /** Copies the list. */
  Register {
    texts = List.copyOf(texts);
  }
}
