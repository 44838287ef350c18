package io.github.stylome.keyness;

import java.util.Arrays;

/**
 * How often and how evenly each of some terms stands in the blocks of a target. Deviation of proportions: Gries,
 * "Dispersions and Adjusted Frequencies in Corpora", International Journal of Corpus Linguistics 13(4), 2008.
 */
final class TermSpread {
  private final long[] counts;
  private final int[] blocks;
  private final double[] deviations;

  private TermSpread(int terms) {
    counts = new long[terms];
    blocks = new int[terms];
    deviations = new double[terms];
  }

  /**
   * Measures.
   *
   * @param terms of the trie
   * @param size how many the trie has
   */
  static TermSpread of(int[] terms, int size, BlockCounts target) {
    int[] places = new int[size];
    Arrays.fill(places, -1);
    for (int i = 0; i < terms.length; i++) {
      places[terms[i]] = i;
    }
    TermSpread spread = new TermSpread(terms.length);
    for (BlockCounts.Block block : target.blocks()) {
      spread.count(block, places);
    }
    Arrays.fill(spread.deviations, 1); // a block without the term deviates by its whole share of the words
    for (BlockCounts.Block block : target.blocks()) {
      spread.deviate(block, places, (double) block.words() / target.words());
    }
    return spread;
  }

  private void count(BlockCounts.Block block, int[] places) {
    for (int i = 0; i < block.terms().length; i++) {
      int place = places[block.terms()[i]];
      if (place >= 0) {
        counts[place] += block.counts()[i];
        blocks[place]++;
      }
    }
  }

  private void deviate(BlockCounts.Block block, int[] places, double share) {
    for (int i = 0; i < block.terms().length; i++) {
      int place = places[block.terms()[i]];
      if (place >= 0) {
        deviations[place] += Math.abs((double) block.counts()[i] / counts[place] - share) - share;
      }
    }
  }

  /** Returns how often the target has a term. */
  long count(int term) {
    return counts[term];
  }

  /** Returns in how many blocks a term stands. */
  int blocks(int term) {
    return blocks[term];
  }

  /** Returns the deviation of proportions of a term, in [0, 1]. */
  double deviation(int term) {
    return Math.max(0, deviations[term] / 2);
  }
}
