/**
 * How good verdicts are: measures of success with their intervals, and the tables of a model card.
 *
 * <p>Takes in texts whose labels are known and an attributor; hands on figures, which are the same on every run, with
 * any number of threads.
 */
@NullMarked
package io.github.stylome.cli.evaluation;

import org.jspecify.annotations.NullMarked;
