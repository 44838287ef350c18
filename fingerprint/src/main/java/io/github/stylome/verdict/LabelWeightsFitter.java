package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds {@link LabelWeights}: those under which the true labels of held-out texts are most probable, less half the ridge
 * times the squares of how far they are from the weights that all labels share. The loss is convex. It is brought down
 * by Newton's method, for the weights of each label by themselves and all at once, with steps halved until the loss
 * falls.
 */
final class LabelWeightsFitter {
  private static final int MAX_STEPS = 25;
  private static final double ENOUGH = 1e-4;
  private static final double LEAST_STEP = 1e-3;
  private static final int RUN = 256;

  private final List<float[][]> scores;
  private final int[] labelOf;
  private final int[] texts;
  private final double[] center; // the common weights, and 0 to add
  private final int labels;
  private final double ridge;
  private final Workers workers;

  private LabelWeightsFitter(List<float[][]> scores, int[] labelOf, int[] texts, double[] common, int labels, double ridge,
      Workers workers) {
    this.scores = scores;
    this.labelOf = labelOf;
    this.texts = texts;
    this.labels = labels;
    this.ridge = ridge;
    this.workers = workers;
    center = Arrays.copyOf(common, common.length + 1);
  }

  /**
   * Fits the weights. A channel whose common weight is 0 stays out.
   *
   * @param scores by channel, text and label
   * @param texts the places of the texts to learn from
   */
  static LabelWeights fit(
      List<float[][]> scores, int[] labelOf, int[] texts, double[] common, int labels, double ridge, Workers workers) {
    return new LabelWeightsFitter(scores, labelOf, texts, common, labels, ridge, workers).fit();
  }

  /** Returns the mean natural logarithm, with the opposite sign, of the probabilities of the true labels of texts. */
  static double logLoss(LabelWeights weights, List<float[][]> scores, int[] labelOf, int[] texts) {
    double loss = 0;
    for (int text : texts) {
      double[] sums = weights.sums(scores, text);
      loss += logOfSum(sums) - sums[labelOf[text]];
    }
    return loss / texts.length;
  }

  /** Returns the logarithm of the sum of the powers. */
  private static double logOfSum(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (double sum : sums) {
      total += StrictMath.exp(sum - most);
    }
    return most + StrictMath.log(total);
  }

  /** The loss at some weights, and by label its gradient and its second derivatives. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Loss(double value, double[][] gradient, double[][][] curvature) {
    static Loss zero(int labels, int size) {
      return new Loss(0, new double[labels][size], new double[labels][size][size]);
    }

    Loss plus(Loss other) {
      for (int label = 0; label < gradient.length; label++) {
        for (int i = 0; i < gradient[label].length; i++) {
          gradient[label][i] += other.gradient[label][i];
          for (int j = 0; j <= i; j++) {
            curvature[label][i][j] += other.curvature[label][i][j];
          }
        }
      }
      return new Loss(value + other.value, gradient, curvature);
    }
  }

  private LabelWeights fit() {
    LabelWeights best = LabelWeights.common(Arrays.copyOf(center, center.length - 1), labels);
    Loss loss = loss(best);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[][] direction = direction(loss);
      double size = 1;
      double before = loss.value();
      while (size > LEAST_STEP) {
        LabelWeights next = moved(best, direction, size);
        Loss there = loss(next);
        if (there.value() < before) {
          best = next;
          loss = there;
          break;
        }
        size /= 2;
      }
      if (before - loss.value() < ENOUGH * texts.length / labels) {
        break;
      }
    }
    return best;
  }

  /** Returns the Newton step of every label as if the weights of the others stood still. */
  private double[][] direction(Loss loss) {
    double[][] direction = new double[labels][];
    for (int label = 0; label < labels; label++) {
      direction[label] = new SymmetricMatrix(loss.curvature()[label]).solve(loss.gradient()[label]);
    }
    return direction;
  }

  private LabelWeights moved(LabelWeights from, double[][] direction, double size) {
    int channels = center.length - 1;
    double[][] moved = new double[labels][channels + 1];
    for (int label = 0; label < labels; label++) {
      for (int c = 0; c <= channels; c++) {
        double to = (c == channels ? from.added(label) : from.weight(c, label)) - size * direction[label][c];
        moved[label][c] = c == channels ? to : center[c] > 0 ? Math.max(0, to) : 0;
      }
    }
    return LabelWeights.of(moved);
  }

  private Loss loss(LabelWeights at) {
    int runs = (texts.length + RUN - 1) / RUN;
    List<Loss> parts = workers.map(IntStream.range(0, runs).boxed().toList(),
        run -> loss(at, run * RUN, Math.min(texts.length, (run + 1) * RUN)));
    Loss loss = Loss.zero(labels, center.length);
    for (Loss part : parts) { // in order: the same bits on any number of threads
      loss = loss.plus(part);
    }
    double away = 0;
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < center.length; i++) {
        double difference = (i == center.length - 1 ? at.added(label) : at.weight(i, label)) - center[i];
        away += difference * difference;
        loss.gradient()[label][i] += ridge * difference;
        loss.curvature()[label][i][i] += ridge;
      }
    }
    return new Loss(loss.value() + ridge * away / 2, loss.gradient(), loss.curvature());
  }

  private Loss loss(LabelWeights at, int from, int to) {
    Loss loss = Loss.zero(labels, center.length);
    double value = 0;
    double[] x = new double[center.length];
    x[x.length - 1] = 1;
    for (int t = from; t < to; t++) {
      int text = texts[t];
      double[] sums = at.sums(scores, text);
      double all = logOfSum(sums);
      value += all - sums[labelOf[text]];
      for (int label = 0; label < labels; label++) {
        double p = StrictMath.exp(sums[label] - all);
        double error = p - (label == labelOf[text] ? 1 : 0);
        for (int c = 0; c < x.length - 1; c++) {
          x[c] = scores.get(c)[text][label];
        }
        add(x, error, p * (1 - p), loss.gradient()[label], loss.curvature()[label]);
      }
    }
    return new Loss(value, loss.gradient(), loss.curvature());
  }

  private static void add(double[] x, double error, double variance, double[] gradient, double[][] curvature) {
    for (int i = 0; i < x.length; i++) {
      gradient[i] += error * x[i];
      double scaled = variance * x[i];
      for (int j = 0; j <= i; j++) {
        curvature[i][j] += scaled * x[j];
      }
    }
  }
}
