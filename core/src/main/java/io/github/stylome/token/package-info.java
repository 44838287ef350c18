/**
 * Stage 2 of 8: tokens.
 *
 * <p>Takes in normalised text; hands on {@linkplain io.github.stylome.token.TokenCursor tokens} by offset and
 * {@linkplain io.github.stylome.token.NGrams n-grams} of tokens or characters, over the text or over {@linkplain
 * io.github.stylome.token.TokenWindows windows} of it.
 */
@NullMarked
package io.github.stylome.token;

import org.jspecify.annotations.NullMarked;
