/**
 * What may befall a text on its way: layout lost, words or letters shuffled, characters swapped or slipped in, parts
 * cut.
 *
 * <p>Takes in texts; hands on other texts, the same on every run for the same seed.
 */
@NullMarked
package io.github.stylome.cli.transform;

import org.jspecify.annotations.NullMarked;
