package io.github.stylome.reasoning;

import io.github.stylome.keyness.Interval;
import java.util.Optional;

/**
 * A candidate as the texts of one kind stand to it.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param label the candidate's
 * @param prompts how many prompts are compared, as many for every candidate
 * @param area the area under the curve by which the two are told apart, in [0, 1]
 * @param separation how far the two are apart, d′: the difference of the mean scores of their texts by the root of the
 *     mean of their variances. It ranks candidates where the area is 1 for all; about 0 where they cannot be told apart
 * @param interval of 95% of the separation, over resampled prompts; what models learn is not drawn anew
 * @param support the share of halves of the prompts, learnt from anew, in which this candidate is nearest, in [0, 1]
 */
public record SourceCandidate(
    String label, int prompts, double area, double separation, Optional<Interval> interval, double support) {}
