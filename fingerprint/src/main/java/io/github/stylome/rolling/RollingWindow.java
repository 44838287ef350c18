package io.github.stylome.rolling;

import io.github.stylome.classify.Prediction;
import java.util.Optional;

/**
 * What a classifier says of a window.
 *
 * @param index which window it is, counted from 0
 * @param tokens where it is
 * @param prediction every label with its score, best first; empty if the window has none of the features
 */
public record RollingWindow(int index, TokenRange tokens, Optional<Prediction> prediction) {
  /** Returns the label of the highest score; empty if the first two are tied, or nothing can be said. */
  public Optional<String> best() {
    return prediction.flatMap(Prediction::best);
  }
}
