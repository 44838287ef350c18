package io.github.stylome.benchmarks.guard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.kernel.RowKernels;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real measurements of planted faults. What is slow here is so by so much that no noise hides it; that the guard sees
 * half the speed is tried where it runs, by {@link PlantedLoops}.
 */
class PlantedFaultsTest {
  private static final int CALLS = 10;
  private static final Jvm HERE = RowKernels.vector().isPresent() ? Jvm.VECTOR : Jvm.PLAIN;
  private static final Judge JUDGE = new Judge(
      UsualRatios.of(Runtime.version().feature(), List.of(Processor.values())), true);

  @Test
  void kernelCalledManyTimes_isAFault_byItsRatio() {
    Profiles profiles = new Profiles();
    Loop ours = KernelLoops.ours(PlantedLoops.SUM, profiles);
    Loop slow = () -> {
      double total = 0;
      for (int i = 0; i < CALLS; i++) {
        total += ours.run();
      }
      return total;
    };
    String fault = fault(
        new GuardedLoop(PlantedLoops.SLOW, slow, KernelLoops.plain(PlantedLoops.SUM, profiles), Long.MAX_VALUE));
    assertTrue(fault.startsWith(PlantedLoops.SLOW) && fault.contains("times as fast as the plain loop"), fault);
  }

  @Test
  void boxedNumber_isAFault_byItsBytes() {
    GuardedLoop boxed = PlantedLoops.all().stream()
        .filter(loop -> loop.name().equals(PlantedLoops.BOXED))
        .findFirst()
        .orElseThrow();
    String fault = fault(boxed);
    assertTrue(fault.startsWith(PlantedLoops.BOXED) && fault.contains("allocates"), fault);
  }

  private static String fault(GuardedLoop loop) {
    return JUDGE.fault(new Meter(50, 100, 50).measure(loop), HERE).orElseThrow();
  }
}
