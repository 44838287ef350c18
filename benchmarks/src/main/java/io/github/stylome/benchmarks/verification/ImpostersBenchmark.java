package io.github.stylome.benchmarks.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distances;
import io.github.stylome.verification.GeneralImposters;
import io.github.stylome.verification.ImpostersResult;
import java.util.ArrayList;
import java.util.List;
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
 * Models one questioned novel against 25 by 11 authors over 500 words: 100 rounds for each author. The rival is
 * {@code imposters} of the R package stylo, which takes about 3 seconds for it.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar ImpostersBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class ImpostersBenchmark {
  private static final int AUTHORS = 11;
  private static final int NOVELS = 26;
  private static final int FEATURES = 500;

  @Param({"burrows-delta", "cosine-delta", "min-max", "eder-delta"})
  String distance;

  private GeneralImposters imposters;
  private TableRow question;
  private FeatureTable novels;

  /** Makes the table: frequencies fall with the rank, and every author has habits. */
  @Setup
  public void setUp() {
    imposters = GeneralImposters.stylo(Distances.named(distance));
    List<TableRow> rows = new ArrayList<>();
    for (int novel = 0; novel < NOVELS; novel++) {
      rows.add(row(novel));
    }
    question = rows.remove(0);
    novels = FeatureTable.of(IntStream.range(0, FEATURES).mapToObj(i -> "word" + i).toList(), rows);
  }

  private static TableRow row(int novel) {
    int author = novel % AUTHORS;
    Random habits = new Random(author);
    Random chance = new Random(1000L + novel);
    double[] row = new double[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      row[i] = 0.06 / (i + 2) * (1 + 0.3 * habits.nextDouble() + 0.2 * chance.nextDouble());
    }
    return TableRow.of("novel " + novel, "author " + author, row);
  }

  /** Returns the scores of all authors. */
  @Benchmark
  public List<ImpostersResult> stylome() {
    return imposters.verifyAll(question, novels);
  }
}
