package io.github.stylome.readability;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * How long the words or the sentences of a text are.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LengthDistribution {
  private final SortedMap<Integer, Integer> histogram;
  private final long count;

  private LengthDistribution(SortedMap<Integer, Integer> histogram) {
    this.histogram = Collections.unmodifiableSortedMap(histogram);
    count = histogram.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Returns how many words or sentences there are. */
  public long count() {
    return count;
  }

  /** Returns how many there are of each length that occurs, the shortest first, unmodifiable. */
  public SortedMap<Integer, Integer> histogram() {
    return histogram;
  }

  /** Returns the mean length; NaN if there are none. */
  public double mean() {
    return sum(length -> length) / count;
  }

  /** Returns the sample standard deviation (n - 1); NaN if there are fewer than two. */
  public double standardDeviation() {
    double mean = mean();
    return count < 2 ? Double.NaN : StrictMath.sqrt(sum(length -> (length - mean) * (length - mean)) / (count - 1));
  }

  /** Returns the median, as {@link #quantile} has it. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * Returns a quantile, between two lengths in proportion: type 7 of Hyndman and Fan, "Sample Quantiles in Statistical
   * Packages", The American Statistician 50, 1996, which is what R does. NaN if there are none.
   *
   * @throws IllegalArgumentException if the share is not in [0, 1]
   */
  public double quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a quantile lies in [0, 1], not at " + share);
    } else if (count == 0) {
      return Double.NaN;
    }
    double place = share * (count - 1);
    long below = (long) place;
    int lower = at(below);
    return lower + (place - below) * (at(Math.min(count - 1, below + 1)) - lower);
  }

  /** Returns the length of the word or sentence of this rank, 0 for the shortest. */
  private int at(long rank) {
    long seen = 0;
    for (Map.Entry<Integer, Integer> bar : histogram.entrySet()) {
      seen += bar.getValue();
      if (seen > rank) {
        return bar.getKey();
      }
    }
    throw new IllegalStateException("no rank " + rank + " among " + count);
  }

  private double sum(IntToDoubleFunction ofLength) {
    double sum = 0;
    for (Map.Entry<Integer, Integer> bar : histogram.entrySet()) {
      sum += bar.getValue() * ofLength.applyAsDouble(bar.getKey());
    }
    return sum;
  }

  /** Gathers lengths. Nearly all are short, and counted without an object. Not safe for concurrent use. */
  static final class Tally {
    private final int[] few = new int[128];
    private final TreeMap<Integer, Integer> many = new TreeMap<>();

    void add(int length) {
      if (length < few.length) {
        few[length]++;
      } else {
        many.merge(length, 1, Integer::sum);
      }
    }

    LengthDistribution distribution() {
      TreeMap<Integer, Integer> all = new TreeMap<>(many);
      for (int length = 0; length < few.length; length++) {
        if (few[length] > 0) {
          all.put(length, few[length]);
        }
      }
      return new LengthDistribution(all);
    }
  }
}
