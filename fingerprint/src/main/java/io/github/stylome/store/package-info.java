/**
 * To the side of stages 5 and 8: fingerprints and fitted models as bytes.
 *
 * <p>The format is described in {@code docs/file-format.md}.
 */
@NullMarked
package io.github.stylome.store;

import org.jspecify.annotations.NullMarked;
