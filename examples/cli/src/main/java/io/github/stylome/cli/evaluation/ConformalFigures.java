package io.github.stylome.cli.evaluation;

import java.util.List;

/**
 * What sets of labels hold.
 *
 * @param coverage how many of the sets hold the right label
 * @param meanSize how many labels a set has on average; NaN if there is none
 * @param empty how many sets are empty
 */
public record ConformalFigures(Proportion coverage, double meanSize, int empty) {
  /**
   * Returns the figures of texts that could be measured.
   *
   * @param level the promised share of sets that hold the right label
   */
  public static ConformalFigures of(List<Answered> texts, double level) {
    int covered = 0;
    int labels = 0;
    int empty = 0;
    for (Answered text : texts) {
      List<String> set = text.answer().orElseThrow().conformalSet(level);
      covered += set.contains(text.text().label()) ? 1 : 0;
      labels += set.size();
      empty += set.isEmpty() ? 1 : 0;
    }
    double meanSize = texts.isEmpty() ? Double.NaN : (double) labels / texts.size();
    return new ConformalFigures(new Proportion(covered, texts.size()), meanSize, empty);
  }
}
