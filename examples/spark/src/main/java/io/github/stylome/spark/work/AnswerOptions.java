package io.github.stylome.spark.work;

import io.github.stylome.cli.Answers;
import io.github.stylome.verdict.AttributionPolicy;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.LabelTree;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How texts are attributed.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param minimumTokens nothing is said of a text with fewer tokens
 * @param minimumProbability nothing is said of a text whose nearest label is less probable, in [0, 1]
 * @param precision only what is probable enough for this share of answers to be right is said, in [0, 1); 0 asks for
 *     nothing
 * @param answerShifted whether there are answers for texts that are unlike all that was learnt from
 * @param setLevel how often sets of labels are to hold the true one, in (0, 1)
 * @param families the lines of a table of families, as {@link LabelTree#parse} reads it; null if there is none
 * @param familySeparator what stands between the names in labels that carry their families; null if none does
 * @param familyLevel the least probability of a family that is named, in (0, 1]
 */
public record AnswerOptions(
    int minimumTokens,
    double minimumProbability,
    double precision,
    boolean answerShifted,
    double setLevel,
    @Nullable List<String> families,
    @Nullable String familySeparator,
    double familyLevel) implements Serializable {
  /**
   * Checks the numbers and reads the families.
   *
   * @throws IllegalArgumentException if one is out of range, or the table is none
   */
  public AnswerOptions {
    families = families == null ? null : new ArrayList<>(families); // of a class that can be serialized
    new AttributionPolicy(minimumTokens, minimumProbability, precision, !answerShifted);
    if (!(setLevel > 0 && setLevel < 1)) {
      throw new IllegalArgumentException("the level of sets must be between 0 and 1, not " + setLevel);
    } else if (!(familyLevel > 0 && familyLevel <= 1)) {
      throw new IllegalArgumentException("the level of families must be above 0 and at most 1, not " + familyLevel);
    } else if (families != null && familySeparator != null) {
      throw new IllegalArgumentException("families come from a table or from labels, not from both");
    } else if (families != null) {
      LabelTree.parse(families);
    }
  }

  /** Returns the options of the command line where none is given. */
  public static AnswerOptions standard() {
    return new AnswerOptions(1, 0, 0, false, 0.9, null, null, 0.5);
  }

  /** Returns what an attributor answers under these options. */
  Answers of(Attributor attributor) {
    Optional<LabelTree> tree = Optional.empty();
    if (families != null) {
      tree = Optional.of(LabelTree.parse(families));
    } else if (familySeparator != null) {
      tree = Optional.of(LabelTree.bySeparator(attributor.labels(), familySeparator));
    }
    AttributionPolicy policy = new AttributionPolicy(minimumTokens, minimumProbability, precision, !answerShifted);
    return new Answers(attributor.withPolicy(policy), tree, familyLevel, setLevel);
  }
}
