package io.github.stylome.cli.evaluation;

import io.github.stylome.text.Document;

/**
 * A text to be judged, whose label is known.
 *
 * @param document the text with its label
 * @param register the kind of writing that it is
 */
public record EvaluatedText(Document document, String register) {
  /** Returns the label. */
  public String label() {
    return document.label().orElseThrow();
  }

  /** Returns the name of the prompt or work, or of the text if it has none. */
  public String cluster() {
    // A group and an id may be the same string; the prefix keeps them apart.
    return document.group().map(group -> "g" + group).orElse("d" + document.id());
  }

  /** Returns this text with other words. */
  EvaluatedText withText(String text) {
    return new EvaluatedText(document.withText(text), register);
  }
}
