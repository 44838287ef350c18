package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.RowSum;
import java.util.List;

/**
 * What the guard must find, in every run of it: a kernel that is called twice, and one with a boxed number for each
 * call. A guard that lets them pass would let a change pass as well.
 */
final class PlantedLoops {
  static final String PREFIX = "planted/";
  static final RowSum SUM = RowSum.GEOMETRIC;
  static final String SLOW = PREFIX + "twice";
  static final String BOXED = PREFIX + "boxed";

  private PlantedLoops() {}

  static List<GuardedLoop> all() {
    Profiles profiles = new Profiles();
    Loop ours = KernelLoops.ours(SUM, profiles);
    Loop plain = KernelLoops.plain(SUM, profiles);
    Box box = new Box();
    return List.of(
        new GuardedLoop(SLOW, () -> ours.run() / 2 + ours.run() / 2, plain, 0),
        new GuardedLoop(BOXED, () -> box.keep(ours.run()), plain, 0));
  }

  /** Keeps the last number, so that it has to be made. */
  private static final class Box {
    private Double last = 0.0;

    double keep(double value) {
      last = value;
      return last;
    }
  }
}
