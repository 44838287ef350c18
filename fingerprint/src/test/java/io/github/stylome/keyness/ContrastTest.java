package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compares figures with those of a plain computation over blocks. Word 0 is the term, word 1 any other. */
class ContrastTest {
  private static final TermTrie TRIE = new TermTrie();

  static {
    TRIE.add(new int[] {0});
  }

  private static BlockCounts counts(int firstBlock, int[]... blocks) {
    List<ReadText> texts = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      int[] words = new int[blocks[i][1]];
      Arrays.fill(words, blocks[i][0], words.length, 1);
      texts.add(new ReadText("", firstBlock + i, i, words));
    }
    return BlockCounts.of(texts, TRIE, Workers.caller());
  }

  private static Contrast contrast(BlockCounts target, BlockCounts reference) {
    return Contrast.of(new int[] {0}, TRIE.size(), target, reference, counts(0));
  }

  /** Weights 10·30/40 = 7.5 and 20·20/40 = 10: 7.5·3/10 + 10·4/20 against 7.5·3/30 + 10·1/20. */
  @Test
  void sharedPrompts_areWeighedAsByMantelAndHaenszel() {
    Contrast contrast = contrast(
        counts(0, new int[] {3, 10}, new int[] {4, 20}), counts(0, new int[] {3, 30}, new int[] {1, 20}));
    assertTrue(contrast.paired());
    double a = 2.25 + 2;
    double b = 0.75 + 0.5;
    double prior = 0.5 + 1000 * (a + b) / (2 * 17.5);
    assertEquals((a + prior) / (b + prior), contrast.lift(0), 1e-12);
    double all = 17.5 + 1000 + 1;
    assertEquals(Math.log((a + prior) / (all - a - prior)) - Math.log((b + prior) / (all - b - prior)),
        contrast.logOdds(0), 1e-12);
  }

  /** The jackknife leaves out a block at a time; the sandwich is its first order, and equal for many blocks. */
  @Test
  void standardError_isThatOfTheJackknife() {
    SplittableRandom random = new SplittableRandom(3);
    int[][] own = new int[400][];
    int[][] other = new int[400][];
    for (int i = 0; i < own.length; i++) {
      own[i] = new int[] {random.nextInt(4) == 0 ? random.nextInt(12) : 0, 150 + random.nextInt(100)};
      other[i] = new int[] {random.nextInt(5), 200 + random.nextInt(200)};
    }
    Contrast contrast = contrast(counts(0, own), counts(0, other));
    double sum = 0;
    for (int left = 0; left < own.length; left++) {
      double difference = contrast(counts(0, without(own, left)), counts(0, without(other, left))).logOdds(0)
          - contrast.logOdds(0);
      sum += difference * difference;
    }
    // The prior is fitted too, and draws the estimate but not its error: the sandwich is the greater by a little.
    assertEquals(1, Math.sqrt(sum) / contrast.standardError(0), 0.05);
  }

  private static int[][] without(int[][] blocks, int left) {
    int[][] rest = blocks.clone();
    rest[left] = new int[] {0, 0};
    return rest;
  }

  @Test
  void targetEqualToItsReference_hasNoOdds() {
    BlockCounts counts = counts(0, new int[] {3, 100}, new int[] {0, 50}, new int[] {7, 80});
    Contrast contrast = contrast(counts, counts);
    assertEquals(0, contrast.logOdds(0), 1e-12);
    assertEquals(1, contrast.lift(0), 1e-12);
  }

  @Test
  void otherPrompts_areComparedAsWholes() {
    Contrast contrast = contrast(
        counts(0, new int[] {3, 10}, new int[] {4, 20}), counts(5, new int[] {3, 30}, new int[] {1, 30}));
    assertFalse(contrast.paired());
    double prior = 0.5 + 1000 * (7 + 2) / 60.0;
    assertEquals((7 + prior) / (2 + prior), contrast.lift(0), 1e-12);
  }

  @Test
  void oneBlockOnASide_discoversNothing_whateverTheOdds() {
    int[][] many = new int[50][];
    Arrays.fill(many, new int[] {20, 100});
    Contrast contrast = contrast(counts(0, many), counts(60, new int[] {0, 5000}));
    assertEquals(1, contrast.qValues()[0]);
    assertEquals(Double.POSITIVE_INFINITY, contrast.interval(0).upper());
    assertEquals(1, contrast(counts(60, new int[] {20, 100}), counts(0, many)).qValues()[0]);
    assertTrue(contrast(counts(0, many), counts(60, new int[] {0, 2500}, new int[] {0, 2500})).qValues()[0] < 1);
  }

  @Test
  void freedom_isThatOfTheSideWithFewerBlocks() {
    int[][] many = new int[50][];
    Arrays.fill(many, new int[] {20, 100});
    int[][] few = {{9, 1000}, {11, 1000}, {10, 1000}};
    Contrast contrast = contrast(counts(0, many), counts(60, few));
    assertEquals(Deviates.normal(contrast.logOdds(0) / contrast.standardError(0), 2), contrast.deviate(0), 1e-12);
  }

  /** Counts of 10 in equal blocks do not vary; each side has its noise for all that, however the other bursts. */
  @Test
  void everySide_hasTheNoiseOfItsCountsAtLeast() {
    int[][] bursting = new int[50][];
    for (int i = 0; i < bursting.length; i++) {
      bursting[i] = new int[] {i % 2 == 0 ? 40 : 0, 100};
    }
    int[][] even = {{10, 100}, {10, 100}, {10, 100}};
    double prior = 0.5 + 1000 * (1000 + 500) / 10_000.0;
    double slope = 1 / ((500 + prior) * (1 - (500 + prior) / 6001));
    double noise = 30 * (5000 / 300.0) * (5000 / 300.0) * slope * slope;
    double ownSlope = 1 / ((1000 + prior) * (1 - (1000 + prior) / 6001));
    double own = 50 * 20 * 20 * 50 / 49.0 * ownSlope * ownSlope;
    assertEquals(Math.sqrt(own + noise), contrast(counts(0, bursting), counts(60, even)).standardError(0), 1e-12);
  }

  @Test
  void termOfOneBlock_isFarLessSureThanOneOfAll() {
    int[][] burst = new int[50][];
    int[][] even = new int[50][];
    int[][] other = new int[50][];
    for (int i = 0; i < 50; i++) {
      burst[i] = new int[] {i == 0 ? 50 : 0, 100};
      even[i] = new int[] {1, 100};
      other[i] = new int[] {0, 100};
    }
    assertTrue(contrast(counts(0, even), counts(0, other)).deviate(0)
        > 3 * contrast(counts(0, burst), counts(0, other)).deviate(0));
  }
}
