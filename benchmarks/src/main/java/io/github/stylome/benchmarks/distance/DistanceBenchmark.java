package io.github.stylome.benchmarks.distance;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Models the all-pairs matrix and the search for the nearest centroid: two prepared rows are compared, again and
 * again. The rival is the loop that one would write first, with a single sum.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar DistanceBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class DistanceBenchmark {
  @Param({"207", "2000"})
  int features;

  @Param({"burrows-delta", "cosine-delta", "quadratic-delta"})
  String distance;

  private Distance chosen;
  private SingleSum rival;
  private double[] a;
  private double[] b;

  /** Makes two rows. */
  @Setup
  public void setUp() {
    chosen = Distances.named(distance);
    rival = SingleSum.of(distance);
    Random random = new Random(features);
    a = random.doubles(features, -1, 1).toArray();
    b = random.doubles(features, -1, 1).toArray();
  }

  /** Returns the distance by the library's loop. */
  @Benchmark
  public double stylome() {
    return chosen.betweenRows(a, b);
  }

  /** Returns the distance by the plain loop. */
  @Benchmark
  public double singleSum() {
    return rival.between(a, b);
  }

  /** The plain loops. */
  private enum SingleSum {
    MANHATTAN {
      @Override
      double between(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
          sum += Math.abs(a[i] - b[i]);
        }
        return sum;
      }
    },
    UNIT_COSINE {
      @Override
      double between(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
          sum += a[i] * b[i];
        }
        return 1 - sum;
      }
    },
    EUCLIDEAN {
      @Override
      double between(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
          sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
      }
    };

    abstract double between(double[] a, double[] b);

    static SingleSum of(String distance) {
      return switch (distance) {
        case "burrows-delta" -> MANHATTAN;
        case "cosine-delta" -> UNIT_COSINE;
        case "quadratic-delta" -> EUCLIDEAN;
        default -> throw new IllegalArgumentException("no plain loop for " + distance);
      };
    }
  }
}
