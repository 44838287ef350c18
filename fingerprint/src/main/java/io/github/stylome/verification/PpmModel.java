package io.github.stylome.verification;

import java.util.Arrays;

/**
 * A character model of order 5: a character has its relative frequency in the longest context in which it was ever
 * seen, and 1/256 if it was not seen at all. The probabilities of all characters sum to more than 1, as in the baseline
 * of PAN 2020 to 2023.
 *
 * <p>Immutable and safe to share between threads.
 */
final class PpmModel {
  private static final int ORDER = 5;
  private static final double UNSEEN_BITS = 8;
  private static final double LN_2 = StrictMath.log(2);

  private final NGramTrie trie = new NGramTrie();

  private PpmModel() {}

  static PpmModel of(int[] characters) {
    PpmModel model = new PpmModel();
    int[] contexts = start();
    for (int character : characters) {
      for (int order = ORDER; order >= 0; order--) {
        int context = contexts[order];
        if (context != NGramTrie.NONE) {
          int child = model.trie.childOrNew(context, character);
          model.trie.count(context, child);
          if (order < ORDER) {
            contexts[order + 1] = child;
          }
        }
      }
    }
    return model;
  }

  /** Returns the bits a character that the model needs for a text that is not empty. */
  double crossEntropy(int[] characters) {
    int[] contexts = start();
    double bits = 0;
    for (int character : characters) {
      bits += bits(contexts, character);
      for (int order = ORDER; order > 0; order--) {
        contexts[order] = trie.child(contexts[order - 1], character);
      }
    }
    return bits / characters.length;
  }

  private double bits(int[] contexts, int character) {
    for (int order = ORDER; order >= 0; order--) {
      int child = trie.child(contexts[order], character);
      if (child != NGramTrie.NONE) {
        double share = (double) trie.occurrences(child) / trie.asContext(contexts[order]);
        return -StrictMath.log(share) / LN_2;
      }
    }
    return UNSEEN_BITS;
  }

  /** Contexts by their length: of a text that has not begun, only the empty one is there. */
  private static int[] start() {
    int[] contexts = new int[ORDER + 1];
    Arrays.fill(contexts, 1, ORDER + 1, NGramTrie.NONE);
    return contexts;
  }
}
