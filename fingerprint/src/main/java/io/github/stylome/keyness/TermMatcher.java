package io.github.stylome.keyness;

import java.util.Arrays;
import java.util.List;

/**
 * Finds listed terms in texts that have been read: from the left, the longest that begins at a word, and then on behind
 * it, so that no word counts twice.
 *
 * <p>Immutable and safe to share between threads.
 */
final class TermMatcher {
  private final TermTrie trie = new TermTrie();
  private final int[] places; // by node, the place of the term in the list, -1 for what is only the beginning of one

  TermMatcher(List<int[]> terms) {
    int[] nodes = new int[terms.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = trie.add(terms.get(i));
    }
    places = new int[trie.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < nodes.length; i++) {
      places[nodes[i]] = i;
    }
  }

  /** Adds to {@code hits[place]} how often each term is found. Returns how many are found in all. */
  int count(int[] words, int[] hits) {
    int found = 0;
    int i = 0;
    while (i < words.length) {
      int node = TermTrie.ROOT;
      int place = -1;
      int end = i + 1;
      for (int j = i; j < words.length && words[j] >= 0; j++) {
        node = trie.child(node, words[j]);
        if (node == TermTrie.NONE) {
          break;
        } else if (places[node] >= 0) {
          place = places[node];
          end = j + 1;
        }
      }
      if (place >= 0) {
        hits[place]++;
        found++;
      }
      i = end;
    }
    return found;
  }

  /** Returns how many terms there are. */
  int size() {
    return (int) Arrays.stream(places).filter(place -> place >= 0).count();
  }
}
