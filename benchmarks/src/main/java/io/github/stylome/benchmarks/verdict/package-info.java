/** Benchmarks of stage 7: verdicts. */
@NullMarked
package io.github.stylome.benchmarks.verdict;

import org.jspecify.annotations.NullMarked;
