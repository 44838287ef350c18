package io.github.stylome.keyness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the terms of some texts that stand in enough blocks, level by level: a term of n words can only do so if its
 * first and its last n - 1 words do. Terms of one block or two, which are nearly all that a text has, are never kept.
 *
 * <p>O(words) time and memory for each length of terms, which end where no longer one is found, at {@value
 * #LONGEST_TERM} words at the latest.
 */
final class Candidates {
  /** Words of the longest term. */
  static final int LONGEST_TERM = 16;

  private final List<ReadText> texts;
  private final int least;
  private final TermTrie trie = new TermTrie();
  private int[] blocks = new int[1024]; // in how many a term stands
  private int[] lastBlock = new int[1024];

  private Candidates(List<ReadText> texts, int least) {
    this.texts = texts;
    this.least = least;
  }

  /**
   * Returns the terms, shorter ones first.
   *
   * @param texts ordered by block
   * @param least in how many blocks a term must stand
   */
  static List<int[]> of(List<ReadText> texts, int least) {
    return new Candidates(texts, least).find();
  }

  private List<int[]> find() {
    List<int[]> found = new ArrayList<>();
    List<int[]> nodes = new ArrayList<>(); // by position, the term of n - 1 words that begins there, if it was kept
    for (ReadText text : texts) {
      int[] roots = new int[text.words().length];
      Arrays.fill(roots, TermTrie.ROOT);
      nodes.add(roots);
    }
    for (int length = 1; length <= LONGEST_TERM; length++) {
      int before = trie.size();
      for (int i = 0; i < nodes.size(); i++) {
        extend(texts.get(i), nodes.get(i), length);
      }
      boolean any = false;
      for (int node = before; node < trie.size(); node++) {
        if (blocks[node] >= least) {
          found.add(trie.term(node));
          any = true;
        }
      }
      if (!any) {
        break;
      }
      nodes.forEach(this::forgetRare);
    }
    return found;
  }

  private void extend(ReadText text, int[] nodes, int length) {
    int[] words = text.words();
    for (int i = 0; i < nodes.length; i++) {
      int last = i + length - 1;
      // The second term has not been extended yet: positions go forward.
      boolean goesOn = last < words.length && words[last] >= 0 && nodes[i] != TermTrie.NONE
          && (length == 1 || nodes[i + 1] != TermTrie.NONE);
      nodes[i] = goesOn ? trie.addChild(nodes[i], words[last]) : TermTrie.NONE;
      if (goesOn) {
        count(nodes[i], text.block());
      }
    }
  }

  private void count(int node, int block) {
    if (node >= blocks.length) {
      blocks = Arrays.copyOf(blocks, node * 2);
      lastBlock = Arrays.copyOf(lastBlock, node * 2);
    }
    if (blocks[node] == 0 || lastBlock[node] != block) {
      blocks[node]++;
      lastBlock[node] = block;
    }
  }

  private void forgetRare(int[] nodes) {
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != TermTrie.NONE && blocks[nodes[i]] < least) {
        nodes[i] = TermTrie.NONE;
      }
    }
  }
}
