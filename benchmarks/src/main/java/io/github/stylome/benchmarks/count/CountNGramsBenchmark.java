package io.github.stylome.benchmarks.count;

import io.github.stylome.benchmarks.Prose;
import io.github.stylome.count.TermCounter;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
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
 * Models the first pass of {@code fit}: the n-grams of a text of 50,000 words are counted, most of them seen before.
 * The rival is a {@code HashMap<String, Integer>} over the same tokens, with a string and a boxed number for each.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar CountNGramsBenchmark -prof gc
 * java -jar benchmarks/target/benchmarks.jar CountNGramsBenchmark -p text=novel \
 *   -jvmArgsAppend -Dstylome.shared=../shared
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class CountNGramsBenchmark {
  static final int WORDS = 50_000;

  @Param({"1", "2"})
  int n;

  @Param("made-up")
  String text;

  private String content;

  /** Makes the text. */
  @Setup
  public void setUp() {
    content = text.equals("novel") ? Prose.novel(WORDS * 6) : Prose.by(1).text(WORDS, 1);
  }

  /** Returns the counter after one text. */
  @Benchmark
  public TermCounter stylome() {
    TermCounter counter = new TermCounter();
    counter.addAll(NGrams.ofWords(n), Tokenizers.words(), content);
    return counter;
  }

  /** Returns the map after one text. */
  @Benchmark
  public Map<String, Integer> hashMap() {
    Map<String, Integer> counts = new HashMap<>();
    TokenCursor cursor = Tokenizers.words().open(content);
    Deque<String> window = new ArrayDeque<>();
    while (cursor.next()) {
      window.addLast(content.substring(cursor.start(), cursor.end()));
      if (window.size() == n) {
        counts.merge(n == 1 ? window.getFirst() : String.join(" ", window), 1, Integer::sum);
        window.removeFirst();
      }
    }
    return counts;
  }
}
