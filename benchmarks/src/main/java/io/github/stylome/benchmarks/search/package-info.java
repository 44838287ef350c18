/** Benchmarks of stage 6: search among profiles, and matrices of them. */
@NullMarked
package io.github.stylome.benchmarks.search;

import org.jspecify.annotations.NullMarked;
