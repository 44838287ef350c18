package io.github.stylome.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How many held-out references of every source fell into each cell, and how many of every stranger.
 *
 * <p>Immutable and safe to share between threads.
 */
final class ReferenceCounts {
  private final double[][] known;
  private final double[][] strangers; // one row for every source that stood for one
  private final int[] strangerOf; // by source, its row; -1 if it did not stand for one

  private ReferenceCounts(double[][] known, double[][] strangers, int[] strangerOf) {
    this.known = known;
    this.strangerOf = strangerOf;
    this.strangers = strangers;
  }

  /** Counts texts, whose cells are in the same order. */
  static ReferenceCounts of(List<SeenText> seen, int[] cellOf, int sources, int cells) {
    double[][] known = new double[sources][cells];
    TreeMap<Integer, double[]> strangers = new TreeMap<>();
    for (int i = 0; i < cellOf.length; i++) {
      int source = seen.get(i).source();
      double[] row = seen.get(i).isStranger()
          ? strangers.computeIfAbsent(source, s -> new double[cells])
          : known[source];
      row[cellOf[i]]++;
    }
    int[] strangerOf = new int[sources];
    Arrays.fill(strangerOf, -1);
    for (int source : strangers.keySet()) {
      strangerOf[source] = strangers.headMap(source).size();
    }
    return new ReferenceCounts(known, strangers.values().toArray(double[][]::new), strangerOf);
  }

  int strangers() {
    return strangers.length;
  }

  /** Returns how many held-out texts there are of all known sources. */
  double texts() {
    return Arrays.stream(known).flatMapToDouble(Arrays::stream).reduce(0, Double::sum);
  }

  int sources() {
    return known.length;
  }

  /** Returns whether a source was left out to stand for a stranger. */
  boolean isStranger(int source) {
    return strangerOf[source] >= 0;
  }

  /**
   * Returns the greatest share of the texts of a stranger that is likely to look like a source: that of the strangers
   * that were seen, other than the source itself, and what a further one may have beyond them, as it has more than any
   * of n with probability 1 / (n + 1). 1 if there is no stranger.
   */
  double strangersSeenAs(int source) {
    double most = 0;
    int seen = 0;
    for (int s = 0; s < known.length; s++) {
      if (s != source && strangerOf[s] >= 0) {
        double[] density = MixtureLikelihood.normalized(strangers[strangerOf[s]]);
        double own = 0;
        for (int c = 0; c < density.length; c++) {
          own += Cells.look(c) == source ? density[c] : 0;
        }
        most = Math.max(most, own);
        seen++;
      }
    }
    return most + (1 - most) / (seen + 1);
  }

  /** Returns the counts of every source, none of them 0: to each a text is added that is like those of all. */
  double[][] smoothed() {
    double[] common = common();
    double[][] rows = new double[known.length][common.length];
    for (int s = 0; s < known.length; s++) {
      for (int c = 0; c < common.length; c++) {
        rows[s][c] = known[s][c] + common[c];
      }
    }
    return rows;
  }

  /** Returns counts of a corpus and of one text more, which is like those of all references. */
  double[] withOneMore(double[] corpus) {
    double[] common = common();
    for (int c = 0; c < common.length; c++) {
      common[c] += corpus[c];
    }
    return common;
  }

  /** Returns, of the texts that look like a source, the part of every known source, where shares are these. */
  double[] weightsWithin(int look, double[] shares) {
    double[][] rows = smoothed();
    double[] weights = new double[known.length];
    for (int s = 0; s < known.length; s++) {
      double[] density = MixtureLikelihood.normalized(rows[s]);
      for (int c = 0; c < density.length; c++) {
        weights[s] += Cells.look(c) == look ? shares[s] * density[c] : 0;
      }
    }
    return MixtureLikelihood.normalized(weights);
  }

  private double[] common() {
    double[] common = new double[known[0].length];
    Arrays.fill(common, 0.5);
    List<double[]> rows = new ArrayList<>(Arrays.asList(known));
    rows.addAll(Arrays.asList(strangers));
    for (double[] row : rows) {
      for (int c = 0; c < common.length; c++) {
        common[c] += row[c];
      }
    }
    return MixtureLikelihood.normalized(common);
  }

  /**
   * Returns counts of texts of known sources drawn from these, with replacement: half as many, since those of one prompt
   * are alike, and all were seen by attributors that had learnt from fewer texts than the one that sees the corpus.
   */
  ReferenceCounts resampled(RandomGenerator random) {
    double[][] drawn = Arrays.stream(known)
        .map(row -> {
          double texts = Arrays.stream(row).sum();
          return resampled(row, Math.max(1, Math.round(texts / 2)), random);
        })
        .toArray(double[][]::new);
    return new ReferenceCounts(drawn, strangers, strangerOf);
  }

  /** Returns some texts drawn from the cells, with replacement. O(texts · ln cells). */
  static double[] resampled(double[] counts, long texts, RandomGenerator random) {
    double[] ends = counts.clone();
    for (int c = 1; c < ends.length; c++) {
      ends[c] += ends[c - 1];
    }
    double[] drawn = new double[counts.length];
    for (long i = 0; i < texts; i++) {
      double at = random.nextDouble() * ends[ends.length - 1];
      int place = Arrays.binarySearch(ends, at);
      int cell = place >= 0 ? place + 1 : -place - 1;
      while (counts[cell] == 0) {
        cell++; // the ends of empty cells are those of the cell before
      }
      drawn[cell]++;
    }
    return drawn;
  }
}
