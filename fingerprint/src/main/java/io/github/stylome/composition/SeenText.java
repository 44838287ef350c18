package io.github.stylome.composition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.stylome.verdict.LabelScores;
import java.util.List;

/**
 * A reference text as an attributor saw it that had learnt neither from it nor from others of its prompt or work.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param source its place among the sources
 * @param isStranger whether the attributor did not know its source either
 * @param fold in which it is, with all texts of its prompt or work, when classifiers learn from others; in [0, {@value
 *     #FOLDS})
 * @param labels the labels of the attributor: the known sources
 * @param scores what it scored for them
 * @param style how often it has frequent words and strings of characters; shared, and must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SeenText(
    int source, boolean isStranger, int fold, List<String> labels, LabelScores scores, int[] style) {
  /** How many folds there are. */
  public static final int FOLDS = 5;

  /** Checks that nothing is missing. */
  public SeenText {
    labels = ImmutableList.copyOf(labels);
    requireNonNull(scores, "scores");
    requireNonNull(style, "style");
  }
}
