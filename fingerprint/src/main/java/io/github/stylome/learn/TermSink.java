package io.github.stylome.learn;

/** Takes the n-grams of a text, stream by stream, in runs. */
interface TermSink {
  /** Takes the n-grams that follow; the block is filled anew afterwards. */
  void add(TermBlock block);

  /** Takes all n-grams of a stream of chars. A sink that knows n-grams by their chars need not have them hashed. */
  default void addChars(CharTerms chars) {
    chars.forEachBlock(this);
  }
}
