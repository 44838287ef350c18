package io.github.stylome.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits multinomial logistic regression by stochastic gradient descent: every text six times, in an order that is drawn
 * anew each time, with steps that shrink to nothing along a line. What stops it from learning the texts by heart is that
 * it stops. Unlike one-against-rest margins, its scores are logarithms of odds, which may be added over texts of one
 * source. Bottou, "Stochastic Gradient Descent Tricks", 2012.
 *
 * <p>Several models, of all texts and of some, are learnt side by side: the weights of a feature for all labels of all
 * models lie together, so that a text and the weights of its features are fetched once for all. No model depends on
 * those beside it.
 *
 * <p>Not safe for concurrent use.
 */
final class SoftmaxRegression {
  /** How often every text is seen. */
  static final int PASSES = 6;

  private static final double FIRST_STEP = 6;
  private static final double BIAS_SHARE = 0.01;
  private static final long SEED = 1;

  private final List<? extends TrainingSet> sets;
  private final int labels;
  private final float[][] weights; // by feature; of all labels of a model, then of the next
  private final float[] biases;
  private final float[] sums; // of every label of every model, and then what each is to move by
  private final boolean[] isLeftOut; // by feature: whether a model does without it

  private SoftmaxRegression(List<? extends TrainingSet> sets, int features, int labels) {
    this.sets = sets;
    this.labels = labels;
    int lanes = Math.multiplyExact(sets.size(), labels);
    weights = new float[features][lanes];
    biases = new float[lanes];
    sums = new float[lanes];
    isLeftOut = new boolean[features];
    for (int feature = 0; feature < features; feature++) {
      int own = feature;
      isLeftOut[feature] = sets.stream().anyMatch(set -> !set.hasFeature(own));
    }
  }

  /** Where the rows of texts come from. */
  interface Rows {
    /** Fills a buffer with the row of a text, of unit length by all its features. */
    void read(int text, RowBuffer row);
  }

  /** What a model is to learn from. */
  interface TrainingSet {
    /** Returns whether a text is learnt from. */
    boolean hasText(int text);

    /** Returns whether a feature is learnt. */
    boolean hasFeature(int feature);

    /** Returns what brings the row of a text to unit length by those features that are learnt. */
    float scale(int text);
  }

  /**
   * Returns a model for each of some sets. O(passes × values × labels × sets) time; the same bits for the same rows in
   * the same order.
   *
   * @param labelOf the label of every text
   */
  static List<LinearModel> fit(
      Rows rows, int[] labelOf, List<? extends TrainingSet> sets, int features, int labels) {
    SoftmaxRegression regression = new SoftmaxRegression(sets, features, labels);
    regression.learn(rows, labelOf);
    return IntStream.range(0, sets.size()).mapToObj(regression::model).toList();
  }

  private void learn(Rows rows, int[] labelOf) {
    int[] order = IntStream.range(0, labelOf.length).toArray();
    long[] steps = sets.stream()
        .mapToLong(set -> PASSES * IntStream.range(0, labelOf.length).filter(set::hasText).count())
        .toArray();
    long[] step = new long[steps.length];
    RowBuffer row = new RowBuffer();
    for (int pass = 0; pass < PASSES; pass++) {
      shuffle(order, pass); // of all texts, so that a model sees its own in one order whatever is learnt beside it
      for (int text : order) {
        if (sets.stream().noneMatch(set -> set.hasText(text))) {
          continue;
        }
        rows.read(text, row);
        Arrays.fill(sums, 0);
        Kernels.addWeights(weights, row.features(), row.values(), row.size(), sums);
        for (int set = 0; set < steps.length; set++) {
          if (sets.get(set).hasText(text)) {
            float rate = (float) (FIRST_STEP * (1 - step[set]++ / (double) steps[set]));
            toMoves(set, sets.get(set).scale(text), labelOf[text], rate);
          } else {
            Arrays.fill(sums, set * labels, (set + 1) * labels, 0);
          }
        }
        move(row);
      }
    }
  }

  /** Turns the sums of a model into what the weights of its labels are to move by, and moves the biases. */
  private void toMoves(int set, float scale, int label, float rate) {
    int from = set * labels;
    int to = from + labels;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      sums[i] = biases[i] + scale * sums[i];
      most = Math.max(most, sums[i]);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      double power = Exponential.of((double) sums[i] - most);
      sums[i] = (float) power;
      sum += power;
    }
    for (int i = from; i < to; i++) {
      float move = (float) (rate * ((i == from + label ? 1 : 0) - sums[i] / sum));
      biases[i] += (float) (BIAS_SHARE * move);
      sums[i] = scale * move;
    }
  }

  private void move(RowBuffer row) {
    for (int i = row.size() - 1; i >= 0; i--) {
      int feature = row.features()[i];
      if (isLeftOut[feature]) {
        moveWhereLearnt(feature, row.values()[i]);
        row.remove(i);
      }
    }
    Kernels.move(weights, row.features(), row.values(), row.size(), sums);
  }

  private void moveWhereLearnt(int feature, float value) {
    for (int set = 0; set < sets.size(); set++) {
      if (sets.get(set).hasFeature(feature)) {
        for (int i = set * labels; i < (set + 1) * labels; i++) {
          weights[feature][i] += value * sums[i];
        }
      }
    }
  }

  private LinearModel model(int set) {
    int from = set * labels;
    return LinearModel.rounded(weights, from, Arrays.copyOfRange(biases, from, from + labels));
  }

  /** Draws an order by a generator of our own: those of the JDK may draw other numbers in another release. */
  private static void shuffle(int[] order, int pass) {
    for (int i = order.length - 1; i > 0; i--) {
      long drawn = TermHash.spread(SEED + ((long) pass << 32) + i) >>> 32;
      int j = (int) ((drawn * (i + 1)) >>> 32);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
  }
}
