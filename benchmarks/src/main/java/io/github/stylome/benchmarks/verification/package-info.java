/** Benchmarks of verification. */
@NullMarked
package io.github.stylome.benchmarks.verification;

import org.jspecify.annotations.NullMarked;
