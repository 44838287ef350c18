package io.github.stylome.learn;

/** Takes the n-grams of a text, stream by stream. */
interface TermSink {
  /** Takes an n-gram that lies in {@code [start, end)}. */
  void add(long term, int start, int end);
}
