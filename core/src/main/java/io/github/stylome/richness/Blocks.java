package io.github.stylome.richness;

/**
 * A text cut into consecutive blocks of as many words each as can be, by which its measures are resampled.
 *
 * <p>The standard error is that of the delete-one-block jackknife (Künsch, "The Jackknife and the Bootstrap for General
 * Stationary Observations", Annals of Statistics 17, 1989, here with blocks that do not overlap): words of a block go
 * together, since what a text says here it says again near by. A bootstrap would not do: it draws blocks twice, so that
 * types are fewer and repetitions more than in any text of that length.
 *
 * @param words how many there are
 * @param count of blocks; 0 if the text is too short to be cut
 */
record Blocks(int words, int count) {
  private static final int MOST = 20;
  private static final int LEAST = 4;
  private static final int LEAST_WORDS = 25;

  static Blocks of(int words) {
    int count = Math.min(MOST, words / LEAST_WORDS);
    return new Blocks(words, count < LEAST ? 0 : count);
  }

  int start(int block) {
    return (int) ((long) words * block / count);
  }

  int end(int block) {
    return start(block + 1);
  }

  /** Returns the block of a word. */
  int at(int word) {
    int block = (int) ((long) word * count / words);
    while (word >= end(block)) {
      block++;
    }
    return block;
  }

  /** Returns the standard error of what has these values without each block in turn; NaN if there is none. */
  static double standardError(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares * (values.length - 1) / values.length);
  }
}
