package io.github.stylome.benchmarks.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final String LOOP = "kernel/absolute";
  private static final UsualRatios USUAL = UsualRatios.of(17, List.of(Processor.INTEL_512));
  private static final Judge JUDGE = new Judge(USUAL, true);

  @Test
  void usualRatio_isNoFault() {
    assertEquals(Optional.empty(), JUDGE.fault(measured(1, 0), Jvm.PLAIN));
  }

  @Test
  void threeQuartersOfTheSpeed_areNoFault() {
    assertEquals(Optional.empty(), JUDGE.fault(measured(0.75, 0), Jvm.PLAIN));
  }

  @Test
  void halfTheSpeed_isAFault_thatNamesLoopAndFigure() {
    String fault = JUDGE.fault(measured(0.5, 0), Jvm.PLAIN).orElseThrow();
    assertTrue(fault.startsWith("kernel/absolute (plain) is "), fault);
    assertTrue(fault.contains(": 50% of its speed, and 70% is the bar"), fault);
  }

  @Test
  void oneBoxedNumber_isAFault_thatNamesLoopAndBytes() {
    assertEquals("kernel/absolute (plain) allocates 24 bytes an operation, and 0 are allowed",
        JUDGE.fault(measured(1, 24), Jvm.PLAIN).orElseThrow());
  }

  @Test
  void onAnotherMachine_onlyAllocationIsAFault() {
    Judge judge = new Judge(USUAL, false);
    assertEquals(Optional.empty(), judge.fault(measured(0.1, 0), Jvm.PLAIN));
    assertTrue(judge.fault(measured(0.1, 24), Jvm.PLAIN).isPresent());
  }

  @Test
  void loopWithoutUsualRatio_isAFault_thatTellsTheRatio() {
    String fault = JUDGE.fault(new Measurement("kernel/new", 100, 250, 0, 0), Jvm.PLAIN).orElseThrow();
    assertEquals("kernel/new (plain) has no usual ratio in usual-ratios-intel-512.tsv; it has 2.50 now", fault);
  }

  @Test
  void measurement_isReadFromItsLine() {
    Measurement measured = new Measurement("a/b", 1, 2, 3, 4);
    assertEquals(measured, Measurement.parse(measured.toLine()));
    assertThrows(IllegalArgumentException.class, () -> Measurement.parse("a/b 1 2 3"));
  }

  /** Returns what a loop at this share of its usual speed would show. */
  private static Measurement measured(double share, long bytes) {
    long ours = 1_000_000;
    double ratio = share * USUAL.of(LOOP, Jvm.PLAIN).orElseThrow();
    return new Measurement(LOOP, ours, Math.round(ours * ratio), bytes, 0);
  }
}
