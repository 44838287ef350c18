/** Benchmarks, a package for each stage of the libraries, and the texts that they read. */
@NullMarked
package io.github.stylome.benchmarks;

import org.jspecify.annotations.NullMarked;
