package io.github.stylome.benchmarks.search;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Models the whole matrix of a corpus, 2,000 profiles of 1,000 features, each pair compared once. The rivals are Apache
 * Commons Math over doubles, or the loop that one writes first, and for the cosine OpenBLAS, which multiplies the
 * rows with each other (ssyrk, which does each pair once as well) and leaves the rest of the distance to its caller;
 * {@code OPENBLAS_NUM_THREADS=1} keeps it on one core. Megabytes are those of two rows of floats a pair.
 *
 * <pre>
 * OPENBLAS_NUM_THREADS=1 java -jar benchmarks/target/benchmarks.jar search.FullMatrixBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class FullMatrixBenchmark {
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /** A rival that takes seconds compares the first rows only: its time per pair does not depend on it. */
  private static final int RIVAL_ROWS = 500;

  @Param({"2000"})
  int rows;

  @Param({"1000"})
  int features;

  @Param({"manhattan", "canberra", "cosine"})
  String distance;

  @Param({"1"})
  int threads;

  private ExecutorService pool;
  private Workers workers;
  private ProfileMatrix matrix;
  private float[] flat;
  private double[][] doubles;
  private DistanceMeasure rival;
  private BLAS blas;

  /** Makes up the profiles. */
  @Setup
  public void setUp() {
    pool = Executors.newFixedThreadPool(Math.max(1, threads));
    workers = threads == 1 ? Workers.caller() : Workers.of(pool, threads);
    matrix = MadeUpProfiles.matrix(rows, features);
    doubles = MadeUpProfiles.doubles(matrix, Math.min(rows, RIVAL_ROWS));
    rival = Rivals.of(distance);
    flat = new float[rows * features];
    for (int r = 0; r < rows; r++) {
      System.arraycopy(matrix.row(r), 0, flat, r * features, features);
    }
  }

  /** Ends the threads. */
  @TearDown
  public void tearDown() {
    pool.shutdown();
  }

  /** Returns the matrix with the vector module. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = VECTORS)
  public double[] stylomeVector(Volume volume) {
    volume.megabytes += megabytes(rows);
    return pairwise();
  }

  /** Returns the matrix without the vector module. */
  @Benchmark
  public double[] stylomePlain(Volume volume) {
    volume.megabytes += megabytes(rows);
    return pairwise();
  }

  private double[] pairwise() {
    RowDistance chosen = RowDistance.valueOf(distance.toUpperCase(Locale.ROOT).replace('-', '_'));
    return ProfileSearch.of(matrix, chosen).pairwise(workers);
  }

  /** Returns the matrix by the loop over two rows of doubles. */
  @Benchmark
  public double[] loop(Volume volume) {
    int size = doubles.length;
    volume.megabytes += megabytes(size);
    double[] values = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double between = rival.compute(doubles[i], doubles[j]);
        values[i * size + j] = between;
        values[j * size + i] = between;
      }
    }
    return values;
  }

  /** Returns the products of all rows by the system's BLAS, whatever the distance. */
  @Benchmark
  public float[] openBlas(Volume volume) {
    volume.megabytes += megabytes(rows);
    if (blas == null) {
      blas = NativeBLAS.getInstance();
    }
    float[] products = new float[rows * rows];
    blas.ssyrk("L", "T", rows, features, 1, flat, features, 0, products, rows);
    return products;
  }

  private double megabytes(int size) {
    return 8e-6 * features * size * (size - 1) / 2;
  }
}
