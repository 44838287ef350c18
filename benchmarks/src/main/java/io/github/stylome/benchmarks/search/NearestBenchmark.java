package io.github.stylome.benchmarks.search;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.Neighbor;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import io.github.stylome.store.ProfileMatrixReader;
import io.github.stylome.store.ProfileMatrixWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Models a search service: the ten nearest of a million profiles of 256 features, in a file that is mapped into memory.
 * The first answer of a JVM, which opens the file, stands beside those that follow. No rival: what it is compared with is
 * the sum in {@link OneToManyBenchmark}. The file takes 1 GB in the folder of temporary files.
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
    // A few thousand rows again and again: to make up a million takes longer than to search them.
    ProfileMatrix some = MadeUpProfiles.matrix(Math.min(rows, 10_000), features);
    ProfileMatrix.Builder all = ProfileMatrix.builder(features, rows);
    for (int i = 0; i < rows; i++) {
      float[] row = some.row(i % some.rows());
      row[i % features] += i * 1e-9f;
      all.add(row);
    }
    ProfileMatrixWriter.write(all.build(), DIGEST, file);
    query = MadeUpProfiles.row(features, new Random(1));
    search = open();
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
  @Fork(value = 5, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
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
    volume.megabytes += 4e-6 * rows * features;
    return search.nearest(query, 10, Workers.caller());
  }
}
