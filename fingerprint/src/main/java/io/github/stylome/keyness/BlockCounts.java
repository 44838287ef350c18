package io.github.stylome.keyness;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each term stands in each block of a collection.
 *
 * <p>Immutable and safe to share between threads.
 */
final class BlockCounts {
  private final Map<Integer, Block> blocks;
  private final List<Block> ordered;
  private final long words;

  /**
   * One block.
   *
   * @param id of the block, the same in all collections
   * @param words how many it has
   * @param terms that it has
   * @param counts how often, term by term
   */
  @SuppressWarnings("ArrayRecordComponent") // shared, and never changed
  record Block(int id, long words, int[] terms, int[] counts) {}

  private BlockCounts(List<Block> ordered) {
    this.ordered = ordered;
    blocks = new HashMap<>(ordered.size() * 2);
    long sum = 0;
    for (Block block : ordered) {
      blocks.put(block.id(), block);
      sum += block.words();
    }
    words = sum;
  }

  /** Returns texts in the order of their blocks. */
  static List<ReadText> sorted(List<ReadText> texts) {
    List<ReadText> sorted = new ArrayList<>(texts);
    sorted.sort(Comparator.comparingInt(ReadText::block));
    return sorted;
  }

  /**
   * Counts the terms of a trie.
   *
   * @param texts ordered by block
   */
  static BlockCounts of(List<ReadText> texts, TermTrie trie, Workers workers) {
    List<List<ReadText>> grouped = new ArrayList<>();
    for (int from = 0, to; from < texts.size(); from = to) {
      to = from;
      while (to < texts.size() && texts.get(to).block() == texts.get(from).block()) {
        to++;
      }
      grouped.add(texts.subList(from, to));
    }
    List<List<Block>> runs = workers.mapRanges(
        grouped.size(), range -> new Counting(trie).count(grouped.subList(range.from(), range.to())));
    return new BlockCounts(runs.stream().flatMap(List::stream).toList());
  }

  /** Returns the blocks in the order of their ids. */
  List<Block> blocks() {
    return ordered;
  }

  /** Returns how many words a block has, 0 if it is not here. */
  long words(int block) {
    Block found = blocks.get(block);
    return found == null ? 0 : found.words();
  }

  /** Returns how many words all blocks have. */
  long words() {
    return words;
  }

  /** Returns how often each term of the trie stands in all blocks. */
  long[] totals(int terms) {
    long[] totals = new long[terms];
    for (Block block : ordered) {
      for (int i = 0; i < block.terms().length; i++) {
        totals[block.terms()[i]] += block.counts()[i];
      }
    }
    return totals;
  }

  /** Adds the counts of a block, times a factor, to those of all terms. */
  void addTo(int block, int[] counts, int factor) {
    Block found = blocks.get(block);
    if (found != null) {
      for (int i = 0; i < found.terms().length; i++) {
        counts[found.terms()[i]] += factor * found.counts()[i];
      }
    }
  }

  /** Returns the terms of a block, none if it is not here. */
  int[] terms(int block) {
    Block found = blocks.get(block);
    return found == null ? new int[0] : found.terms();
  }

  /** Counts block after block. */
  private static final class Counting {
    private final TermTrie trie;
    private final int[] counts;
    private int[] seen = new int[256];

    Counting(TermTrie trie) {
      this.trie = trie;
      counts = new int[trie.size()];
    }

    List<Block> count(List<List<ReadText>> groups) {
      List<Block> counted = new ArrayList<>();
      for (List<ReadText> group : groups) {
        int types = 0;
        long words = 0;
        for (ReadText text : group) {
          words += WordReader.count(text.words());
          types = count(text.words(), types);
        }
        counted.add(block(group.get(0).block(), words, types));
      }
      return counted;
    }

    private int count(int[] words, int before) {
      int types = before;
      for (int i = 0; i < words.length; i++) {
        int node = TermTrie.ROOT;
        for (int j = i; j < words.length && words[j] >= 0; j++) {
          node = trie.child(node, words[j]);
          if (node == TermTrie.NONE) {
            break;
          }
          if (counts[node]++ == 0) {
            if (types == seen.length) {
              seen = Arrays.copyOf(seen, types * 2);
            }
            seen[types++] = node;
          }
        }
      }
      return types;
    }

    private Block block(int id, long words, int types) {
      int[] terms = Arrays.copyOf(seen, types);
      int[] own = new int[types];
      for (int i = 0; i < types; i++) {
        own[i] = counts[terms[i]];
        counts[terms[i]] = 0;
      }
      return new Block(id, words, terms, own);
    }
  }
}
