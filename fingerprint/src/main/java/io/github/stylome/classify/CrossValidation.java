package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a classifier is right about texts that it did not learn from. Every text is left out once, always together
 * with all texts of its group, so that no work and no prompt is on both sides; a text without a group is left out by
 * itself.
 *
 * <p>Whatever looks at labels, and the means and deviations of features, is learnt anew from the texts that remain. The
 * features are those of the table: if all its texts chose them by how frequent they are, as stylo does, then a text has
 * had a small part in the choice, without its label.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CrossValidation {
  private final int folds; // 0: as many as there are groups

  private CrossValidation(int folds) {
    this.folds = folds;
  }

  /** Returns the one that leaves out one group after the other; without groups this is leave-one-out. */
  public static CrossValidation leaveOneGroupOut() {
    return new CrossValidation(0);
  }

  /**
   * Returns the one that deals the groups out to folds and leaves out one fold after the other. An author's works are
   * spread over the folds; no random choice is made.
   *
   * @throws IllegalArgumentException if there are fewer than two folds
   */
  public static CrossValidation ofFolds(int folds) {
    Preconditions.checkArgument(folds >= 2, "at least two folds are needed, not %s", folds);
    return new CrossValidation(folds);
  }

  /** Tries a classifier on the calling thread. */
  public CrossValidationResult run(Classifier classifier, FeatureTable table) {
    return run(classifier, table, Workers.caller());
  }

  /**
   * Tries a classifier. It learns once for each fold; with fewer groups than folds there are as many folds as groups.
   *
   * @throws IllegalArgumentException if there are fewer than two groups, or what remains without a fold is too little
   *     to learn from
   */
  public CrossValidationResult run(Classifier classifier, FeatureTable table, Workers workers) {
    List<List<Integer>> parts = folds == 0 ? GroupFolds.groups(table) : GroupFolds.deal(table, folds);
    Preconditions.checkArgument(parts.size() >= 2, "%s texts make %s groups, and two are needed", table.size(),
        parts.size());
    List<List<TriedText>> tried = workers.map(parts, part -> leaveOut(classifier, table, part));
    TriedText[] byRow = new TriedText[table.size()];
    for (int fold = 0; fold < parts.size(); fold++) {
      for (int i = 0; i < parts.get(fold).size(); i++) {
        byRow[parts.get(fold).get(i)] = tried.get(fold).get(i);
      }
    }
    return new CrossValidationResult(classifier.name(), parts.size(), Arrays.asList(byRow));
  }

  private static List<TriedText> leaveOut(Classifier classifier, FeatureTable table, List<Integer> part) {
    BitSet left = new BitSet();
    part.forEach(left::set);
    FeatureTable training = table.rowsAt(IntStream.range(0, table.size()).filter(i -> !left.get(i)));
    FeatureTable test = table.rowsAt(part.stream().mapToInt(i -> i));
    List<Prediction> predictions = classifier.predict(training, test);
    List<TriedText> tried = new ArrayList<>();
    for (int i = 0; i < test.size(); i++) {
      String label = test.row(i).label();
      tried.add(new TriedText(label, training.labels().contains(label), predictions.get(i)));
    }
    return tried;
  }

  @Override
  public String toString() {
    return folds == 0 ? "CrossValidation[leave one group out]" : "CrossValidation[" + folds + " folds]";
  }
}
