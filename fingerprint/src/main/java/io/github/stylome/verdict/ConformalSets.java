package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets of labels that hold the true one as often as is asked for: at level 0.9, for nine texts in ten. Where the text
 * tells much the set is small; where it tells little it is large, and that is the answer.
 *
 * <p>The nonconformity of a label is {@code 1 − p} for its probability p, but 0 for the most probable label, or several
 * equally probable ones. A label is in the set if its nonconformity is at most the {@code ⌈(n + 1) · level⌉}-th
 * smallest among those of the true labels of n held-out texts. So the most probable label is always in, and no set is
 * empty; equally probable labels are in or out together; a higher level never takes a label out. Where fewer texts were
 * held out than a level needs (99 for 0.99), all labels are in.
 *
 * <p>If a text to judge and the held-out ones are exchangeable, its true label is in the set with at least the
 * probability asked for; with more where the best label alone is right more often than that, since it is always in.
 * Two things bend this. Held-out texts were scored by attributors that had learnt from fewer texts than the final one,
 * which gives a little more or less than was asked for. And texts on one subject err alike: over few prompts, over
 * groups of texts, or on a kind of text that was not learnt from, the share may be lower.
 *
 * <p>Of several texts of one source, judged together, the thresholds come from groups of held-out texts: those of the
 * greatest size, of 1, 2, 5, 10 and 20, that is not above their number and of which there are enough.
 *
 * <p>The score is that of Sadinle, Lei and Wasserman, "Least Ambiguous Set-Valued Classifiers with Bounded Error
 * Levels", JASA 114, 2019; pooling held-out scores over folds that of Vovk, "Cross-conformal predictors", Annals of
 * Mathematics and Artificial Intelligence 74, 2015. The rival is the sum of the more probable labels (Romano, Sesia and
 * Candès, "Classification with Valid and Adaptive Coverage", NeurIPS 2020).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ConformalSets {
  private static final ConformalSets NONE = new ConformalSets(ImmutableList.of());

  private final ImmutableList<ConformalTable> tables; // by group size

  private ConformalSets(List<ConformalTable> tables) {
    this.tables = ImmutableList.copyOf(tables);
  }

  /**
   * Returns the sets where nothing was held out: the most probable labels whose probabilities sum to at least the
   * level. They are as good as the probabilities, and hold nothing that was measured.
   */
  public static ConformalSets none() {
    return NONE;
  }

  /**
   * Fits thresholds to held-out texts; {@link #none} if there is none. The result does not depend on their order. O(n ·
   * L) time for n texts and L labels.
   *
   * @param calibration what turns the scores into probabilities, here and when a text is judged
   */
  public static ConformalSets fit(List<HeldOutScores> heldOut, Calibration calibration) {
    List<ConformalTable> tables = new ArrayList<>();
    List<HeldOutScores> texts = HeldOutGroup.shuffled(heldOut);
    for (int size : HeldOutGroup.SIZES_AND_ONE) {
      List<HeldOutGroup> groups = HeldOutGroup.drawn(texts, size, calibration);
      if (groups.size() >= (size == 1 ? 1 : HeldOutGroup.MIN_GROUPS)) {
        tables.add(ConformalTable.of(size, groups.stream()
            .mapToDouble(group -> nonconformities(group.probabilities(calibration))[group.label()])
            .sorted()
            .toArray()));
      }
    }
    return of(tables);
  }

  /**
   * Returns sets from the tables of others.
   *
   * @param tables in ascending order of the group size, the first of size 1; none for {@link #none}
   * @throws IllegalArgumentException if they are not in that order
   */
  public static ConformalSets of(List<ConformalTable> tables) {
    if (tables.isEmpty()) {
      return NONE;
    }
    Preconditions.checkArgument(tables.get(0).groupSize() == 1,
        "the first table must be of single texts, not of groups of %s", tables.get(0).groupSize());
    for (int i = 1; i < tables.size(); i++) {
      Preconditions.checkArgument(tables.get(i).groupSize() > tables.get(i - 1).groupSize(),
          "a table of groups of %s stands behind one of %s", tables.get(i).groupSize(), tables.get(i - 1).groupSize());
    }
    return new ConformalSets(tables);
  }

  /** Returns what the thresholds are read from, in ascending order of the group size; empty for {@link #none}. */
  public List<ConformalTable> tables() {
    return tables;
  }

  /**
   * Returns which labels are in the set of one text.
   *
   * @see #set(double[], int, double)
   */
  public boolean[] set(double[] probabilities, double level) {
    return set(probabilities, 1, level);
  }

  /**
   * Returns which labels are in the set of texts that were judged together. O(L log L) time.
   *
   * @param probabilities one for every label, in any order; they sum to 1 but for rounding
   * @param texts how many texts they are of, at least 1
   * @param level how often the true label is to be in, in (0, 1)
   * @throws IllegalArgumentException if there is no label, a probability is not in [0, 1], or a number is out of range
   */
  public boolean[] set(double[] probabilities, int texts, double level) {
    Preconditions.checkArgument(probabilities.length >= 1, "there is no label");
    for (double probability : probabilities) {
      Preconditions.checkArgument(
          probability >= 0 && probability <= 1, "the probability %s is not in [0, 1]", probability);
    }
    Preconditions.checkArgument(texts >= 1, "at least 1 text is judged, not %s", texts);
    Preconditions.checkArgument(level > 0 && level < 1, "the level must be between 0 and 1, not %s", level);
    double threshold = threshold(texts, level);
    // Where nothing was held out, a label is needed as long as those before it do not reach the level.
    double[] nonconformities = tables.isEmpty() ? above(probabilities) : nonconformities(probabilities);
    boolean[] in = new boolean[probabilities.length];
    for (int label = 0; label < in.length; label++) {
      in[label] = nonconformities[label] <= threshold;
    }
    return in;
  }

  /**
   * Returns the labels that are in the set of texts that were judged together, in the order of their ranking; empty if
   * the ranking is, since nothing was measured then.
   *
   * @param texts how many texts the ranking is of, at least 1
   * @param level how often the true label is to be in, in (0, 1)
   * @throws IllegalArgumentException if a number is out of range
   */
  public List<String> labels(List<Candidate> ranking, int texts, double level) {
    if (ranking.isEmpty()) {
      return ImmutableList.of();
    }
    boolean[] in = set(ranking.stream().mapToDouble(Candidate::probability).toArray(), texts, level);
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        labels.add(ranking.get(i).label());
      }
    }
    return labels.build();
  }

  /** Returns the labels that are in the set of what an attribution judged. */
  public List<String> labels(Attribution answer, double level) {
    return labels(answer.ranking(), answer.documents().size(), level);
  }

  private double threshold(int texts, double level) {
    if (tables.isEmpty()) {
      return Math.nextDown(level);
    }
    for (ConformalTable table : tables.reverse()) {
      if (table.groupSize() <= texts && table.reaches(level)) {
        return table.threshold(level);
      }
    }
    return 1;
  }

  /** Returns for every label how strange it is to the text, in [0, 1]. */
  static double[] nonconformities(double[] probabilities) {
    double most = Doubles.max(probabilities);
    double[] nonconformities = new double[probabilities.length];
    for (int label = 0; label < probabilities.length; label++) {
      nonconformities[label] = probabilities[label] == most ? 0 : 1 - probabilities[label];
    }
    return nonconformities;
  }

  /** Returns for every label the probability of all that are more probable, in [0, 1]. */
  private static double[] above(double[] probabilities) {
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    double[] sums = new double[sorted.length];
    double sum = 0;
    for (int i = sorted.length - 2; i >= 0; i--) {
      sum += sorted[i + 1];
      sums[i] = sorted[i] == sorted[i + 1] ? sums[i + 1] : Math.min(1, sum);
    }
    double[] above = new double[probabilities.length];
    for (int label = 0; label < probabilities.length; label++) {
      above[label] = sums[Arrays.binarySearch(sorted, probabilities[label])];
    }
    return above;
  }

  @Override
  public String toString() {
    return "ConformalSets[" + (tables.isEmpty() ? 0 : tables.get(0).groups()) + " held-out texts]";
  }
}
