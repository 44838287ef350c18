/** Computes the bundled atlas from collections of texts, and measures it on prompts that it was not built from. */
@NullMarked
package io.github.stylome.atlas.builder;

import org.jspecify.annotations.NullMarked;
