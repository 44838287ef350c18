package io.github.stylome.benchmarks.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The loops that one JVM measures. What they share, they also share where a user runs them. */
enum LoopGroup {
  /** The last two of it are planted. */
  KERNELS(() -> joined(KernelLoops.all(), PlantedLoops.all()), true),
  /**
   * Alone: where other kernels have run before it, JDK 17 no longer takes all of its many steps into one method, and makes
   * objects of vectors between them.
   */
  ENTROPY(KernelLoops::entropy, true),
  SEARCH(SearchLoops::all, true),
  DISTANCES(DistanceLoops::all, false),
  TOKENS(TokenLoops::all, false),
  TERMS(TermLoops::all, false);

  private final Supplier<List<GuardedLoop>> loops;
  private final boolean vectors;

  LoopGroup(Supplier<List<GuardedLoop>> loops, boolean vectors) {
    this.loops = loops;
    this.vectors = vectors;
  }

  /** Makes the loops. */
  List<GuardedLoop> loops() {
    return loops.get();
  }

  /** Returns the kinds of JVM in which they are measured. */
  List<Jvm> jvms() {
    return vectors ? List.of(Jvm.PLAIN, Jvm.VECTOR) : List.of(Jvm.PLAIN);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<GuardedLoop> joined(List<GuardedLoop> some, List<GuardedLoop> others) {
    List<GuardedLoop> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
