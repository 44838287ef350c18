package io.github.stylome.benchmarks.verdict;

import io.github.stylome.benchmarks.Prose;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.AttributionPolicy;
import io.github.stylome.verdict.Attributor;
import java.util.ArrayList;
import java.util.List;
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
 * Models a service that is asked about one text at a time: a text of a paragraph or a page is attributed to one of 20
 * authors who were learnt before. The eight learnt channels of the method stacked stand beside the three of the nearest
 * profile and the plain Delta methods.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar AttributeBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class AttributeBenchmark {
  static final int AUTHORS = 20;
  static final int TRUE_AUTHOR = 7;
  private static final int TEXTS_PER_AUTHOR = 10;
  private static final int TRAINING_WORDS = 400;

  @Param({"stacked", "standard", "cosine-delta", "burrows-delta"})
  String method;

  @Param({"80", "400"})
  int words;

  private Attributor attributor;
  private Document disputed;

  /** Learns, and makes the text. */
  @Setup
  public void setUp() {
    List<Document> training = new ArrayList<>();
    for (int author = 0; author < AUTHORS; author++) {
      Prose prose = Prose.by(author);
      for (int i = 0; i < TEXTS_PER_AUTHOR; i++) {
        training.add(Document.of(author + "/" + i, "author " + author, prose.text(TRAINING_WORDS, i)));
      }
    }
    attributor = Attributor.fit(AttributionMethod.named(method), Corpus.copyOf(training), Workers.caller())
        .withPolicy(AttributionPolicy.always()); // a paragraph is far shorter than what was learnt from
    disputed = Document.of("disputed", Prose.by(TRUE_AUTHOR).text(words, TEXTS_PER_AUTHOR));
  }

  /** Returns the answer with its evidence. */
  @Benchmark
  public Attribution stylome() {
    return attributor.attribute(disputed);
  }
}
