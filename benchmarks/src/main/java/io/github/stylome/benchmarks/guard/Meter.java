package io.github.stylome.benchmarks.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Runs our loop and the plain one in turn and keeps the least time of each. A neighbour on the same processor can only
 * add to a time, and meets both loops alike; the least of hundreds of short runs is that of one that nobody met.
 */
final class Meter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ALLOCATION_RUNS = 30;
  /** A least time is believed once the second half of all runs has brought nothing better than this. */
  private static final double SETTLED = 0.97;

  private final long least;
  private final long most;
  private final int runs;
  private double sink;

  /**
   * Makes a meter that measures each loop for a time between two, in milliseconds, and at least so many runs.
   */
  Meter(long least, long most, int runs) {
    this.runs = runs;
    this.least = least * 1_000_000;
    this.most = most * 1_000_000;
  }

  /** Returns what the loop takes, warmed up. */
  Measurement measure(GuardedLoop loop) {
    long start = System.nanoTime();
    long ours = Long.MAX_VALUE;
    long plain = Long.MAX_VALUE;
    long settledAt = 0; // when a least time last fell by more than a little
    long elapsed = 0;
    for (int run = 0; elapsed < least || run < runs || (elapsed < 2 * settledAt && elapsed < most); run++) {
      long own = time(loop.ours());
      long other = time(loop.plain());
      elapsed = System.nanoTime() - start;
      if (own < SETTLED * ours || other < SETTLED * plain) {
        settledAt = elapsed;
      }
      ours = Math.min(ours, own);
      plain = Math.min(plain, other);
    }
    return new Measurement(loop.name(), ours, plain, allocated(loop.ours()), loop.allowed());
  }

  private long time(Loop loop) {
    long start = System.nanoTime();
    sink += loop.run();
    return Math.max(1, System.nanoTime() - start);
  }

  /** Returns the least bytes of several runs: what a run allocates more than once in its life is not counted. */
  private long allocated(Loop loop) {
    long bytes = Long.MAX_VALUE;
    for (int i = 0; i < ALLOCATION_RUNS; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      sink += loop.run();
      bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return bytes;
  }

  @Override
  public String toString() {
    return "Meter[" + least + " to " + most + " ns, " + sink + "]";
  }
}
