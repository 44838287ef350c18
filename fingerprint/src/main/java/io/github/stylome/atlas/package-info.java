/**
 * On top of all stages: the bundled profiles of language models and human registers, and what a text sounds like.
 */
@NullMarked
package io.github.stylome.atlas;

import org.jspecify.annotations.NullMarked;
