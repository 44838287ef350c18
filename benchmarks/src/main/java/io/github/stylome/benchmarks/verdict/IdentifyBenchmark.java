package io.github.stylome.benchmarks.verdict;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.benchmarks.Prose;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
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
 * Models a program that asks the bundled atlas about one text at a time. Beside it stands the attribution among the
 * profiles, which is a part of it: what is between the two is families, prior, likeness and the evidence of families.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar IdentifyBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class IdentifyBenchmark {
  @Param({"80", "400"})
  int words;

  private Atlas atlas;
  private Document document;

  /** Opens the atlas and makes the text. */
  @Setup
  public void setUp() {
    atlas = Atlas.bundled();
    document = Document.of("disputed", Prose.by(1).text(words, 1));
  }

  /** Returns the answer with its evidence. */
  @Benchmark
  public Identification stylome() {
    return atlas.identify(document);
  }

  /** Returns the attribution to one of the profiles. */
  @Benchmark
  public Attribution attribute() {
    return atlas.attributor().attribute(document);
  }
}
