/**
 * Stage 3 of 8, beside {@code count}: how long words and sentences are, how a text is punctuated, and what readability
 * formulas say of it.
 *
 * <p>Takes in a text; hands on {@linkplain io.github.stylome.readability.ProseCounts what it counts}, and {@linkplain
 * io.github.stylome.readability.Readability scores} in the language of the text, or the reason why there is none.
 */
@NullMarked
package io.github.stylome.readability;

import org.jspecify.annotations.NullMarked;
