package io.github.stylome.reasoning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.stylome.keyness.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well the traces of two models are told apart.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param first a label
 * @param second another, behind the first in the order of labels
 * @param prompts how many prompts are compared; both models answered all of them if the pair is paired
 * @param paired whether prompts are shared; if not, what traces are about may tell them apart as well
 * @param firstTexts how many traces of the first model were read
 * @param secondTexts how many of the second
 * @param words the median number of words that traces were cut to, those of one prompt all to the same
 * @param area the area under the curve, in [0, 1]: how often, of two traces that nothing was learnt from, the one by the
 *     first model is told; NaN for fewer than 10 prompts of either
 * @param interval of 95% of the area, over resampled prompts; empty where the area is NaN
 * @param chance where 95 of 100 areas lie when labels are swapped by chance, prompt by prompt; empty where it is NaN
 * @param p how often swapped labels give an area as large, in (0, 1]; 1 where it is NaN
 * @param q the false discovery rate over all pairs
 * @param channels the area by each channel alone, in the order of the method
 * @param moves the moves in which the two differ at a false discovery rate below that asked for, the largest effect
 *     first
 * @param verdict what is concluded
 * @param reason the verdict in a sentence, with the numbers it rests on
 */
public record TracePair(
    String first,
    String second,
    int prompts,
    boolean paired,
    int firstTexts,
    int secondTexts,
    int words,
    double area,
    Optional<Interval> interval,
    Optional<Interval> chance,
    double p,
    double q,
    Map<String, Double> channels,
    List<MoveDifference> moves,
    TraceVerdict verdict,
    String reason) {
  /** Copies the collections. */
  public TracePair {
    channels = ImmutableMap.copyOf(channels);
    moves = ImmutableList.copyOf(moves);
  }
}
