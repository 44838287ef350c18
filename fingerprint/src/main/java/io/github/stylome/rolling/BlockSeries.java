package io.github.stylome.rolling;

/**
 * Short runs of tokens, one behind the other, each a point; sums of any stretch of them in O(axes). A stretch that is
 * cut in two differs there by {@code Σ (n₁ n₂ / n) (m₁ - m₂)² / s²} over the axes, with the means of both parts and the
 * variance of the stretch, which is what CUSUM statistics compare. Csörgő and Horváth, "Limit Theorems in Change-Point
 * Analysis", 1997.
 *
 * <p>Immutable and safe to share between threads.
 */
final class BlockSeries {
  private final double[][] points; // by block, by axis
  private final double[][] sums; // of all blocks before

  BlockSeries(double[][] points) {
    this.points = points;
    int axes = points.length == 0 ? 0 : points[0].length;
    sums = new double[points.length + 1][axes];
    for (int i = 0; i < points.length; i++) {
      for (int axis = 0; axis < axes; axis++) {
        sums[i + 1][axis] = sums[i][axis] + points[i][axis];
      }
    }
  }

  int size() {
    return points.length;
  }

  int axes() {
    return sums[0].length;
  }

  double[] point(int block) {
    return points[block];
  }

  double mean(int from, int to, int axis) {
    return (sums[to][axis] - sums[from][axis]) / (to - from);
  }

  /** Returns the inverse of the variance on each axis over a stretch; 0 where there is none. */
  double[] precisions(int from, int to) {
    double[] precisions = new double[axes()];
    for (int axis = 0; axis < precisions.length; axis++) {
      double mean = mean(from, to, axis);
      double squares = 0;
      for (int i = from; i < to; i++) {
        squares += (points[i][axis] - mean) * (points[i][axis] - mean);
      }
      precisions[axis] = squares == 0 ? 0 : (to - from - 1) / squares;
    }
    return precisions;
  }

  /** Returns how much the parts of a stretch differ if it is cut before a block. */
  double difference(int from, int cut, int to, double[] precisions) {
    double weight = (double) (cut - from) * (to - cut) / (to - from);
    double sum = 0;
    for (int axis = 0; axis < precisions.length; axis++) {
      double gap = mean(from, cut, axis) - mean(cut, to, axis);
      sum += gap * gap * precisions[axis];
    }
    return weight * sum;
  }

  /** Returns how much an arc differs from all others, of which there must be some, on the axis where it is the most. */
  double arcDifference(int from, int to, double[] precisions) {
    int within = to - from;
    int around = size() - within;
    double most = 0;
    for (int axis = 0; axis < precisions.length; axis++) {
      double arc = sums[to][axis] - sums[from][axis];
      double gap = arc / within - (sums[size()][axis] - arc) / around;
      most = Math.max(most, gap * gap * precisions[axis]);
    }
    return most * within * around / size();
  }

  /** Returns where parts of a stretch differ most if neither is shorter than so many blocks; the first such place. */
  int bestCut(int from, int to, int least, double[] precisions) {
    int best = from + least;
    double greatest = -1;
    for (int cut = from + least; cut <= to - least; cut++) {
      double difference = difference(from, cut, to, precisions);
      if (difference > greatest) {
        greatest = difference;
        best = cut;
      }
    }
    return best;
  }
}
