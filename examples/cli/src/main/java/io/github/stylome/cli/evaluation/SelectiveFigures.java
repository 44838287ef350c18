package io.github.stylome.cli.evaluation;

import java.util.List;

/**
 * What is right of what is answered.
 *
 * @param coverage how many of all texts get an answer
 * @param precision how many of the answers are right
 */
public record SelectiveFigures(Proportion coverage, Proportion precision) {
  /**
   * Returns the figures if only answers at least so probable are given.
   *
   * @param minimumProbability NaN if none is given
   */
  public static SelectiveFigures of(List<Judged> texts, double minimumProbability) {
    List<Judged> answers = texts.stream()
        .filter(text -> text.answered()
            && (minimumProbability == 0 || (text.isProbable() && text.confidence() >= minimumProbability)))
        .toList();
    return new SelectiveFigures(new Proportion(answers.size(), texts.size()), Classification.accuracy(answers));
  }
}
