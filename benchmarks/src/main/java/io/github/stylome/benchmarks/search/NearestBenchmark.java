package io.github.stylome.benchmarks.search;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.Neighbor;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RefinedSearch;
import io.github.stylome.search.RowDistance;
import io.github.stylome.search.RowPrecision;
import io.github.stylome.store.ProfileMatrixReader;
import io.github.stylome.store.ProfileMatrixWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Models a search service: the ten nearest of a million profiles of 256 features, in a file that is mapped into memory.
 * The first answer of a JVM, which opens the file, stands beside those that follow, by the floats alone and by rows of
 * fewer bits on the heap first, whose making is not in the rate but printed. The rival is a sum of as many floats on the
 * heap. The file takes 1 GB in the folder of temporary files; megabytes are its floats.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar search.NearestBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@SuppressWarnings("NullAway.Init") // set up by JMH
public class NearestBenchmark {
  private static final String DIGEST = "0".repeat(64);

  @Param({"1000000"})
  int rows;

  @Param({"256"})
  int features;

  @Param({"cosine", "manhattan"})
  String distance;

  private Path file;
  private ProfileSearch search;
  private float[] query;

  /** Makes up the profiles and writes them. */
  @Setup
  public void setUp() throws IOException {
    file = Files.createTempFile("stylome-profiles", ".bin");
    ProfileMatrixWriter.write(MadeUpProfiles.matrix(rows, features), DIGEST, file);
    query = MadeUpProfiles.row(features, new Random(1));
    search = open();
  }

  /** The same search by rows of fewer bits on the heap, which are made once, and by the floats of some in the file. */
  private static RefinedSearch refined(NearestBenchmark benchmark, RowPrecision precision) {
    long start = System.nanoTime();
    RefinedSearch refined =
        RefinedSearch.of(benchmark.search.matrix(), precision, benchmark.search.distance());
    System.out.printf(Locale.ROOT, "%s: made in %.1f s; floats of %d rows are read%n", precision,
        1e-9 * (System.nanoTime() - start), refined.candidates(benchmark.query, 10, Workers.caller()));
    return refined;
  }

  /** Rows of 16 bits. */
  @State(Scope.Benchmark)
  public static class Halves {
    private RefinedSearch search;

    /** Rounds the rows, and prints how long it took and how many rows of floats are read. */
    @Setup
    public void setUp(NearestBenchmark benchmark) {
      search = refined(benchmark, RowPrecision.HALF);
    }
  }

  /** Rows of 8 bits. */
  @State(Scope.Benchmark)
  public static class Bytes {
    private RefinedSearch search;

    /** Rounds the rows, and prints how long it took and how many rows of floats are read. */
    @Setup
    public void setUp(NearestBenchmark benchmark) {
      search = refined(benchmark, RowPrecision.BYTE);
    }
  }

  /** As many floats on the heap, whose sum shows how fast memory can be read. */
  @State(Scope.Benchmark)
  public static class Floats {
    private float[] flat;
    private ToDoubleFunction<float[]> total;

    /** Makes the floats. */
    @Setup
    public void setUp(NearestBenchmark benchmark) {
      flat = new float[benchmark.rows * benchmark.features];
      for (int i = 0; i < flat.length; i++) {
        flat[i] = i & 0xFF;
      }
      total = Rivals.total();
    }
  }

  /** Deletes the file. */
  @TearDown
  public void tearDown() throws IOException {
    Files.delete(file);
  }

  private ProfileSearch open() throws IOException {
    RowDistance chosen = RowDistance.valueOf(distance.toUpperCase(Locale.ROOT).replace('-', '_'));
    return ProfileSearch.of(ProfileMatrixReader.openUnchecked(file, DIGEST), chosen);
  }

  /** Opens the file and returns the first answer of the JVM, by code that nothing has warmed. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
  public List<Neighbor> stylomeFirst() throws IOException {
    return open().nearest(query, 10);
  }

  /** Returns an answer of a service that runs. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public List<Neighbor> stylomeSteady(Volume volume) {
    count(volume);
    return search.nearest(query, 10, Workers.caller());
  }

  /** Returns an answer of a service that runs and has made rows of 16 bits. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public List<Neighbor> stylomeHalf(Halves halves, Volume volume) {
    count(volume);
    return halves.search.nearest(query, 10, Workers.caller());
  }

  /** Returns an answer of a service that runs and has made rows of 8 bits. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public List<Neighbor> stylomeByte(Bytes bytes, Volume volume) {
    count(volume);
    return bytes.search.nearest(query, 10, Workers.caller());
  }

  /** Returns the sum of as many floats by vector instructions: how fast memory can be read. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public double sum(Floats floats, Volume volume) {
    count(volume);
    return floats.total.applyAsDouble(floats.flat);
  }

  private void count(Volume volume) {
    volume.megabytes += 4e-6 * rows * features;
  }
}
