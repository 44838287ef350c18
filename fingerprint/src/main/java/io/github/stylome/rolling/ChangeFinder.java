package io.github.stylome.rolling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds where a series changes. Of all arcs of a stretch, that is taken which on some axis differs most from the rest:
 * one that touches an end is one change, one within is two, so that a passage between two of the same style is found
 * (circular binary segmentation). If it differs more than in all but a few shuffled stretches, the stretch is cut
 * there, and each part is looked at in the same way. Olshen, Venkatraman, Lucito and Wigler, "Circular Binary
 * Segmentation for the Analysis of Array-based DNA Copy Number Data", Biostatistics 5(4), 2004.
 *
 * <p>What is shuffled is chunks of several blocks, since neighbouring blocks share their subject; arcs begin and end
 * between chunks. The p-value of a stretch is taken times the length of the whole over its own, and is no less than
 * that of the stretch that it is a part of: then the probability that any change is found where there is none is at most
 * the level. Meinshausen, "Hierarchical Testing of Variable Importance", Biometrika 95(2), 2008.
 *
 * <p>A cut is put between the blocks where the stretch between its neighbours differs most. O(permutations × chunks ×
 * min(chunks, {@value #LONGEST_ARC}) × axes) for every stretch that is looked at. Not safe for concurrent use.
 */
final class ChangeFinder {
  /** With fewer chunks, no order of them is so rare that it speaks against chance at 5%. */
  static final int LEAST_CHUNKS = 8;

  /** Chunks of the longest passage within a stretch that is looked for as such. */
  private static final int LONGEST_ARC = 64;

  /** The 95% point of twice the loss of likelihood at the true place: -2 ln(1 - √0.95). Eo and Morley 2015. */
  private static final double LOSS_95 = -2 * StrictMath.log(1 - StrictMath.sqrt(0.95));

  private final BlockSeries series;
  private final int chunk;
  private final RollingSettings settings;
  private final List<Cut> cuts = new ArrayList<>();

  /**
   * A place of change.
   *
   * @param block the first behind it
   * @param lower the first block that may be the first behind it
   * @param upper the last block that may be
   * @param p corrected
   */
  record Cut(int block, int lower, int upper, double p) {}

  private ChangeFinder(BlockSeries series, int chunk, RollingSettings settings) {
    this.series = series;
    this.chunk = chunk;
    this.settings = settings;
  }

  /**
   * Returns the changes, first to last.
   *
   * @param chunk blocks that are kept together, and the least that lie between two changes
   */
  static List<Cut> find(BlockSeries series, int chunk, RollingSettings settings) {
    ChangeFinder finder = new ChangeFinder(series, chunk, settings);
    finder.splitAll();
    return finder.placed();
  }

  /** Splits stretches until none is left to split; a list of them, since there may be too many to recurse. */
  private void splitAll() {
    List<Stretch> left = new ArrayList<>(List.of(new Stretch(0, series.size(), 0)));
    while (!left.isEmpty()) {
      Stretch stretch = left.remove(left.size() - 1);
      if (stretch.to - stretch.from >= 2 * chunk) {
        BlockSeries chunks = chunks(stretch);
        double[] precisions = chunks.precisions(0, chunks.size());
        Arc arc = greatest(chunks, precisions);
        double p = tail(stretch, chunks, arc.difference, precisions) * series.size() / (stretch.to - stretch.from);
        p = Math.max(stretch.p, Math.min(1, p));
        if (p <= settings.level()) {
          split(stretch, arc, p, left);
        }
      }
    }
    cuts.sort(Comparator.comparingInt(Cut::block));
  }

  private record Stretch(int from, int to, double p) {}

  /** Chunks from one to another, and how much they differ from all others. */
  private record Arc(int from, int to, double difference) {}

  private void split(Stretch stretch, Arc arc, double p, List<Stretch> left) {
    int begin = stretch.from;
    int end = arc.to * chunk + stretch.from;
    boolean toEnd = stretch.to - end < chunk;
    if (arc.from > 0) {
      begin = cut(stretch.from, stretch.from + arc.from * chunk, toEnd ? stretch.to : end, p);
      left.add(new Stretch(stretch.from, begin, p));
    }
    if (toEnd) {
      left.add(new Stretch(begin, stretch.to, p));
    } else {
      end = cut(begin, end, stretch.to, p);
      left.add(new Stretch(begin, end, p));
      left.add(new Stretch(end, stretch.to, p));
    }
  }

  /** Cuts a stretch near a place, where it differs most, and returns where that is. */
  private int cut(int from, int near, int to, double p) {
    double[] precisions = precisionsOfParts(from, near, to);
    int cut = series.bestCut(from, to, Math.min(chunk, Math.min(near - from, to - near)), precisions);
    cuts.add(new Cut(cut, cut, cut, p));
    return cut;
  }

  /** Returns the means of whole chunks; what is left at the end belongs to none. */
  private BlockSeries chunks(Stretch stretch) {
    double[][] means = new double[(stretch.to - stretch.from) / chunk][series.axes()];
    for (int i = 0; i < means.length; i++) {
      int from = stretch.from + i * chunk;
      for (int axis = 0; axis < means[i].length; axis++) {
        means[i][axis] = series.mean(from, from + chunk, axis);
      }
    }
    return new BlockSeries(means);
  }

  private static Arc greatest(BlockSeries chunks, double[] precisions) {
    int size = chunks.size();
    Arc best = new Arc(0, 1, -1);
    for (int from = 0; from < size; from++) {
      for (int to = from + 1; to <= size; to++) {
        if (to - from > LONGEST_ARC && from > 0) {
          to = size; // a long arc within is found as the two ends that it leaves
        }
        double difference = to - from == size ? 0 : chunks.arcDifference(from, to, precisions);
        if (difference > best.difference) {
          best = new Arc(from, to, difference);
        }
      }
    }
    return best;
  }

  /** Returns the share of shuffled stretches that differ as much or more, itself among them. */
  private double tail(Stretch stretch, BlockSeries chunks, double own, double[] precisions) {
    SplittableRandom random =
        new SplittableRandom(settings.seed() * 0x9e3779b97f4a7c15L + stretch.from * 0x10001L + stretch.to);
    double enough = own * (1 - 1e-9); // the same arc of another order may round otherwise
    int asMuch = 1;
    for (int i = 0; i < settings.permutations(); i++) {
      asMuch += greatest(shuffled(chunks, random), precisions).difference >= enough ? 1 : 0;
    }
    return (double) asMuch / (settings.permutations() + 1);
  }

  private static BlockSeries shuffled(BlockSeries chunks, SplittableRandom random) {
    double[][] points = new double[chunks.size()][];
    for (int i = 0; i < points.length; i++) {
      int other = random.nextInt(i + 1);
      points[i] = points[other];
      points[other] = chunks.point(i);
    }
    return new BlockSeries(points);
  }

  /** Returns the cuts, each where the stretch between its neighbours differs most, with its interval. */
  private List<Cut> placed() {
    List<Cut> placed = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int from = i == 0 ? 0 : placed.get(i - 1).block;
      int to = i + 1 == cuts.size() ? series.size() : cuts.get(i + 1).block;
      placed.add(place(from, cuts.get(i), to));
    }
    return placed;
  }

  private Cut place(int from, Cut found, int to) {
    int least = Math.min(chunk, (to - from) / 2);
    int cut = series.bestCut(from, to, least, precisionsOfParts(from, found.block, to));
    double[] line = onLine(from, cut, to);
    double variance = variance(line, cut - from);
    double best = squares(line, cut - from);
    int lower = cut;
    int upper = cut;
    for (int other = 1; other < line.length; other++) {
      if (best - squares(line, other) <= LOSS_95 * variance) {
        lower = Math.min(lower, from + other);
        upper = Math.max(upper, from + other);
      }
    }
    return new Cut(cut, lower, upper, found.p);
  }

  /** Returns the inverse of the variance within both parts. */
  private double[] precisionsOfParts(int from, int cut, int to) {
    double[] first = series.precisions(from, cut);
    double[] second = series.precisions(cut, to);
    double[] both = new double[first.length];
    for (int axis = 0; axis < both.length; axis++) {
      boolean constant = first[axis] == 0 || second[axis] == 0;
      both[axis] = constant
          ? Math.max(first[axis], second[axis])
          : (to - from) / ((cut - from) / first[axis] + (to - cut) / second[axis]);
    }
    return both;
  }

  /** Returns the blocks as numbers: their places on the line from the mean of one part to that of the other. */
  private double[] onLine(int from, int cut, int to) {
    double[] direction = precisionsOfParts(from, cut, to);
    for (int axis = 0; axis < direction.length; axis++) {
      direction[axis] *= series.mean(cut, to, axis) - series.mean(from, cut, axis);
    }
    double[] line = new double[to - from];
    for (int i = 0; i < line.length; i++) {
      for (int axis = 0; axis < direction.length; axis++) {
        line[i] += direction[axis] * series.point(from + i)[axis];
      }
    }
    return line;
  }

  /** Returns how many squares less there are around two means than around one, if the line is cut there. */
  private static double squares(double[] line, int cut) {
    double gap = mean(line, 0, cut) - mean(line, cut, line.length);
    return gap * gap * cut * (line.length - cut) / line.length;
  }

  private static double mean(double[] line, int from, int to) {
    return Arrays.stream(line, from, to).sum() / (to - from);
  }

  /** Returns the variance of a block in the long run: by chunks, if they vary more than single blocks say. */
  private double variance(double[] line, int cut) {
    double own = 0;
    double chunks = 0;
    int count = 0;
    for (int part = 0; part < 2; part++) {
      int from = part == 0 ? 0 : cut;
      int to = part == 0 ? cut : line.length;
      double mean = mean(line, from, to);
      for (int i = from; i < to; i++) {
        own += (line[i] - mean) * (line[i] - mean);
      }
      for (int i = from; i + chunk <= to; i += chunk) {
        double sum = (mean(line, i, i + chunk) - mean) * chunk;
        chunks += sum * sum / chunk;
        count++;
      }
    }
    return Math.max(own / Math.max(1, line.length - 2), count < 3 ? 0 : chunks / (count - 2));
  }
}
