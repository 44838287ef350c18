/**
 * Stage 8 of 8: verdicts.
 *
 * <p>Takes in labelled texts and a disputed one; hands on an {@linkplain io.github.stylome.verdict.Attribution answer}
 * with its ranking, probabilities and evidence, or the reason why there is none.
 */
@NullMarked
package io.github.stylome.verdict;

import org.jspecify.annotations.NullMarked;
