package io.github.stylome.rolling;

/**
 * A place where the style of a text changes.
 *
 * @param token the first token behind it, as estimated; counted from 0
 * @param interval tokens among which the change is, at 95%, if it is at one place: the cuts whose likelihood is not
 *     less than the best by {@code -ln(1 - √0.95)}. Eo and Morley, "Likelihood-ratio-based Confidence Sets for the
 *     Timing of Structural Breaks", Quantitative Economics 6, 2015
 * @param p how probable it is that so great a change is found anywhere in a text without any, in (0, 1]: corrected for
 *     all places and all segments that were tried
 */
public record StyleChange(int token, TokenRange interval, double p) {}
