package io.github.stylome.benchmarks.token;

import io.github.stylome.benchmarks.Prose;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Models the reading of a corpus: a text of 50,000 words is cut into tokens, which are looked at and not kept. The
 * rival is what a program without a tokenizer does, a search for {@code \p{L}+}, which finds what {@link
 * Tokenizers#letters} finds.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar TokenizeBenchmark
 * java -jar benchmarks/target/benchmarks.jar TokenizeBenchmark -p text=novel \
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
public class TokenizeBenchmark {
  static final int WORDS = 50_000;
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  @Param({"words", "letters"})
  String tokenizer;

  @Param("made-up")
  String text;

  private String content;
  private Tokenizer chosen;

  /** Makes the text and chooses the tokenizer. */
  @Setup
  public void setUp() {
    content = text.equals("novel") ? Prose.novel(WORDS * 6) : Prose.by(1).text(WORDS, 1);
    chosen = Tokenizers.named(tokenizer);
  }

  /** Returns the number of tokens. */
  @Benchmark
  public long stylome() {
    TokenCursor cursor = chosen.open(content);
    long tokens = 0;
    while (cursor.next()) {
      tokens++;
    }
    return tokens;
  }

  /** Returns the number of runs of letters. */
  @Benchmark
  public long regex() {
    Matcher matcher = LETTERS.matcher(content);
    long tokens = 0;
    while (matcher.find()) {
      tokens++;
    }
    return tokens;
  }
}
