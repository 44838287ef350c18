/**
 * Stage 8 of 8, for models that think aloud: reasoning traces.
 *
 * <p>Takes in the reasoning traces of models, and their answers; hands on how well the traces of every two models can be
 * told apart at equal length, with the null of every model against itself, the moves of reasoning in which they differ
 * most ({@link io.github.stylome.reasoning.TraceComparison}), and whether a model thinks like one and answers like another
 * ({@link io.github.stylome.reasoning.ThoughtAndAnswer}).
 */
@NullMarked
package io.github.stylome.reasoning;

import org.jspecify.annotations.NullMarked;
