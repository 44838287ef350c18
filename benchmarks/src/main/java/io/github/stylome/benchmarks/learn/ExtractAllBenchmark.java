package io.github.stylome.benchmarks.learn;

import io.github.stylome.benchmarks.RealText;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.learn.HashedRow;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Models a whole corpus that becomes rows on the threads at hand: pages of one length, and texts of very different
 * lengths, of which the longest is a third of all. One thread is the rival of two.
 *
 * <pre>
 * java -Dstylome.shared=../shared -jar benchmarks/target/benchmarks.jar ExtractAllBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class ExtractAllBenchmark {
  /** What is read. */
  public enum Lengths {
    /** Pages of 1,500 chars. */
    EQUAL,
    /** A third of the text, a third of what is left, and so on down to pages. */
    SKEWED
  }

  @Param({"answers"})
  String text;

  @Param("8")
  int megabytes;

  @Param
  Lengths lengths;

  @Param({"1", "2"})
  int threads;

  private RealText read;
  private List<String> pages;
  private ExecutorService executor;
  private Workers workers;

  /** Reads the text and starts the threads. */
  @Setup
  public void setUp() {
    read = RealText.of(text, megabytes);
    pages = (lengths == Lengths.EQUAL
        ? Pages.of(read, ExtractBenchmark.PAGE) : Pages.skewed(read, ExtractBenchmark.PAGE)).pages();
    executor = Executors.newFixedThreadPool(threads);
    workers = Workers.of(executor, threads);
  }

  /** Ends the threads. */
  @TearDown
  public void tearDown() {
    executor.shutdown();
  }

  /** Returns the rows of all texts. */
  @Benchmark
  public List<HashedRow> stylome(Volume volume) {
    List<HashedRow> rows = ExtractBenchmark.HASHER.rows(pages, workers);
    read.walked(volume, new Walk(rows.size(), 0));
    return rows;
  }
}
