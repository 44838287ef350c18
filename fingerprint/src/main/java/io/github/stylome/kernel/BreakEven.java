package io.github.stylome.kernel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Says when a way that is faster once it has been compiled is worth that: when as much has been done the other way as
 * both would have taken the same time for. So what runs for long is never much slower than the better way, and what ends
 * soon has not waited. Safe for concurrent use.
 */
final class BreakEven {
  private final long after;
  private final AtomicLong done = new AtomicLong();

  /** Makes one of so much work. */
  BreakEven(long after) {
    this.after = after;
  }

  /** Counts work that is about to be done, and returns whether it should be done the faster way. */
  boolean isPassedWith(long work) {
    return done.accumulateAndGet(work, (sum, more) -> Math.min(after, sum) + more) > after;
  }
}
