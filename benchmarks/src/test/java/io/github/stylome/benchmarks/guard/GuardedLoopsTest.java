package io.github.stylome.benchmarks.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardedLoopsTest {
  private static final double ROUNDING = 1e-4;

  @ParameterizedTest
  @EnumSource
  void ours_returnWhatThePlainLoopsReturn(LoopGroup group) {
    for (GuardedLoop loop : group.loops()) {
      double expected = loop.plain().run();
      assertTrue(expected != 0, loop.name());
      assertEquals(expected, loop.ours().run(), ROUNDING * Math.abs(expected), loop.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void loops_returnTheSameWhenTheyRunAgain(LoopGroup group) {
    for (GuardedLoop loop : group.loops()) {
      assertEquals(loop.ours().run(), loop.ours().run(), loop.name());
      assertEquals(loop.plain().run(), loop.plain().run(), loop.name());
    }
  }

  @Test
  void names_areDistinct() {
    List<String> names = new ArrayList<>();
    for (LoopGroup group : LoopGroup.values()) {
      group.loops().forEach(loop -> names.add(loop.name()));
    }
    Set<String> distinct = new HashSet<>(names);
    assertEquals(distinct.size(), names.size(), names::toString);
  }

  @ParameterizedTest
  @EnumSource
  void everyLoop_hasUsualRatios(Processor processor) {
    UsualRatios usual = UsualRatios.of(17, List.of(processor)); // it takes both JDKs for one of them to have a ratio
    for (LoopGroup group : LoopGroup.values()) {
      for (GuardedLoop loop : group.loops()) {
        group.jvms().forEach(jvm -> assertTrue(usual.of(loop.name(), jvm).isPresent(), loop.name() + " " + jvm));
      }
    }
  }

  @Test
  void ratios_onAnotherJdk_areTheLowerOfTheTwo() {
    for (Jvm jvm : Jvm.values()) {
      double old = square(17, jvm);
      double newer = square(25, jvm);
      assertEquals(Math.min(old, newer), square(21, jvm));
    }
  }

  private static double square(int jdk, Jvm jvm) {
    return UsualRatios.of(jdk, List.of(Processor.INTEL_512)).of("kernel/square", jvm).orElseThrow();
  }

  @Test
  void processor_isLikeThatOfItsMakerAndWidth_anotherLikeAny_andOneWithoutVectorsLikeNone() {
    assertEquals(Set.of(Processor.AMD_256), Processor.like("AuthenticAMD", "vector of 256 bits"));
    assertEquals(Set.of(Processor.AMD_512), Processor.like("AuthenticAMD", "vector of 512 bits"));
    assertEquals(Set.of(Processor.INTEL_512), Processor.like("GenuineIntel", "vector of 512 bits"));
    assertEquals(Set.of(Processor.values()), Processor.like("GenuineIntel", "vector of 256 bits"));
    assertEquals(Set.of(Processor.values()), Processor.like("", "vector of 512 bits"));
    assertEquals(Set.of(), Processor.like("AuthenticAMD", "plain"));
  }

  @Test
  void ratios_onSeveralProcessors_areTheLowest() {
    double lowest = Double.POSITIVE_INFINITY;
    for (Processor processor : Processor.values()) {
      double own = UsualRatios.of(17, List.of(processor)).of("search/sparse", Jvm.PLAIN).orElseThrow();
      lowest = Math.min(lowest, own);
    }
    UsualRatios any = UsualRatios.of(17, List.of(Processor.values()));
    assertEquals(lowest, any.of("search/sparse", Jvm.PLAIN).orElseThrow());
  }
}
