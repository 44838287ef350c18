package io.github.stylome.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much text a benchmark has read: JMH reports both numbers per second beside the score. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Volume {
  /** Millions of bytes of UTF-8. */
  public double megabytes;
  /** Tokens, where the benchmark counts them. */
  public long tokens;
}
