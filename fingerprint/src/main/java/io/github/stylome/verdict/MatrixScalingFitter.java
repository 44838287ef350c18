package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds a {@link MatrixScaling}: the one under which the true labels of held-out texts are most probable, less half a
 * ridge times the squares of its weights. The loss is convex.
 *
 * <p>Texts of one prompt or work and one label say nearly the same. Where a work was cut into twenty texts, the ridge is
 * twenty times as large.
 */
final class MatrixScalingFitter {
  /** Chosen on the training prompts and works of the development splits, learnt from a part and asked about the rest. */
  private static final double RIDGE = 100;

  /** So many texts show what one label says of another. */
  private static final int SAMPLE = 10_000;

  private static final int RUN = 256;

  private final double[][] sums; // of the texts to learn from, less their mean, each by its weight
  private final int[] labelOf;
  private final int labels;
  private final double ridge;
  private final Workers workers;

  private MatrixScalingFitter(double[][] sums, int[] labelOf, double ridge, Workers workers) {
    this.sums = sums;
    this.labelOf = labelOf;
    this.ridge = ridge;
    this.workers = workers;
    labels = sums[0].length;
  }

  /**
   * What was learnt.
   *
   * @param scaling empty if greater sums speak against their labels, or are out of all bounds
   * @param sums by text and label: the mean of what the scaling makes of a text, and of what one makes of it that was
   *     learnt without its prompt or work. Probabilities by the first would be too high. By the second they would be
   *     too low: the models that scored the other texts have learnt from this one, so that what was learnt from those
   *     is turned away from it. Efron and Tibshirani, "Improvements on Cross-Validation: The .632+ Bootstrap Method",
   *     JASA 92, 1997, mix the two likewise
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fitted(Optional<MatrixScaling> scaling, double[][] sums) {}

  /**
   * Learns from held-out texts. O(texts × labels²) time.
   *
   * @param sums by text and label
   * @param weights how far each text is trusted for its length, in [0, 1], as when it is judged
   * @param groupOf the prompt or work of every text
   * @param foldOf deals prompts or works out to folds, whole
   * @param folds their number, at least 2
   */
  static Fitted fit(
      double[][] sums, double[] weights, int[] labelOf, int[] groupOf, int[] foldOf, int folds, Workers workers) {
    double[][] centred = Arrays.stream(sums).map(MatrixScaling::centred).toArray(double[][]::new);
    double[][] weighted = new double[sums.length][];
    for (int text = 0; text < sums.length; text++) {
      double weight = weights[text];
      weighted[text] = Arrays.stream(centred[text]).map(sum -> weight * sum).toArray();
    }
    double ridge = RIDGE * labelOf.length / units(labelOf, groupOf);
    Optional<MatrixScaling> ofAll = without(-1, weighted, labelOf, foldOf, ridge, workers);
    double[][] scaled = Arrays.stream(sums).map(double[]::clone).toArray(double[][]::new);
    for (int fold = 0; fold < folds; fold++) {
      Optional<MatrixScaling> ofRest = without(fold, weighted, labelOf, foldOf, ridge, workers);
      if (ofAll.isEmpty() || ofRest.isEmpty()) {
        return new Fitted(Optional.empty(), sums);
      }
      for (int text = 0; text < sums.length; text++) {
        if (foldOf[text] == fold) {
          ofAll.get().addTo(scaled[text], centred[text], 0.5);
          ofRest.get().addTo(scaled[text], centred[text], 0.5);
        }
      }
    }
    return new Fitted(ofAll, scaled);
  }

  /** Returns how many pairs there are of a label and a prompt or work. */
  private static int units(int[] labelOf, int[] groupOf) {
    Set<Long> units = new HashSet<>();
    for (int text = 0; text < labelOf.length; text++) {
      units.add(((long) groupOf[text] << 32) | labelOf[text]);
    }
    return units.size();
  }

  private static Optional<MatrixScaling> without(
      int fold, double[][] weighted, int[] labelOf, int[] foldOf, double ridge, Workers workers) {
    int[] texts = IntStream.range(0, labelOf.length).filter(text -> foldOf[text] != fold).limit(SAMPLE).toArray();
    if (texts.length == 0) {
      return Optional.empty();
    }
    return new MatrixScalingFitter(
        Arrays.stream(texts).mapToObj(text -> weighted[text]).toArray(double[][]::new),
        Arrays.stream(texts).map(text -> labelOf[text]).toArray(), ridge, workers).fit();
  }

  /** The slope of all sums comes first, then by label what its sum counts for every label. */
  private Optional<MatrixScaling> fit() {
    double[] start = new double[1 + labels * labels];
    start[0] = 1;
    double[] found = LimitedMemoryBfgs.minimum(this::loss, start).x();
    double[][] weights = new double[labels][labels];
    for (int from = 0; from < labels; from++) {
      for (int to = 0; to < labels; to++) {
        weights[from][to] = found[1 + from * labels + to] / found[0]; // the slope itself is for the calibration to find
      }
    }
    return found[0] > 0 && MatrixScaling.isInRange(weights) ? Optional.of(MatrixScaling.of(weights)) : Optional.empty();
  }

  private LimitedMemoryBfgs.Point loss(double[] x) {
    int runs = (sums.length + RUN - 1) / RUN;
    List<LimitedMemoryBfgs.Point> parts = workers.map(IntStream.range(0, runs).boxed().toList(),
        run -> loss(x, run * RUN, Math.min(sums.length, (run + 1) * RUN)));
    double value = 0;
    double[] gradient = new double[x.length];
    for (LimitedMemoryBfgs.Point part : parts) { // in order: the same bits on any number of threads
      value += part.value();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += part.gradient()[i];
      }
    }
    for (int i = 1; i < x.length; i++) {
      value += ridge * x[i] * x[i] / 2;
      gradient[i] += ridge * x[i];
    }
    return new LimitedMemoryBfgs.Point(x, value, gradient);
  }

  private LimitedMemoryBfgs.Point loss(double[] x, int first, int end) {
    double value = 0;
    double[] gradient = new double[x.length];
    double[] errors = new double[labels];
    for (int text = first; text < end; text++) {
      double[] own = sums[text];
      value += errors(x, own, labelOf[text], errors);
      for (int from = 0; from < labels; from++) {
        gradient[0] += own[from] * errors[from];
        for (int to = 0, i = 1 + from * labels; to < labels; to++, i++) {
          gradient[i] += own[from] * errors[to];
        }
      }
    }
    return new LimitedMemoryBfgs.Point(x, value, gradient);
  }

  /** Sets by label the probability, less 1 for the true label; returns the loss. */
  private double errors(double[] x, double[] own, int label, double[] errors) {
    for (int to = 0; to < labels; to++) {
      errors[to] = x[0] * own[to];
    }
    for (int from = 0; from < labels; from++) {
      for (int to = 0, i = 1 + from * labels; to < labels; to++, i++) {
        errors[to] += own[from] * x[i];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double score : errors) {
      most = Math.max(most, score);
    }
    double ofTrue = errors[label] - most;
    double total = 0;
    for (int l = 0; l < labels; l++) {
      errors[l] = StrictMath.exp(errors[l] - most);
      total += errors[l];
    }
    for (int l = 0; l < labels; l++) {
      errors[l] /= total;
    }
    errors[label] -= 1;
    return StrictMath.log(total) - ofTrue;
  }
}
