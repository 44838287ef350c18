package io.github.stylome.learn;

/** Takes the n-grams of a text, stream by stream, in runs. */
interface TermSink {
  /** Takes the n-grams that follow; the block is filled anew afterwards. */
  void add(TermBlock block);

  /** Returns whether it is asked where n-grams lie. */
  default boolean needsPlaces() {
    return false;
  }
}
