package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.text.Document;

/**
 * Two texts of which it is known whether one author wrote both.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param questioned the one text, with its author as label
 * @param known the other, with its author as label
 */
public record TextPair(Document questioned, Document known) {
  /**
   * Checks the labels.
   *
   * @throws IllegalArgumentException if a text has no label
   */
  public TextPair {
    for (Document text : new Document[] {questioned, known}) {
      Preconditions.checkArgument(text.label().isPresent(), "the text %s has no author as label", text.id());
    }
  }

  /** Returns whether the authors are the same. */
  public boolean same() {
    return questioned.label().equals(known.label());
  }
}
