package io.github.stylome.keyness;

import java.util.Arrays;

/**
 * Terms as paths of words from a root; every beginning of a term is one too. A node has the id of its place in order of
 * arrival. Children are found by one table of open addressing over (node, word).
 *
 * <p>Not safe for concurrent use while terms are added; afterwards, reading is.
 */
final class TermTrie {
  /** The node of no word at all. */
  static final int ROOT = -1;

  /** Says that there is no such node. */
  static final int NONE = -2;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private int[] parents = new int[256];
  private int[] words = new int[256];
  private int[] depths = new int[256];
  private int[] slots = new int[1024]; // node + 1, and 0 for a free slot
  private int size;

  /** Returns the number of terms. */
  int size() {
    return size;
  }

  /** Returns the term that has one word more, {@link #NONE} if there is none. */
  int child(int node, int word) {
    int found = slots[slot(node, word)];
    return found == 0 ? NONE : found - 1;
  }

  /** Returns the term that has one word more, a new one if it was not here. */
  int addChild(int node, int word) {
    int slot = slot(node, word);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size * 2);
      words = Arrays.copyOf(words, size * 2);
      depths = Arrays.copyOf(depths, size * 2);
    }
    parents[size] = node;
    words[size] = word;
    depths[size] = length(node) + 1;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Returns the term of these words, with all its beginnings. */
  int add(int[] term) {
    int node = ROOT;
    for (int word : term) {
      node = addChild(node, word);
    }
    return node;
  }

  /** Returns the term of some of the words, {@link #NONE} if it is not here. */
  int find(int[] term, int from, int to) {
    int node = ROOT;
    for (int i = from; i < to && node != NONE; i++) {
      node = child(node, term[i]);
    }
    return node;
  }

  /** Returns the number of words of a term. */
  int length(int node) {
    return node == ROOT ? 0 : depths[node];
  }

  /** Returns the words of a term. */
  int[] term(int node) {
    int[] term = new int[length(node)];
    int at = node;
    for (int i = term.length - 1; i >= 0; i--) {
      term[i] = words[at];
      at = parents[at];
    }
    return term;
  }

  private int slot(int node, int word) {
    int mask = slots.length - 1;
    long key = ((long) node << 32) ^ word;
    int slot = (int) ((key * MIX) >>> 32) & mask;
    while (slots[slot] > 0 && !(parents[slots[slot] - 1] == node && words[slots[slot] - 1] == word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int node = 0; node < size; node++) {
      slots[slot(parents[node], words[node])] = node + 1;
    }
  }
}
