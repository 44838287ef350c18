package io.github.stylome.classify;

/**
 * What a classifier said of a text that was left out.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param label whose it is
 * @param possible whether a text by the same was among those learnt from, so that the answer could be right
 * @param prediction what was said
 */
public record TriedText(String label, boolean possible, Prediction prediction) {
  /** Returns whether the label was predicted; a tie is not right. */
  public boolean correct() {
    return prediction.best().filter(label::equals).isPresent();
  }
}
