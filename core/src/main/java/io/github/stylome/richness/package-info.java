/**
 * Stage 3 of 8, beside {@code count}: lexical richness.
 *
 * <p>Takes in a text and a tokenizer; hands on a {@linkplain io.github.stylome.richness.RichnessProfile profile}: how
 * varied its words are by each {@linkplain io.github.stylome.richness.RichnessMeasure measure}, with an interval, or
 * the reason why the text is too short to say.
 */
@NullMarked
package io.github.stylome.richness;

import org.jspecify.annotations.NullMarked;
