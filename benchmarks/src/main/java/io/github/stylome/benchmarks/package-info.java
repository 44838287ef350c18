/**
 * Benchmarks, a package for each stage of the libraries, the texts that they read, and the one command that runs them;
 * package {@code guard} is what the build runs.
 */
@NullMarked
package io.github.stylome.benchmarks;

import org.jspecify.annotations.NullMarked;
