package io.github.stylome.learn;

/**
 * A run of n-grams, in the order of their last units, shorter ones first. Work on many at once keeps the processor from
 * waiting for one after the other. Not safe for concurrent use.
 */
final class TermBlock {
  /** How many units end here, at most. */
  static final int UNITS = 128;

  final long[] terms = new long[UNITS * TermStream.MOST];
  final int[] starts = new int[terms.length];
  final int[] ends = new int[terms.length];
  int size;

  void add(long term, int start, int end) {
    terms[size] = term;
    starts[size] = start;
    ends[size++] = end;
  }
}
