package io.github.stylome.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores pooled into blocks by pool-adjacent-violators, so that the share of same-author pairs rises from block to
 * block: the best calibration that keeps the order. Equal scores are in one block. Brümmer and du Preez,
 * "Application-Independent Evaluation of Speaker Detection", Computer Speech and Language 20, 2006.
 *
 * @param same how many same-author pairs a block has, lowest scores first
 * @param different how many others
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PooledScores(int[] same, int[] different) {
  static PooledScores of(double[] scores, boolean[] same) {
    List<Integer> order = IntStream.range(0, scores.length).boxed()
        .sorted((i, j) -> Double.compare(scores[i], scores[j]))
        .toList();
    List<int[]> blocks = new ArrayList<>();
    for (int place = 0; place < order.size(); ) {
      int[] block = new int[2];
      double score = scores[order.get(place)];
      while (place < order.size() && Double.compare(scores[order.get(place)], score) == 0) {
        block[same[order.get(place++)] ? 0 : 1]++;
      }
      blocks.add(block);
      pool(blocks);
    }
    return new PooledScores(blocks.stream().mapToInt(block -> block[0]).toArray(),
        blocks.stream().mapToInt(block -> block[1]).toArray());
  }

  private static void pool(List<int[]> blocks) {
    for (int last = blocks.size() - 1; last > 0; last--) {
      int[] high = blocks.get(last);
      int[] low = blocks.get(last - 1);
      // The share of the lower block is not below that of the higher one.
      if ((long) low[0] * (high[0] + high[1]) < (long) high[0] * (low[0] + low[1])) {
        return;
      }
      low[0] += high[0];
      low[1] += high[1];
      blocks.remove(last);
    }
  }

  int blocks() {
    return same.length;
  }
}
