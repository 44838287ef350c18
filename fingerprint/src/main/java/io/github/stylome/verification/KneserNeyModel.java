package io.github.stylome.verification;

import java.util.Arrays;
import java.util.List;

/**
 * A model of sentences by interpolated Kneser-Ney smoothing with one discount: {@code P(w|h) = max(c(hw) − D, 0) / c(h)
 * + D N(h·) / c(h) P(w|h′)}, where N(h·) is the number of words that follow h, and h′ is h without its first word. All
 * lower orders count before how many words a sequence stands instead of how often. Below the empty context all words of
 * the vocabulary are as likely. Kneser and Ney, "Improved Backing-off for M-gram Language Modeling", ICASSP 1995.
 *
 * <p>A sentence begins behind order − 1 marks of its beginning, and its end is predicted. Takes O(words × order) time
 * and memory.
 *
 * <p>Safe to share between threads once made.
 */
final class KneserNeyModel {
  static final int BEGINNING = 0;
  static final int END = 1;
  private static final double DISCOUNT = 0.75;

  private final int order;
  private final double uniform;
  // A node is counted by how often it stands there if it has the full order, else by how many words stand before it.
  private final NGramTrie trie = new NGramTrie();
  private int[] kinds = new int[64]; // how many words are counted behind a context

  private KneserNeyModel(int order, int words) {
    this.order = order;
    this.uniform = 1.0 / words;
  }

  /**
   * Returns the model of some sentences.
   *
   * @param order the longest sequence, with the word that is predicted
   * @param words how many the vocabulary has, the end of a sentence too
   */
  static KneserNeyModel of(int order, int words, List<int[]> sentences) {
    KneserNeyModel model = new KneserNeyModel(order, words);
    sentences.forEach(model::add);
    return model;
  }

  private void add(int[] sentence) {
    int[] nodes = new int[order + 1]; // of the last 0, 1, 2 and so on words
    for (int length = 1; length < order; length++) {
      nodes[length] = trie.childOrNew(nodes[length - 1], BEGINNING);
    }
    for (int i = 0; i <= sentence.length; i++) {
      int word = i < sentence.length ? sentence[i] : END;
      boolean counted = true; // a shorter sequence has one more word before it only where the longer one is new
      for (int length = order; length > 0; length--) {
        int context = nodes[length - 1];
        int node = trie.childOrNew(context, word);
        nodes[length] = node;
        boolean first = trie.occurrences(node) == 0;
        if (counted) {
          trie.count(context, node);
          countKind(context, first);
        }
        counted = counted && first;
      }
    }
  }

  private void countKind(int context, boolean first) {
    if (context >= kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * context);
    }
    kinds[context] += first ? 1 : 0;
  }

  /** Adds to each sum the log10 of the probability of a word of the sentence, and last of its end. */
  void addLog10(int[] sentence, double[] sums, int from, double weight) {
    int[] nodes = new int[order + 1];
    for (int length = 1; length < order; length++) {
      nodes[length] = trie.child(nodes[length - 1], BEGINNING);
    }
    for (int i = 0; i <= sentence.length; i++) {
      int word = i < sentence.length ? sentence[i] : END;
      sums[from + i] += weight * StrictMath.log10(probability(nodes, word));
      for (int length = order; length > 0; length--) {
        nodes[length] = trie.child(nodes[length - 1], word);
      }
    }
  }

  private double probability(int[] contexts, int word) {
    double probability = uniform;
    for (int length = 0; length < order; length++) {
      int context = contexts[length];
      int total = context == NGramTrie.NONE ? 0 : trie.asContext(context);
      if (total == 0) {
        break; // no longer context was seen either
      }
      int node = trie.child(context, word);
      int count = node == NGramTrie.NONE ? 0 : trie.occurrences(node);
      probability = (Math.max(count - DISCOUNT, 0) + DISCOUNT * kinds(context) * probability) / total;
    }
    return probability;
  }

  private int kinds(int context) {
    return context < kinds.length ? kinds[context] : 0;
  }
}
