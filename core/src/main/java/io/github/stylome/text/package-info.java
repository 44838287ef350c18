/**
 * Stage 1 of 8: text.
 *
 * <p>Takes in files and strings; hands on {@link io.github.stylome.text.Document}s with labels and groups, and text
 * that a {@link io.github.stylome.text.Normalizer} has made comparable.
 */
@NullMarked
package io.github.stylome.text;

import org.jspecify.annotations.NullMarked;
