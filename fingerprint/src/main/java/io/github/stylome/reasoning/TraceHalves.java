package io.github.stylome.reasoning;

import io.github.stylome.keyness.Interval;
import java.util.Optional;

/**
 * The null: how well the traces of one model are told apart from traces of the same model, in two halves of its prompts
 * that are drawn again and again. Anything but one half would show that the estimate is not to be trusted.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param label the model
 * @param prompts how many prompts there are
 * @param texts how many traces were read
 * @param tooShort how many traces have fewer words than {@link TraceSettings#LEAST_WORDS} and were not read
 * @param area the mean area under the curve over all ways to halve that were drawn; NaN for fewer than 10 prompts
 * @param interval where 95 of 100 of them lie: what chance does to one pair of halves; empty where the mean is NaN
 */
public record TraceHalves(
    String label, int prompts, int texts, int tooShort, double area, Optional<Interval> interval) {}
