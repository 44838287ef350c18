package io.github.stylome.learn;

/** Takes the n-grams of a text, stream by stream, in runs. */
interface TermSink {
  /** Takes the n-grams that follow; the block is filled anew afterwards. */
  void add(TermBlock block);

  /**
   * Takes n-grams of chars that are not hashed yet, of the shape of a block, if it can do without the hashes.
   *
   * @param stream its place among the streams of the reader
   * @param from the first char of the block
   * @param to behind its last char
   * @return whether they are taken; else they are hashed and handed over by {@link #add}
   */
  default boolean addUnhashed(TermBlock block, int stream, char[] chars, int from, int to) {
    return false;
  }
}
