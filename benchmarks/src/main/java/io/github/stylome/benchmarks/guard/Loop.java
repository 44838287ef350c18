package io.github.stylome.benchmarks.guard;

/** A loop over data that it holds, which takes from some microseconds to some milliseconds. */
@FunctionalInterface
interface Loop {
  /** Runs it once. Returns a number that depends on all it has done, so that no compiler can leave any of it out. */
  double run();
}
