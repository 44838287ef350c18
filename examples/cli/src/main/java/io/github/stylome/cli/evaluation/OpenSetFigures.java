package io.github.stylome.cli.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well texts by none of the candidates are told from texts by one.
 *
 * @param known how many are by a candidate
 * @param unknown how many are by none
 * @param byUnknown the area under the curve of the probability that none of them wrote it; NaN if a text has none
 * @param byDoubt that of 1 less the probability of the nearest
 */
public record OpenSetFigures(int known, int unknown, double byUnknown, double byDoubt) {
  /** Returns the figures of texts, or of groups of texts. Those in which nothing could be measured are left out. */
  public static OpenSetFigures of(List<Answered> texts) {
    List<Answered> measured = texts.stream().filter(text -> text.judged().isProbable()).toList();
    List<Answered> known = measured.stream().filter(text -> text.judged().label() >= 0).toList();
    List<Answered> unknown = measured.stream().filter(text -> text.judged().label() < 0).toList();
    return new OpenSetFigures(
        known.size(), unknown.size(), area(unknown, known, Answered::unknown), area(unknown, known, Answered::doubt));
  }

  private static double area(List<Answered> unknown, List<Answered> known, ToDoubleFunction<Answered> score) {
    return AreaUnderCurve.of(
        unknown.stream().mapToDouble(score).toArray(), known.stream().mapToDouble(score).toArray());
  }
}
