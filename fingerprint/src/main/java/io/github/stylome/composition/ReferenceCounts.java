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
  /**
   * How many texts what is known of strangers counts for. Few: a new stranger need not look like those left out, and
   * its density follows the corpus.
   */
  private static final double STRANGER_TEXTS = 3;
  private static final double TYPICAL_STRANGER_TEXTS = 20;

  /**
   * What a reference counts for. Texts of one prompt are alike, and references were seen by attributors that had learnt
   * from fewer texts than the one that sees the corpus: they say less than as many independent texts would.
   */
  private static final double REFERENCE_WORTH = 0.5;
  private static final double SURE_WORTH = 20;

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

  /** Returns how many held-out texts there are of all known sources. */
  double texts() {
    return Arrays.stream(known).flatMapToDouble(Arrays::stream).reduce(0, Double::sum);
  }

  /**
   * Returns the counts of every source and, last, of strangers, none of them 0: a text is added that is like those of
   * all sources.
   *
   * @param weight what the counts of known sources are multiplied by
   * @param strangerTexts how many texts what is known of strangers counts for
   */
  private double[][] smoothed(double weight, double strangerTexts) {
    double[] common = common();
    double[][] rows = new double[known.length + 1][common.length];
    for (int s = 0; s < known.length; s++) {
      for (int c = 0; c < common.length; c++) {
        rows[s][c] = weight * (known[s][c] + common[c]);
      }
    }
    double[] stranger = stranger(common);
    for (int c = 0; c < common.length; c++) {
      rows[known.length][c] = strangerTexts * stranger[c];
    }
    return rows;
  }

  /** Returns the counts as they are believed. */
  double[][] smoothed() {
    return smoothed(REFERENCE_WORTH, STRANGER_TEXTS);
  }

  /** Returns the counts if known sources are known for sure. */
  double[][] sure() {
    return smoothed(SURE_WORTH, STRANGER_TEXTS);
  }

  /** Returns the counts if strangers look much like those that were left out. */
  double[][] withTypicalStrangers() {
    return smoothed(REFERENCE_WORTH, TYPICAL_STRANGER_TEXTS);
  }

  /** Returns the mean density of strangers, or an even one where none was seen. */
  private double[] stranger(double[] common) {
    double[] density = new double[common.length];
    double texts = 0;
    for (double[] row : strangers) {
      double own = Arrays.stream(row).reduce(0, Double::sum);
      for (int c = 0; c < density.length; c++) {
        density[c] += row[c] / own / strangers.length;
      }
      texts += own;
    }
    for (int c = 0; c < density.length; c++) {
      density[c] = texts > 0 ? (density[c] * texts + common[c]) / (texts + 1) : 1.0 / density.length;
    }
    return density;
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

  /** Returns counts of texts drawn from these, with replacement; of strangers, sources are drawn first. */
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
