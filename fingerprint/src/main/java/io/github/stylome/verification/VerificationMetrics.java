package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How good answers about pairs of texts are. All take one value per pair and whether it is by one author, and refuse
 * arrays of different lengths or with pairs of one kind only. A probability is that of one author at even odds, which
 * for a likelihood ratio LR is {@code LR / (1 + LR)}.
 */
public final class VerificationMetrics {
  private static final double LN_2 = StrictMath.log(2);

  private VerificationMetrics() {}

  /** Returns the area under the ROC curve, in [0, 1]: how often a same-author pair scores higher; a tie is half. */
  public static double auc(double[] scores, boolean[] same) {
    check(scores, same);
    double[] own = kind(scores, same, true);
    double[] other = kind(scores, same, false);
    Arrays.sort(own);
    Arrays.sort(other);
    double won = 0;
    int below = 0;
    int notAbove = 0;
    for (double score : own) {
      while (below < other.length && other[below] < score) {
        below++;
      }
      while (notAbove < other.length && other[notAbove] <= score) {
        notAbove++;
      }
      won += (below + notAbove) / 2.0;
    }
    return won / ((double) own.length * other.length);
  }

  /**
   * Returns the equal error rate, in [0, 0.5]: where the convex hull of the ROC curve has as many same-author pairs
   * missed as others taken for one author's, in shares.
   */
  public static double eer(double[] scores, boolean[] same) {
    check(scores, same);
    PooledScores pooled = PooledScores.of(scores, same);
    double own = Arrays.stream(pooled.same()).sum();
    double others = Arrays.stream(pooled.different()).sum();
    double missed = 0;
    double taken = 1;
    for (int block = 0; block < pooled.blocks(); block++) {
      double nextMissed = missed + pooled.same()[block] / own;
      double nextTaken = taken - pooled.different()[block] / others;
      if (nextMissed >= nextTaken) {
        double along = (taken - missed) / (taken - missed + nextMissed - nextTaken);
        return missed + along * (nextMissed - missed);
      }
      missed = nextMissed;
      taken = nextTaken;
    }
    throw new IllegalStateException("the hull ends where all is missed and nothing is taken");
  }

  /**
   * Returns C_llr in bits, the cost of likelihood ratios over all prior odds: 0 is perfect, and 1 is what one has who
   * always says 1. {@code ½ (mean log₂(1 + 1 / LR) of same-author pairs + mean log₂(1 + LR) of others)}. Brümmer and du
   * Preez, 2006.
   *
   * @param log10Ratios log10 of the likelihood ratios
   */
  public static double cllr(double[] log10Ratios, boolean[] same) {
    check(log10Ratios, same);
    return (meanBits(kind(log10Ratios, same, true), -1) + meanBits(kind(log10Ratios, same, false), 1)) / 2;
  }

  private static double meanBits(double[] log10Ratios, int sign) {
    double sum = 0;
    for (double ratio : log10Ratios) {
      double x = sign * ratio * StrictMath.log(10);
      sum += x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
    }
    return sum / LN_2 / log10Ratios.length;
  }

  /** Returns the C_llr of the best calibration of these scores that keeps their order: what calibration cannot cure. */
  public static double cllrMin(double[] scores, boolean[] same) {
    check(scores, same);
    PooledScores pooled = PooledScores.of(scores, same);
    double own = Arrays.stream(pooled.same()).sum();
    double others = Arrays.stream(pooled.different()).sum();
    double sum = 0;
    for (int block = 0; block < pooled.blocks(); block++) {
      double same1 = pooled.same()[block] / own;
      double different1 = pooled.different()[block] / others;
      sum += same1 > 0 ? same1 * StrictMath.log1p(different1 / same1) : 0;
      sum += different1 > 0 ? different1 * StrictMath.log1p(same1 / different1) : 0;
    }
    return sum / LN_2 / 2;
  }

  /**
   * Returns the mean squared error of probabilities, in [0, 1], 0 the best. PAN reports 1 minus this.
   */
  public static double brier(double[] probabilities, boolean[] same) {
    checkProbabilities(probabilities, same);
    double sum = 0;
    for (int i = 0; i < same.length; i++) {
      double error = probabilities[i] - (same[i] ? 1 : 0);
      sum += error * error;
    }
    return sum / same.length;
  }

  /**
   * One bin of a reliability table.
   *
   * @param pairs how many have a probability in the bin
   * @param probability their mean probability
   * @param share how many of them are by one author
   */
  public record Bin(int pairs, double probability, double share) {}

  /** Returns bins of equal width over [0, 1], lowest first; the mean and share of an empty one are NaN. */
  public static List<Bin> reliability(double[] probabilities, boolean[] same, int bins) {
    checkProbabilities(probabilities, same);
    Preconditions.checkArgument(bins >= 1, "%s bins", bins);
    int[] pairs = new int[bins];
    double[] sums = new double[bins];
    int[] own = new int[bins];
    for (int i = 0; i < same.length; i++) {
      int bin = Math.min(bins - 1, (int) (probabilities[i] * bins));
      pairs[bin]++;
      sums[bin] += probabilities[i];
      own[bin] += same[i] ? 1 : 0;
    }
    List<Bin> table = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      table.add(new Bin(pairs[bin], sums[bin] / pairs[bin], (double) own[bin] / pairs[bin]));
    }
    return List.copyOf(table);
  }

  /**
   * Returns the expected calibration error over ten bins of equal width, in [0, 1]: by how much probability and share
   * differ, a mean over the pairs. Of few pairs it is above 0 however good the probabilities. Naeini, Cooper and
   * Hauskrecht, AAAI 2015.
   */
  public static double ece(double[] probabilities, boolean[] same) {
    double sum = 0;
    for (Bin bin : reliability(probabilities, same, 10)) {
      sum += bin.pairs() == 0 ? 0 : bin.pairs() * Math.abs(bin.probability() - bin.share());
    }
    return sum / same.length;
  }

  /**
   * Returns c@1, in [0, 1]: the share of right answers, where undecided pairs count as right in the share of what is
   * right. Peñas and Rodrigo, ACL 2011.
   */
  public static double cAtOne(VerificationAnswer[] answers, boolean[] same) {
    Confusion seen = Confusion.of(answers, same);
    double right = seen.truePositives + seen.trueNegatives;
    return (right + seen.undecided * right / same.length) / same.length;
  }

  /** Returns F1 of same-author answers over the decided pairs, as PAN has it; 0 if no such answer is right. */
  public static double f1(VerificationAnswer[] answers, boolean[] same) {
    Confusion seen = Confusion.of(answers, same);
    return seen.truePositives == 0 ? 0
        : 2.0 * seen.truePositives / (2.0 * seen.truePositives + seen.falsePositives + seen.falseNegatives);
  }

  /**
   * Returns F0.5u, in [0, 1], where an undecided pair counts as a same-author pair that was missed: {@code 1.25 TP /
   * (1.25 TP + 0.25 (FN + U) + FP)}. Bevendorff, Stein, Hagen and Potthast, NAACL 2019.
   */
  public static double f05u(VerificationAnswer[] answers, boolean[] same) {
    Confusion seen = Confusion.of(answers, same);
    double right = 1.25 * seen.truePositives;
    return right == 0 ? 0 : right / (right + 0.25 * (seen.falseNegatives + seen.undecided) + seen.falsePositives);
  }

  private record Confusion(
      int truePositives, int falsePositives, int trueNegatives, int falseNegatives, int undecided) {
    static Confusion of(VerificationAnswer[] answers, boolean[] same) {
      checkKinds(answers.length, same);
      int[] own = new int[VerificationAnswer.values().length];
      int[] others = new int[own.length];
      for (int i = 0; i < same.length; i++) {
        (same[i] ? own : others)[answers[i].ordinal()]++;
      }
      int yes = VerificationAnswer.SAME_AUTHOR.ordinal();
      int no = VerificationAnswer.OTHER_AUTHOR.ordinal();
      int none = VerificationAnswer.CANNOT_TELL.ordinal();
      return new Confusion(own[yes], others[yes], others[no], own[no], own[none] + others[none]);
    }
  }

  private static double[] kind(double[] values, boolean[] same, boolean wanted) {
    double[] kind = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (same[i] == wanted) {
        kind[count++] = values[i];
      }
    }
    return Arrays.copyOf(kind, count);
  }

  private static void check(double[] values, boolean[] same) {
    checkKinds(values.length, same);
    for (double value : values) {
      Preconditions.checkArgument(!Double.isNaN(value), "a pair has the value NaN");
    }
  }

  private static void checkProbabilities(double[] values, boolean[] same) {
    checkKinds(values.length, same);
    for (double value : values) {
      Preconditions.checkArgument(value >= 0 && value <= 1, "a probability of %s is not in [0, 1]", value);
    }
  }

  private static void checkKinds(int length, boolean[] same) {
    Preconditions.checkArgument(length == same.length, "%s values and %s truths", length, same.length);
    int own = 0;
    for (boolean each : same) {
      own += each ? 1 : 0;
    }
    Preconditions.checkArgument(
        own > 0 && own < length, "%s of %s pairs are by one author: both kinds are needed", own, length);
  }
}
