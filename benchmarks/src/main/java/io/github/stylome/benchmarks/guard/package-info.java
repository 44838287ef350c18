/**
 * The guard of the hot loops: fails the build when one allocates more than it did, or becomes much slower than a plain
 * loop that runs beside it. {@link io.github.stylome.benchmarks.guard.SpeedGuard} is its command.
 */
@NullMarked
package io.github.stylome.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
