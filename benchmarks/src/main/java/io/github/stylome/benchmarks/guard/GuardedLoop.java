package io.github.stylome.benchmarks.guard;

/**
 * One of our hot loops and the loop that one would write first, over the same data.
 *
 * @param name the package and what is done, as in {@code kernel/absolute}
 * @param ours returns what the other does, but for rounding
 * @param plain the yardstick: it lives here, so that no change of the libraries makes it faster or slower
 * @param allowed what one run of ours may allocate at most, in bytes: its answer and a buffer or two, nothing for each term
 */
record GuardedLoop(String name, Loop ours, Loop plain, long allowed) {}
