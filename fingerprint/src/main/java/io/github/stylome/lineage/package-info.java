/**
 * Stage 8 of 8, for models: lineage.
 *
 * <p>Takes in the texts of models, those suspected and those that may be their parents; hands on a
 * {@linkplain io.github.stylome.lineage.LineageAnswer ranking} of the candidates for each suspect, with an interval
 * over prompts, a false discovery rate over all that was tested, and a verdict that accuses nobody unless one candidate
 * stands out from the others.
 */
@NullMarked
package io.github.stylome.lineage;

import org.jspecify.annotations.NullMarked;
