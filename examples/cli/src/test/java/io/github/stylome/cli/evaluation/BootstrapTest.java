package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 100).boxed().toList();

  private static double mean(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
  }

  @Test
  void interval_isAboutThatOfTheMean() {
    Estimate estimate =
        new Bootstrap<>(NUMBERS, String::valueOf, 1, Workers.caller()).estimate(BootstrapTest::mean);
    assertEquals(49.5, estimate.value());
    // The deviation of the mean is 28.87 / 10, so the ends are about 5.66 away.
    assertEquals(49.5 - 5.66, estimate.lower(), 1);
    assertEquals(49.5 + 5.66, estimate.upper(), 1);
  }

  @Test
  void clusters_areDrawnWhole_soTheIntervalIsWider() {
    Estimate each = new Bootstrap<>(NUMBERS, String::valueOf, 1, Workers.caller()).estimate(BootstrapTest::mean);
    Estimate tens =
        new Bootstrap<>(NUMBERS, i -> String.valueOf(i / 10), 1, Workers.caller()).estimate(BootstrapTest::mean);
    assertTrue(tens.upper() - tens.lower() > 2 * (each.upper() - each.lower()), tens + " " + each);
    Estimate one = new Bootstrap<>(NUMBERS, i -> "all", 1, Workers.caller()).estimate(BootstrapTest::mean);
    assertEquals(new Estimate(49.5, 49.5, 49.5), one);
  }

  @Test
  void threadsChangeNothing_andSeedsDo() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      Estimate alone = new Bootstrap<>(NUMBERS, String::valueOf, 7, Workers.caller()).estimate(BootstrapTest::mean);
      assertEquals(alone,
          new Bootstrap<>(NUMBERS, String::valueOf, 7, Workers.of(executor, 3)).estimate(BootstrapTest::mean));
      assertTrue(!alone.equals(
          new Bootstrap<>(NUMBERS, String::valueOf, 8, Workers.caller()).estimate(BootstrapTest::mean)));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void figureOfNothing_hasNoInterval() {
    Estimate none =
        new Bootstrap<>(List.<Integer>of(), String::valueOf, 1, Workers.caller()).estimate(BootstrapTest::mean);
    assertEquals(Estimate.NONE, none);
  }

  @Test
  void quantiles_lieBetweenValues() {
    double[] sorted = {0, 1, 2, 3, 10};
    assertEquals(0, Bootstrap.quantile(sorted, 0));
    assertEquals(2, Bootstrap.quantile(sorted, 0.5));
    assertEquals(3 + 0.5 * 7, Bootstrap.quantile(sorted, 0.875), 1e-12);
    assertEquals(10, Bootstrap.quantile(sorted, 1));
  }
}
