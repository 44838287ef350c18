/**
 * How good the verdicts are: the development splits, the measures of success, and one table.
 *
 * <p>Takes in the corpora beside the checkout; hands on figures.
 */
@NullMarked
package io.github.stylome.evaluation;

import org.jspecify.annotations.NullMarked;
