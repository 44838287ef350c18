/**
 * Stage 8 of 8, beside verdicts: keyness.
 *
 * <p>Takes in texts of a target and of a reference; hands on the words and phrases that the target uses more, with how
 * sure that is: the {@linkplain io.github.stylome.keyness.SlopProfile slop profile} of a model, how much of it another
 * text has, and how like two profiles are.
 * {@link io.github.stylome.keyness.Keyness} contrasts any two sets of texts, by slices or by occurrences.
 */
@NullMarked
package io.github.stylome.keyness;

import org.jspecify.annotations.NullMarked;
