package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many answers are right if only those at least so probable are given, by held-out groups of texts: what {@link
 * SelectiveThresholds} reads its thresholds from. It is the risk-coverage curve of selective classification, with one
 * less the risk for each probability. Up to {@value #MAX_POINTS} groups it has a point for each; of more, that many,
 * with equally many groups between them.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param groupSize how many texts of one label each group had, at least 1
 * @param groups how many groups there were, at least 1
 * @param probabilities of the nearest label, in [0, 1], in ascending order
 * @param precisions of all answers at least so probable, in [0, 1], in ascending order
 */
public record PrecisionCurve(int groupSize, int groups, List<Float> probabilities, List<Float> precisions) {
  /** The most points a curve has. */
  public static final int MAX_POINTS = 1000;

  /** No text is more certain than this; a probability of 1 would be infinitely so. */
  private static final double MOST_LOG_ODDS = 30;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a count is less than 1, there are not as many points as groups and not
   *     {@value #MAX_POINTS} of more, or values are not in [0, 1] or not in ascending order
   */
  public PrecisionCurve {
    probabilities = ImmutableList.copyOf(probabilities);
    precisions = ImmutableList.copyOf(precisions);
    Preconditions.checkArgument(groupSize >= 1, "a group has at least 1 text, not %s", groupSize);
    Preconditions.checkArgument(groups >= 1, "a curve is of at least 1 group, not %s", groups);
    int points = Math.min(groups, MAX_POINTS);
    Preconditions.checkArgument(probabilities.size() == points && precisions.size() == points,
        "%s probabilities and %s precisions for %s groups", probabilities.size(), precisions.size(), groups);
    requireAscending(probabilities);
    requireAscending(precisions);
  }

  private static void requireAscending(List<Float> values) {
    float before = 0;
    for (float value : values) {
      Preconditions.checkArgument(value >= before && value <= 1, // false for NaN too
          "the value %s is not in [0, 1] or stands behind %s", value, before);
      before = value;
    }
  }

  /**
   * A held-out answer.
   *
   * @param probability of the nearest label
   * @param right whether it is the true one
   */
  record Answer(double probability, boolean right) {}

  /**
   * Makes a curve of held-out answers. Precision is the lower of two estimates. One is the mean over the answers of how
   * often such are right by a logistic function of their log odds ({@link LogOddsFitter}), which the few wrong ones among
   * the most probable do not move much. The other is the share that was right, or that where more answers are given, if
   * it is higher. O(n log n) time.
   *
   * @param answers at least one
   */
  static PrecisionCurve of(int groupSize, List<Answer> answers) {
    Answer[] sorted = answers.toArray(Answer[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(Answer::probability));
    double[] precisions = precisions(sorted);
    int size = Math.min(sorted.length, MAX_POINTS);
    ImmutableList.Builder<Float> points = ImmutableList.builder();
    ImmutableList.Builder<Float> values = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      int place = (int) ((long) i * sorted.length / size);
      points.add(roundedUp(sorted[place].probability()));
      values.add(roundedDown(precisions[place]));
    }
    return new PrecisionCurve(groupSize, sorted.length, points.build(), values.build());
  }

  /** Returns by place the precision of all answers at least as probable, never less than at the place before. */
  private static double[] precisions(Answer[] sorted) {
    NoveltyModel.Logistic curve = curve(sorted);
    double[] precisions = new double[sorted.length];
    double[] counted = new double[sorted.length];
    double expected = 0;
    int right = 0;
    for (int i = sorted.length - 1; i >= 0; i--) {
      int answers = sorted.length - i;
      expected += curve.at(logOdds(sorted[i]));
      right += sorted[i].right() ? 1 : 0;
      precisions[i] = expected / answers;
      counted[i] = (double) right / answers;
    }
    double most = 0;
    double before = 0;
    for (int i = 0; i < precisions.length; i++) {
      if (i == 0 || sorted[i].probability() > sorted[i - 1].probability()) { // equally probable ones go together
        most = Math.max(most, counted[i]);
        before = Math.max(before, Math.min(most, precisions[i]));
      }
      precisions[i] = before;
    }
    return precisions;
  }

  private static NoveltyModel.Logistic curve(Answer[] answers) {
    boolean[] right = new boolean[answers.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = answers[i].right();
    }
    return LogOddsFitter.fit(Arrays.stream(answers).mapToDouble(PrecisionCurve::logOdds).toArray(), right);
  }

  private static double logOdds(Answer answer) {
    double p = answer.probability();
    return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, StrictMath.log(p) - StrictMath.log1p(-p)));
  }

  private static float roundedUp(double value) {
    float rounded = (float) value;
    return rounded < value ? Math.nextUp(rounded) : rounded;
  }

  private static float roundedDown(double value) {
    float rounded = (float) value;
    return rounded > value ? Math.nextDown(rounded) : rounded;
  }

  /** Returns the least probability from which on answers have a precision; empty if none was seen to have it. */
  OptionalDouble leastProbability(double precision) {
    for (int i = 0; i < precisions.size(); i++) {
      if (precisions.get(i) >= precision) {
        return OptionalDouble.of(probabilities.get(i));
      }
    }
    return OptionalDouble.empty();
  }
}
