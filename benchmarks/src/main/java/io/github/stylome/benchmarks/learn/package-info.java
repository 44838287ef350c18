/** Benchmarks of stage 7: learning. */
@NullMarked
package io.github.stylome.benchmarks.learn;

import org.jspecify.annotations.NullMarked;
