package io.github.stylome.leak;

import io.github.stylome.text.TextSpan;
import java.util.Optional;

/**
 * A place where a text names a model or a maker of models.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param maker the maker named, or the one of the model named; empty if neither is known
 * @param model the model named, by its canonical name; empty if only a maker is
 * @param polarity how it is meant
 * @param frame by which kind of words
 * @param span the words, in chars of the text as it came in: from the first of the frame to the last
 */
public record IdentityLeak(
    Optional<String> maker, Optional<String> model, Polarity polarity, LeakFrame frame, TextSpan span) {
  /** Returns whether the text claims it of itself. */
  public boolean isLeak() {
    return polarity == Polarity.CLAIM;
  }

  /** Returns the same place with another polarity. */
  IdentityLeak as(Polarity other) {
    return new IdentityLeak(maker, model, other, frame, span);
  }
}
