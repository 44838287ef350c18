package io.github.stylome.benchmarks.learn;

import io.github.stylome.benchmarks.Prose;
import io.github.stylome.learn.ChannelReading;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.TermStream;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.verdict.StackedAttributor;
import io.github.stylome.verdict.StackedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Models what a fitted attributor does with each text: a channel reads a page, counts the n-grams that it knows and
 * scores 20 labels; alone, and in a run of pages that are all counted before the first is scored. Beside it stands the
 * walk over the same tokens, the least that any reading takes; what is between the two is hashing, counting, looking
 * up and scoring.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar ReadChannelBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class ReadChannelBenchmark {
  static final int AUTHORS = 20;
  static final int TRUE_AUTHOR = 7;
  static final int PAGES = 32;
  private static final int TEXTS_PER_AUTHOR = 10;
  private static final int WORDS = 400;

  @Param({"words", "characters", "masked", "rhythm"})
  String channel;

  private LearnedChannel learned;
  private String text;
  private List<String> texts;

  /** Learns the channel alone, and makes the text. */
  @Setup
  public void setUp() {
    List<Document> training = new ArrayList<>();
    for (int author = 0; author < AUTHORS; author++) {
      Prose prose = Prose.by(author);
      for (int i = 0; i < TEXTS_PER_AUTHOR; i++) {
        training.add(Document.of(author + "/" + i, label(author), prose.text(WORDS, i)));
      }
    }
    StackedMethod alone = new StackedMethod(channel, StackedMethod.standard().channels().stream()
        .filter(spec -> spec.name().equals(channel))
        .toList());
    StackedAttributor attributor = StackedAttributor.fit(alone, Corpus.copyOf(training), Workers.caller());
    learned = attributor.channels().get(0);
    text = Prose.by(TRUE_AUTHOR).text(WORDS, TEXTS_PER_AUTHOR);
    texts = IntStream.range(0, PAGES).mapToObj(i -> Prose.by(i % AUTHORS).text(WORDS, TEXTS_PER_AUTHOR)).toList();
  }

  /** Returns a label; labels stand in the order of the authors. */
  static String label(int author) {
    return "author " + (char) ('a' + author);
  }

  /** Returns the scores of all labels. */
  @Benchmark
  public ChannelReading stylome() {
    return learned.read(text);
  }

  /** Returns the scores of all labels for a page of many that are read side by side. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public List<ChannelReading> stylomeSideBySide() {
    return learned.readAll(texts);
  }

  /** Returns the number of tokens in all streams of the channel. */
  @Benchmark
  public long walk() {
    long tokens = 0;
    for (TermStream stream : learned.spec().streams()) {
      TokenCursor cursor = stream.tokenizer().open(text);
      while (cursor.next()) {
        tokens++;
      }
    }
    return tokens;
  }
}
