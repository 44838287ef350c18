/** Benchmarks of stage 1: text. */
@NullMarked
package io.github.stylome.benchmarks.text;

import org.jspecify.annotations.NullMarked;
