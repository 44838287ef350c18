package io.github.stylome.verification;

import java.util.Arrays;

/**
 * Counts of sequences of symbols: a node is a sequence, its child the same with one more symbol behind. Takes O(1)
 * expected time a step, and memory by the nodes.
 *
 * <p>Not safe for concurrent use while it is built; safe to share between threads after.
 */
final class NGramTrie {
  static final int ROOT = 0;
  static final int NONE = -1;
  private static final int SYMBOL_BITS = 22;

  private long[] keys = new long[64]; // 0 is free: no node is the root's own child of symbol −1
  private int[] nodes = new int[64];
  private int[] counts = new int[32];
  private int[] followers = new int[32];
  private int size = 1;

  /** Returns the child, or {@link #NONE}, which has none itself. */
  int child(int node, int symbol) {
    if (node == NONE) {
      return NONE;
    }
    long key = key(node, symbol);
    int place = place(key);
    return keys[place] == key ? nodes[place] : NONE;
  }

  /** Returns the child, which is made with a count of 0 if it is not there. */
  int childOrNew(int node, int symbol) {
    long key = key(node, symbol);
    int place = place(key);
    if (keys[place] == key) {
      return nodes[place];
    }
    keys[place] = key;
    nodes[place] = size;
    if (size == counts.length) {
      counts = Arrays.copyOf(counts, 2 * size);
      followers = Arrays.copyOf(followers, 2 * size);
    }
    size++;
    if (2 * size > keys.length) {
      grow();
    }
    return size - 1;
  }

  /** Counts a child once more, and its parent as a context once more. */
  void count(int parent, int child) {
    counts[child]++;
    followers[parent]++;
  }

  /** Returns how often the sequence was counted. */
  int occurrences(int node) {
    return counts[node];
  }

  /** Returns how often any symbol was counted behind the sequence. */
  int asContext(int node) {
    return followers[node];
  }

  private static long key(int node, int symbol) {
    return ((long) node << SYMBOL_BITS) + symbol + 1;
  }

  private int place(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int mask = keys.length - 1;
    int place = (int) (mixed ^ (mixed >>> 32)) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNodes = nodes;
    keys = new long[2 * oldKeys.length];
    nodes = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        nodes[place] = oldNodes[i];
      }
    }
  }
}
