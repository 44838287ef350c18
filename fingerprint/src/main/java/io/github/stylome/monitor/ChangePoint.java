package io.github.stylome.monitor;

/**
 * Where the run of bets began that gained most up to now: an estimate of where something changed. Page, "Continuous
 * Inspection Schemes", Biometrika 41, 1954. Not safe for concurrent use.
 */
final class ChangePoint {
  private double gained;
  private long start = 1;
  private boolean gaining;

  void add(long text, double gain) {
    if (!gaining) {
      start = text;
    }
    gained = Math.max(0, gained + gain);
    gaining = gained > 0;
  }

  /** Returns the number of the text, from 1. */
  long start() {
    return start;
  }
}
