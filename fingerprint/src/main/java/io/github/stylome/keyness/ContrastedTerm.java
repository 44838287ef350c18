package io.github.stylome.keyness;

/**
 * A term that one set of texts has more of than another, how much more and how surely.
 *
 * @param term as it was counted
 * @param score by the measure; above 0 if the target has more
 * @param effect how great the difference is: Craig's and Eder's Zeta are effects themselves; of the chi-square Zeta the
 *     difference of the shares of slices, of the log-likelihood the binary logarithm of the ratio of the rates, of the
 *     log-odds the difference of the natural logarithms
 * @param interval of the effect, from how it varies over what is taken for independent; without bound if a set has
 *     one text, and so does not tell how texts vary
 * @param q the least share of false discoveries among terms listed at which this one would be, in [0, 1]; 1 if a set
 *     has one text
 * @param target where it stands in the target
 * @param reference where it stands in the reference
 */
public record ContrastedTerm(String term, double score, double effect, Interval interval, double q,
    TermPresence target, TermPresence reference) {}
