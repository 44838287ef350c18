package io.github.stylome.learn;

/**
 * A text as a channel sees it: features and values, in the order in which the features first occur, of unit length.
 * Holds the arrays it is given.
 *
 * @param features places in the vocabulary
 * @param values one for every feature
 * @param units how many tokens, or chars, the first stream of the channel has
 * @param unseen the share of the text's n-grams that are no features, in [0, 1]; 0 for a text without n-gram
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; read by the million
record SparseRow(int[] features, float[] values, long units, double unseen) {
  /** Returns the number of features that the text has. */
  int size() {
    return features.length;
  }
}
