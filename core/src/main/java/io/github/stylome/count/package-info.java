/**
 * Stage 3 of 8: counts.
 *
 * <p>Takes in n-grams; hands on exact {@linkplain io.github.stylome.count.TermCounts counts}, which merge in any order,
 * and the {@linkplain io.github.stylome.count.Vocabulary vocabulary} that later texts are counted against.
 */
@NullMarked
package io.github.stylome.count;

import org.jspecify.annotations.NullMarked;
