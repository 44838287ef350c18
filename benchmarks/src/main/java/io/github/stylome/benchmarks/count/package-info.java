/** Benchmarks of stage 3: counts. */
@NullMarked
package io.github.stylome.benchmarks.count;

import org.jspecify.annotations.NullMarked;
