/**
 * Verification: whether one text is by a candidate, or by neither of those at hand.
 *
 * <p>Takes in a row for the questioned text and a table of others; hands on how often the candidate was nearer than
 * imposters, with what it rests on. The imposters family is here: the General Imposters, the rank-based form, bootstrap
 * distances, and the original of pairs. All random choices follow from a seed that is in the result, by a generator
 * whose bits are the same on every Java.
 *
 * <p>Pairs of texts have measures of their own ({@link io.github.stylome.verification.PairScorer}); {@link
 * io.github.stylome.verification.PairVerifier} makes calibrated likelihood ratios of them.
 */
@NullMarked
package io.github.stylome.verification;

import org.jspecify.annotations.NullMarked;
