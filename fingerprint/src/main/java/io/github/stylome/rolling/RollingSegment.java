package io.github.stylome.rolling;

import io.github.stylome.classify.Prediction;
import java.util.Optional;

/**
 * A run of tokens within which no change was found, and what the classifier says of all of it.
 *
 * @param tokens where it is; its ends are as uncertain as the changes beside it
 * @param prediction every label with its score, best first; empty if it has none of the features
 * @param windows how many windows lie in it whole
 * @param agreeing how many of those have the label that the segment has; 0 if it has none
 */
public record RollingSegment(TokenRange tokens, Optional<Prediction> prediction, int windows, int agreeing) {
  /** Returns the label of the highest score; empty if the first two are tied, or nothing can be said. */
  public Optional<String> best() {
    return prediction.flatMap(Prediction::best);
  }
}
