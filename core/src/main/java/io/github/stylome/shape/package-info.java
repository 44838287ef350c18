/**
 * Stage 2 of 8, beside {@code token}: the shape of a text.
 *
 * <p>Takes in a text as it was written; hands on its Markdown structure, its typography, and the words that open and
 * close its parts, as {@linkplain io.github.stylome.token.TokenCursor tokens} like any others.
 */
@NullMarked
package io.github.stylome.shape;

import org.jspecify.annotations.NullMarked;
