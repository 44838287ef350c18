package io.github.stylome.benchmarks.guard;

import java.util.ArrayList;
import java.util.List;

/** The loops that one JVM measures. What they share, they also share where a user runs them. */
enum LoopGroup {
  /** With those that are planted. */
  KERNELS(true),
  /**
   * Alone: where other kernels have run before it, JDK 17 no longer takes all of its many steps into one method, and
   * makes objects of vectors between them.
   */
  ENTROPY(true),
  TILES(false),
  SEARCH(true),
  COMPACT(true),
  DISTANCES(false),
  TOKENS(false),
  TERMS(false),
  READINGS(false);

  private final boolean vectors;

  LoopGroup(boolean vectors) {
    this.vectors = vectors;
  }

  /** Makes the loops. */
  List<GuardedLoop> loops() {
    return switch (this) {
      case KERNELS -> joined(KernelLoops.all(), PlantedLoops.all());
      case ENTROPY -> KernelLoops.entropy();
      case TILES -> TileLoops.all();
      case SEARCH -> SearchLoops.all();
      case COMPACT -> CompactLoops.all();
      case DISTANCES -> DistanceLoops.all();
      case TOKENS -> TokenLoops.all();
      case TERMS -> TermLoops.all();
      case READINGS -> ReadingLoops.all();
    };
  }

  /** Returns the kinds of JVM in which they are measured. */
  List<Jvm> jvms() {
    return vectors ? List.of(Jvm.PLAIN, Jvm.VECTOR) : List.of(Jvm.PLAIN);
  }

  private static List<GuardedLoop> joined(List<GuardedLoop> some, List<GuardedLoop> others) {
    List<GuardedLoop> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
