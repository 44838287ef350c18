package io.github.stylome.benchmarks.search;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import io.github.stylome.search.SparseProfiles;
import io.github.stylome.search.SparseSearch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Models profiles of rare features, such as n-grams of characters: the distances of one row from 10,000 others, with
 * some hundred numbers in 10,000 columns. The rivals are our own search of the same rows with their zeros, by vector
 * instructions, a walk along two sorted rows, and two maps. Megabytes are 8 bytes for each number that is not 0.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar search.SparseBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class SparseBenchmark {
  /** The maps take more memory than all else, and their time per row does not depend on how many there are. */
  private static final int MAPS = 1000;

  @Param({"10000"})
  int rows;

  @Param({"10000"})
  int features;

  @Param({"500"})
  int numbers;

  @Param({"cosine", "manhattan", "jensen-shannon"})
  String distance;

  private SparseProfiles sparse;
  private SparseSearch search;
  private ProfileSearch dense;
  private SparseRivals.Formula rival;
  private int[][] columns;
  private float[][] values;
  private List<Map<Integer, Float>> maps;
  private double[] own;

  /** Makes up the profiles. */
  @Setup
  public void setUp() {
    RowDistance chosen = RowDistance.valueOf(distance.toUpperCase(Locale.ROOT).replace('-', '_'));
    ProfileMatrix.Builder all = ProfileMatrix.builder(features, rows);
    Random random = new Random(1);
    for (int r = 0; r < rows; r++) {
      all.add(row(random));
    }
    ProfileMatrix matrix = all.build();
    dense = ProfileSearch.of(matrix, chosen);
    sparse = SparseProfiles.from(matrix);
    search = SparseSearch.of(sparse, chosen);
    rival = SparseRivals.of(distance);
    columns = new int[rows][];
    values = new float[rows][];
    Arrays.setAll(columns, sparse::columns);
    Arrays.setAll(values, sparse::values);
    own = new double[rows];
    Arrays.setAll(own, r -> SparseRivals.merge(rival.term(), columns[r], values[r], columns[r], values[r]));
    maps = IntStream.range(0, Math.min(rows, MAPS)).mapToObj(this::map).toList();
  }

  /** Returns shares of features, of which low columns have more than high ones. */
  private float[] row(Random random) {
    float[] row = new float[features];
    for (int i = 0; i < numbers; i++) {
      double place = random.nextDouble();
      row[(int) (features * place * place)] += 1f / numbers;
    }
    return row;
  }

  private Map<Integer, Float> map(int row) {
    Map<Integer, Float> map = new HashMap<>();
    for (int i = 0; i < columns[row].length; i++) {
      map.put(columns[row][i], values[row][i]);
    }
    return map;
  }

  /** Returns the distances of the first row by sparse rows. */
  @Benchmark
  public double[] stylomeSparse(Volume volume) {
    count(volume, rows);
    return search.distances(columns[0], values[0], Workers.caller());
  }

  /** Returns them by rows with their zeros. */
  @Benchmark
  public double[] dense(Volume volume) {
    count(volume, rows);
    return dense.distances(dense.matrix().row(0), Workers.caller());
  }

  /** Returns them by walks along two rows. */
  @Benchmark
  public double[] merge(Volume volume) {
    count(volume, rows);
    double[] distances = new double[rows];
    Arrays.setAll(distances, r -> rival.finish().of(
        SparseRivals.merge(rival.term(), columns[0], values[0], columns[r], values[r]), own[0], own[r]));
    return distances;
  }

  /** Returns the first of them by two maps. */
  @Benchmark
  public double[] maps(Volume volume) {
    count(volume, maps.size());
    double[] distances = new double[maps.size()];
    Arrays.setAll(distances, r -> rival.finish().of(
        SparseRivals.lookUp(rival.term(), maps.get(0), maps.get(r)), own[0], own[r]));
    return distances;
  }

  private void count(Volume volume, int of) {
    volume.megabytes += 8e-6 * sparse.size() * of / rows;
  }
}
