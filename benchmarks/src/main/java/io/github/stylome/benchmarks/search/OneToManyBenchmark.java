package io.github.stylome.benchmarks.search;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.ml.distance.DistanceMeasure;
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
 * Models the question whose text this is, asked of 100,000 profiles of 1,000 features: the distances of one row from all.
 * The rivals are the sum of the same floats, which no distance can beat by far, and the loops over two rows of doubles
 * that one would take instead, Apache Commons Math's where it has the distance. Megabytes are those of the profiles read,
 * as floats.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar search.OneToManyBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms4g", "-Xmx4g"}) // in 2g, half full, G1 would mark again and again meanwhile
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class OneToManyBenchmark {
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /** The rival reads rows of doubles from no more than this: its time per row does not depend on it. */
  private static final int RIVAL_ROWS = 20_000;

  @Param({"100000"})
  int rows;

  @Param({"1000"})
  int features;

  @Param({"cosine", "manhattan", "min-max", "canberra", "jensen-shannon"})
  String distance;

  private ProfileMatrix matrix;
  private ProfileSearch search;
  private float[] query;
  private float[] flat;
  private double[][] rivalRows;
  private double[] rivalQuery;
  private DistanceMeasure rival;
  private ToDoubleFunction<float[]> total;

  /** Makes up the profiles. */
  @Setup
  public void setUp() {
    matrix = MadeUpProfiles.matrix(rows, features);
    search = ProfileSearch.of(matrix, RowDistance.valueOf(distance.toUpperCase(Locale.ROOT).replace('-', '_')));
    query = MadeUpProfiles.row(features, new Random(1));
    int sample = Math.min(rows, RIVAL_ROWS);
    rivalRows = MadeUpProfiles.doubles(matrix, sample);
    rivalQuery = MadeUpProfiles.doubles(ProfileMatrix.copyOf(new float[][] {query}), 1)[0];
    rival = Rivals.of(distance);
    flat = new float[rows * features];
    for (int r = 0; r < rows; r++) {
      System.arraycopy(matrix.row(r), 0, flat, r * features, features);
    }
    total = Rivals.total();
  }

  /** Returns the distances with the vector module. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = {"-Xms4g", "-Xmx4g", VECTORS})
  public double[] stylomeVector(Volume volume) {
    volume.megabytes += megabytes(rows);
    return search.distances(query, Workers.caller());
  }

  /** Returns the distances without the vector module. */
  @Benchmark
  public double[] stylomePlain(Volume volume) {
    volume.megabytes += megabytes(rows);
    return search.distances(query, Workers.caller());
  }

  /** Returns the sum of the same floats by vector instructions: how fast memory can be read. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = {"-Xms4g", "-Xmx4g", VECTORS})
  public double sum(Volume volume) {
    volume.megabytes += megabytes(rows);
    return total.applyAsDouble(flat);
  }

  /** Returns the distances by the loop over two rows of doubles. */
  @Benchmark
  public double[] loop(Volume volume) {
    volume.megabytes += megabytes(rivalRows.length);
    double[] distances = new double[rivalRows.length];
    Arrays.setAll(distances, i -> rival.compute(rivalQuery, rivalRows[i]));
    return distances;
  }

  private double megabytes(int count) {
    return 4e-6 * count * features;
  }
}
