package io.github.stylome.benchmarks.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.search.Neighbor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"cosine", "manhattan", "jensen-shannon"})
  void refinedAnswers_areThoseOfTheFloats_andRoundedOnesNearThem(String distance) {
    RoundedBenchmark benchmark = new RoundedBenchmark();
    benchmark.rows = 500;
    benchmark.features = 100;
    benchmark.distance = distance;
    benchmark.setUp();
    List<Neighbor> exact = benchmark.floats(new Volume());
    assertEquals(exact, benchmark.stylomeRefined(new Volume()));
    assertNear(exact, benchmark.stylomeHalf(new Volume()));
    assertNear(exact, benchmark.stylomeByte(new Volume()));
  }

  private static void assertNear(List<Neighbor> exact, List<Neighbor> rounded) {
    long shared = exact.stream().filter(near -> rounded.stream().anyMatch(other -> other.row() == near.row())).count();
    assertTrue(shared >= 8, shared + " of 10");
    assertEquals(exact.get(0).distance(), rounded.get(0).distance(), 0.02 * exact.get(0).distance());
  }
}
