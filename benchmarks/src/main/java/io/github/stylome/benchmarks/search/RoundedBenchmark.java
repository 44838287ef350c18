package io.github.stylome.benchmarks.search;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.search.Neighbor;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RefinedSearch;
import io.github.stylome.search.RowDistance;
import io.github.stylome.search.RowPrecision;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Models a search service that has less memory than its profiles need as floats: the ten nearest among 100,000 of
 * 1,000 features, kept in 16 and in 8 bits, and found by 8 bits first and then by the floats of some. The rival is
 * our own search of the floats. Megabytes are those that the profiles take as floats.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar search.RoundedBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class RoundedBenchmark {
  private static final int LIMIT = 10;

  @Param({"100000"})
  int rows;

  @Param({"1000"})
  int features;

  @Param({"cosine", "manhattan", "jensen-shannon"})
  String distance;

  private ProfileSearch floats;
  private ProfileSearch halves;
  private ProfileSearch bytes;
  private RefinedSearch refined;
  private float[] query;

  /** Makes up the profiles and rounds them. */
  @Setup
  public void setUp() {
    RowDistance chosen = RowDistance.valueOf(distance.toUpperCase(Locale.ROOT).replace('-', '_'));
    ProfileMatrix matrix = MadeUpProfiles.matrix(rows, features);
    floats = ProfileSearch.of(matrix, chosen);
    halves = ProfileSearch.of(matrix.rounded(RowPrecision.HALF), chosen);
    bytes = ProfileSearch.of(matrix.rounded(RowPrecision.BYTE), chosen);
    refined = RefinedSearch.of(matrix, bytes.matrix(), chosen);
    query = MadeUpProfiles.row(features, new Random(1));
  }

  /** Returns the nearest by floats. */
  @Benchmark
  public List<Neighbor> floats(Volume volume) {
    count(volume);
    return floats.nearest(query, LIMIT);
  }

  /** Returns the nearest by 16 bits. */
  @Benchmark
  public List<Neighbor> stylomeHalf(Volume volume) {
    count(volume);
    return halves.nearest(query, LIMIT);
  }

  /** Returns the nearest by 8 bits. */
  @Benchmark
  public List<Neighbor> stylomeByte(Volume volume) {
    count(volume);
    return bytes.nearest(query, LIMIT);
  }

  /** Returns the nearest by floats, having read 8 bits first. */
  @Benchmark
  public List<Neighbor> stylomeRefined(Volume volume) {
    count(volume);
    return refined.nearest(query, LIMIT);
  }

  private void count(Volume volume) {
    volume.megabytes += 4e-6 * rows * features;
  }
}
