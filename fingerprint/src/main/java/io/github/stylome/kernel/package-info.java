/**
 * Beneath the stages: sums over rows of numbers, fast.
 *
 * <p>Takes in rows of floats or doubles that lie in one array; hands on the sums that distances are made of, with the
 * same bits whichever code adds them. Not exported.
 */
@NullMarked
package io.github.stylome.kernel;

import org.jspecify.annotations.NullMarked;
