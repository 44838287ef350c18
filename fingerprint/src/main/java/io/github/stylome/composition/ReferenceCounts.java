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
  /** How many texts that are like those of all sources are added to every density, so that nothing is impossible. */
  private static final double ADDED = 1;

  /** How many times the divergence by chance a corpus must be off before strangers of no known look explain it. */
  private static final double CAUTION = Double.parseDouble(System.getProperty("caution","2"));

  private final double[][] known;
  private final double[][] strangers; // one row for every source that stood for one

  private ReferenceCounts(double[][] known, double[][] strangers) {
    this.known = known;
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
    return new ReferenceCounts(known, strangers.values().toArray(double[][]::new));
  }

  int strangers() {
    return strangers.length;
  }

  /** Returns how many held-out texts there are of a source. */
  double texts(int source) {
    return Arrays.stream(known[source]).reduce(0, Double::sum);
  }

  int sources() {
    return known.length;
  }

  /**
   * Returns the density of every source and, after them, of what stands for none of them. That is every stranger, and for
   * every cell whatever falls into it: a text by a stranger may look like anything. So that it does not explain what
   * sources explain nearly as well, a text in a cell of its own is less probable than it would be, by as much as chance
   * makes a corpus and its references differ.
   *
   * @param texts how many texts the corpus has
   */
  double[][] densities(double texts) {
    double[] common = common();
    List<double[]> rows = new ArrayList<>();
    double fewness = 0;
    for (double[] row : known) {
      rows.add(smoothed(row, common));
      fewness += 1 / (ADDED + Arrays.stream(row).reduce(0, Double::sum)) / known.length;
    }
    for (double[] row : strangers) {
      rows.add(smoothed(row, common));
    }
    double divergence = (common.length - 1) / 2.0 * (1 / texts + fewness);
    double discount = StrictMath.exp(-CAUTION * divergence);
    for (int c = 0; c < common.length; c++) {
      double[] own = new double[common.length];
      own[c] = discount;
      rows.add(own);
    }
    return rows.toArray(double[][]::new);
  }

  private static double[] smoothed(double[] row, double[] common) {
    double[] sum = new double[row.length];
    for (int c = 0; c < row.length; c++) {
      sum[c] = row[c] + ADDED * common[c];
    }
    return MixtureLikelihood.normalized(sum);
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

  /** Returns counts of texts that are drawn from these, with replacement; strangers are drawn source by source first. */
  ReferenceCounts resampled(RandomGenerator random) {
    double[][] drawn = Arrays.stream(known).map(row -> resampled(row, random)).toArray(double[][]::new);
    double[][] others = new double[strangers.length][];
    for (int s = 0; s < others.length; s++) {
      others[s] = resampled(strangers[random.nextInt(strangers.length)], random);
    }
    return new ReferenceCounts(drawn, others);
  }

  /** Returns as many texts as are in the cells, drawn from them with replacement. O(texts · ln cells). */
  static double[] resampled(double[] counts, RandomGenerator random) {
    double[] ends = counts.clone();
    Arrays.parallelPrefix(ends, Double::sum);
    long texts = Math.round(ends[ends.length - 1]);
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
