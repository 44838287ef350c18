package io.github.stylome.benchmarks.guard;

import java.util.Locale;

/**
 * What one JVM has found of a guarded loop.
 *
 * @param name the loop's
 * @param ours the least nanoseconds of a run of ours
 * @param plain the least nanoseconds of a run of the plain loop
 * @param bytes the least bytes that a run of ours has allocated
 * @param allowed what it may allocate
 */
record Measurement(String name, long ours, long plain, long bytes, long allowed) {
  /** Returns how many times as fast ours is. */
  double ratio() {
    return (double) plain / ours;
  }

  /** Returns the line that {@link #parse} reads. */
  String toLine() {
    return String.format(Locale.ROOT, "%s %d %d %d %d", name, ours, plain, bytes, allowed);
  }

  /**
   * Returns the measurement of a line.
   *
   * @throws IllegalArgumentException if the line is none
   */
  static Measurement parse(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("not a measurement: " + line);
    }
    return new Measurement(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]),
        Long.parseLong(parts[4]));
  }
}
