package io.github.stylome.composition;

import com.google.common.base.Preconditions;
import java.util.Arrays;

/**
 * Counts texts of a corpus by what they look like: all that is kept of them, however many there are. Counts are exact;
 * neither the order of texts nor how they were dealt out to tallies that are merged matters. Not safe for concurrent
 * use; make one per thread and merge them.
 */
public final class Tally {
  private final long[] counts;
  private long texts;

  Tally(int cells) {
    counts = new long[cells];
  }

  /**
   * Counts a text.
   *
   * @throws IllegalArgumentException if it was judged by another composer, as far as that shows
   */
  public void add(JudgedText text) {
    Preconditions.checkArgument(text.cell() < counts.length, "the cell %s of %s", text.cell(), counts.length);
    texts++;
    if (text.isMeasured()) {
      counts[text.cell()]++;
    }
  }

  /**
   * Counts what another tally has counted.
   *
   * @throws IllegalArgumentException if it is of another composer, as far as that shows
   */
  public void merge(Tally other) {
    Preconditions.checkArgument(
        counts.length == other.counts.length, "tallies of %s and %s cells", counts.length, other.counts.length);
    texts += other.texts;
    for (int c = 0; c < counts.length; c++) {
      counts[c] += other.counts[c];
    }
  }

  /** Returns how many texts were counted. */
  public long texts() {
    return texts;
  }

  /** Returns how many of them something could be measured in. */
  public long measured() {
    return Arrays.stream(counts).sum();
  }

  /** Returns the counts by cell. */
  double[] counts() {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
