package io.github.stylome.keyness;

import java.util.Optional;

/**
 * A word or phrase that a target uses more than its reference, and how much and how surely.
 *
 * @param term its words, case-folded, in the order in which they stand; single spaces between them, none between
 *     ideographs
 * @param kind what it is
 * @param count how often the target has it
 * @param perMillion the same in a million words
 * @param referencePerMillion how often the reference has it in a million words
 * @param lift how many times more frequent it is in the target on the prompts that are compared, greater than 0,
 *     shrunken a little by the prior
 * @param liftInterval the interval of the lift
 * @param logOdds the logarithm of the ratio of the two odds, with the prior
 * @param interval the interval of the log-odds, from how they vary over prompts
 * @param z the log-odds in standard errors, as a normal deviate: where there are few prompts, its tail is that of
 *     Student's t
 * @param q the least share of false discoveries at which the term would be listed, in [0, 1]
 * @param score what terms are ranked by
 * @param prompts in how many prompts of the target it occurs: or texts, or pieces of long texts, where there is no
 *     prompt
 * @param dispersion Gries's deviation of proportions over them, in [0, 1]; 0 is as even as can be
 * @param human how it stands to text by people, where there is any
 */
public record KeyTerm(
    String term,
    TermKind kind,
    long count,
    double perMillion,
    double referencePerMillion,
    double lift,
    Interval liftInterval,
    double logOdds,
    Interval interval,
    double z,
    double q,
    double score,
    int prompts,
    double dispersion,
    Optional<HumanRate> human) {}
