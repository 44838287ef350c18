/** Benchmarks of stage 8: verdicts. */
@NullMarked
package io.github.stylome.benchmarks.verdict;

import org.jspecify.annotations.NullMarked;
