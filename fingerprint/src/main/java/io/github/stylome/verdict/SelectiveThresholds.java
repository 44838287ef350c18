package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How probable an answer must be for all that are given to be right as often as is asked for: at a precision of 0.99,
 * for 99 in 100. That is less than 0.99, since most of the answers are more probable than the least probable one.
 * Chow, "On Optimum Recognition Error and Reject Tradeoff", IEEE Transactions on Information Theory 16, 1970; Geifman
 * and El-Yaniv, "Selective Classification for Deep Neural Networks", NeurIPS 2017.
 *
 * <p>The threshold is where held-out texts reach the precision ({@link PrecisionCurve}). It holds on average over texts
 * like those that were learnt from, not for each label, and over few answers the share wanders: a hundred at 0.99 have
 * one wrong more or less. Of several texts of one source, judged together, the threshold comes from groups of held-out
 * texts: those of the greatest size, of 1, 2, 5, 10 and 20, that is not above their number and that reaches the
 * precision.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SelectiveThresholds {
  private static final SelectiveThresholds NONE = new SelectiveThresholds(ImmutableList.of());

  private final ImmutableList<PrecisionCurve> curves; // by group size

  private SelectiveThresholds(List<PrecisionCurve> curves) {
    this.curves = ImmutableList.copyOf(curves);
  }

  /**
   * Returns the thresholds where too little was held out: each answer must be as probable as all of them are to be
   * right. They are as good as the probabilities, and hold nothing that was measured.
   */
  public static SelectiveThresholds none() {
    return NONE;
  }

  /**
   * Fits thresholds to held-out texts; {@link #none} if there are fewer than twenty. The result does not depend on their
   * order. O(n · (L + log n)) time for n texts and L labels.
   *
   * @param calibration what turns the scores into probabilities, here and when a text is judged
   */
  public static SelectiveThresholds fit(List<HeldOutScores> heldOut, Calibration calibration) {
    List<PrecisionCurve> curves = new ArrayList<>();
    List<HeldOutScores> texts = HeldOutGroup.shuffled(heldOut);
    for (int size : HeldOutGroup.SIZES_AND_ONE) {
      List<HeldOutGroup> groups = HeldOutGroup.drawn(texts, size, calibration);
      if (groups.size() >= HeldOutGroup.MIN_GROUPS) {
        curves.add(PrecisionCurve.of(size, groups.stream().map(group -> answer(group, calibration)).toList()));
      }
    }
    return of(curves);
  }

  private static PrecisionCurve.Answer answer(HeldOutGroup group, Calibration calibration) {
    double[] probabilities = group.probabilities(calibration);
    double most = Doubles.max(probabilities);
    return new PrecisionCurve.Answer(most, Doubles.indexOf(probabilities, most) == group.label());
  }

  /**
   * Returns thresholds from the curves of others.
   *
   * @param curves in ascending order of the group size, the first of size 1; none for {@link #none}
   * @throws IllegalArgumentException if they are not in that order
   */
  public static SelectiveThresholds of(List<PrecisionCurve> curves) {
    if (curves.isEmpty()) {
      return NONE;
    }
    Preconditions.checkArgument(curves.get(0).groupSize() == 1,
        "the first curve must be of single texts, not of groups of %s", curves.get(0).groupSize());
    for (int i = 1; i < curves.size(); i++) {
      Preconditions.checkArgument(curves.get(i).groupSize() > curves.get(i - 1).groupSize(),
          "a curve of groups of %s stands behind one of %s", curves.get(i).groupSize(), curves.get(i - 1).groupSize());
    }
    return new SelectiveThresholds(curves);
  }

  /** Returns what the thresholds are read from, in ascending order of the group size; empty for {@link #none}. */
  public List<PrecisionCurve> curves() {
    return curves;
  }

  /**
   * Returns how probable the nearest label must be; empty if however probable it is, held-out texts did not show this
   * precision, or there were too few to show it.
   *
   * @param precision how many of all answers are to be right, in (0, 1)
   * @param texts how many texts are judged together, at least 1
   * @throws IllegalArgumentException if a number is out of range
   */
  public OptionalDouble leastProbability(double precision, int texts) {
    Preconditions.checkArgument(
        precision > 0 && precision < 1, "the precision must be between 0 and 1, not %s", precision);
    Preconditions.checkArgument(texts >= 1, "at least 1 text is judged, not %s", texts);
    if (curves.isEmpty()) {
      return OptionalDouble.of(precision);
    }
    for (PrecisionCurve curve : curves.reverse()) {
      OptionalDouble least = curve.groupSize() <= texts ? curve.leastProbability(precision) : OptionalDouble.empty();
      if (least.isPresent()) {
        return least;
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public String toString() {
    return "SelectiveThresholds[" + (curves.isEmpty() ? 0 : curves.get(0).groups()) + " held-out texts]";
  }
}
