package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import java.util.Optional;

/**
 * Tells texts by none of the candidates: what is learnt is a {@link DiscriminantNovelty}; files of before hold a {@link
 * SummedNovelty}.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class NoveltyModel permits DiscriminantNovelty, SummedNovelty {
  /** With more labels than this there is no model: its size and time grow with their square and cube. */
  static final int MOST_LABELS = 512;

  /** From so many texts on, the statistic means what it means for groups of so many. */
  static final int GROUP = 5;

  private final Logistic single;
  private final Logistic group;

  NoveltyModel(Logistic single, Logistic group) {
    this.single = single;
    this.group = group;
  }

  /**
   * A probability as a function of a statistic: {@code 1 / (1 + exp(−(slope · x + intercept)))}.
   *
   * @param slope at least 0
   * @param intercept finite
   */
  public record Logistic(double slope, double intercept) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Logistic {
      Preconditions.checkArgument(slope >= 0 && Double.isFinite(slope), "a slope of %s", slope);
      Preconditions.checkArgument(Double.isFinite(intercept), "an intercept of %s", intercept);
    }

    double at(double x) {
      return 1 / (1 + StrictMath.exp(-(slope * x + intercept)));
    }
  }

  /** Returns the number of labels. */
  public abstract int labels();

  /** Returns where the texts of each label lie; empty if the model does without. */
  public abstract Optional<LabelDiscriminants> discriminants();

  /** Returns what is the greater the stranger the mean of some texts is. */
  abstract double statistic(double[] sums, double[] coordinates, int size);

  /**
   * Returns the probability that none of the candidates wrote the texts, where half of all texts are by none of them.
   *
   * @param sums their mean weighted sum of the channels for every label
   * @param coordinates their mean along each axis of the discriminants, if there are any
   * @param size how many texts there are
   */
  final double probability(double[] sums, double[] coordinates, int size) {
    return (size < GROUP ? single : group).at(statistic(sums, coordinates, size));
  }

  /** Returns what the statistic means for one text. */
  public Logistic single() {
    return single;
  }

  /** Returns what the statistic means for five texts or more. */
  public Logistic group() {
    return group;
  }
}
