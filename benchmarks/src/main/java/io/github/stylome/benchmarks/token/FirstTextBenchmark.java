package io.github.stylome.benchmarks.token;

import com.ibm.icu.util.ULocale;
import io.github.stylome.benchmarks.RealText;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
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
 * Models a command that reads one short text and ends: classes are loaded, tables are read, and nothing has been
 * compiled. Each number is one walk over the first 50,000 characters in a JVM of its own.
 *
 * <pre>
 * java -Dstylome.shared=../shared -jar benchmarks/target/benchmarks.jar FirstTextBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(9)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class FirstTextBenchmark {
  private static final int CHARS = 50_000;

  @Param({"novels"})
  String text;

  private String string;

  /** Reads the text, by nothing that is measured. */
  @Setup
  public void setUp() {
    string = RealText.of(text, 1).string().substring(0, CHARS);
  }

  /** Our cursor over chars. */
  @Benchmark
  public Walk stylome() {
    return Walks.over(Tokenizers.words().open(string));
  }

  /** Lucene's tokenizer. */
  @Benchmark
  public Walk lucene() throws IOException {
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      return Walks.over(tokenizer, string);
    }
  }

  /** ICU4J's iterator. */
  @Benchmark
  public Walk icu4j() {
    return Walks.overWords(com.ibm.icu.text.BreakIterator.getWordInstance(ULocale.ROOT), string);
  }

  /** The JDK's iterator. */
  @Benchmark
  public Walk jdk() {
    return Walks.overWords(BreakIterator.getWordInstance(Locale.ROOT), string);
  }

  /** Runs of letters. */
  @Benchmark
  public Walk regex() {
    return Walks.over(Pattern.compile("\\p{L}+").matcher(string));
  }
}
