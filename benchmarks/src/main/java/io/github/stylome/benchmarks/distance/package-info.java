/** Benchmarks of stage 6: distances. */
@NullMarked
package io.github.stylome.benchmarks.distance;

import org.jspecify.annotations.NullMarked;
