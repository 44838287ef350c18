package io.github.stylome.richness;

/**
 * The measure of textual lexical diversity, MTLD: McCarthy and Jarvis, "MTLD, vocd-D, and HD-D: A validation study of
 * sophisticated approaches to lexical diversity assessment", Behavior Research Methods 42(2), 2010. How many words it
 * takes on average until the type-token ratio of a stretch falls below 0.72; the mean of reading forwards and
 * backwards. What is left at the end counts as the part of a stretch that its ratio has come down: (1 - TTR) / (1 -
 * 0.72). O(words).
 */
final class FactorLengths {
  private static final int PERCENT = 72;

  private final WordSequence words;
  private final Blocks blocks;
  private final double[] factors; // by block: every word of a stretch of n words is 1/n of it
  private double all;

  private FactorLengths(WordSequence words, boolean forwards) {
    this.words = words;
    blocks = Blocks.of(words.size());
    factors = new double[Math.max(1, blocks.count())];
    read(forwards);
  }

  /** Returns the measure, none if no word occurs twice, or all that do stand close together. */
  static Estimate of(WordSequence words) {
    FactorLengths forwards = new FactorLengths(words, true);
    FactorLengths backwards = new FactorLengths(words, false);
    double value = (words.size() / forwards.all + words.size() / backwards.all) / 2;
    if (!Double.isFinite(value)) {
      return Estimate.NONE;
    }
    double[] without = new double[forwards.blocks.count()];
    for (int block = 0; block < without.length; block++) {
      without[block] = (forwards.without(block) + backwards.without(block)) / 2;
      if (!Double.isFinite(without[block])) {
        return Estimate.NONE;
      }
    }
    return new Estimate(value, Blocks.standardError(without), Math.max(0, without.length - 1));
  }

  private double without(int block) {
    int left = words.size() - (blocks.end(block) - blocks.start(block));
    return left / (all - factors[block]);
  }

  private void read(boolean forwards) {
    int[] seen = new int[words.types()]; // the number of the stretch, from 1, in which a type was seen last
    int stretch = 1;
    int start = 0;
    int types = 0;
    int size = words.size();
    for (int i = 0; i < size; i++) {
      int id = words.id(forwards ? i : size - 1 - i);
      if (seen[id] != stretch) {
        seen[id] = stretch;
        types++;
      }
      int length = i + 1 - start;
      if (100L * types < (long) PERCENT * length) {
        add(1, start, i + 1, forwards);
        stretch++;
        start = i + 1;
        types = 0;
      }
    }
    if (start < size) {
      double ratio = (double) types / (size - start);
      add((1 - ratio) / (1 - PERCENT / 100.0), start, size, forwards);
    }
  }

  /** Spreads a factor, or part of one, over the blocks of its words. */
  private void add(double factor, int from, int to, boolean forwards) {
    all += factor;
    if (blocks.count() == 0) {
      return;
    }
    int first = forwards ? from : words.size() - to;
    int end = first + to - from;
    int block = blocks.at(first);
    for (int start = first; start < end; block++) {
      int stop = Math.min(end, blocks.end(block));
      factors[block] += factor * (stop - start) / (to - from);
      start = stop;
    }
  }
}
