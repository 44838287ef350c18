/** Benchmarks of stage 2: tokens. */
@NullMarked
package io.github.stylome.benchmarks.token;

import org.jspecify.annotations.NullMarked;
