package io.github.stylome.benchmarks.token;

import com.ibm.icu.util.ULocale;
import io.github.stylome.benchmarks.RealText;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.text.BreakIterator;
import java.util.Locale;
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
 * Models the measuring of sentences: a long text is cut into them, and their lengths are added up.
 *
 * <pre>
 * java -Dstylome.shared=../shared -jar benchmarks/target/benchmarks.jar token.SentencesBenchmark
 * java -jar benchmarks/target/benchmarks.jar token.SentencesBenchmark -p text=made-up
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class SentencesBenchmark {
  @Param({"novels", "arabic"})
  String text;

  @Param("16")
  int megabytes;

  private RealText read;
  private String string;
  private TextCursor cursor;
  private com.ibm.icu.text.BreakIterator icu4j;
  private BreakIterator jdk;

  /** Reads the text and makes all that walk over it. */
  @Setup
  public void setUp() {
    read = RealText.of(text, megabytes);
    string = read.string();
    cursor = Tokenizers.sentences().open("");
    icu4j = com.ibm.icu.text.BreakIterator.getSentenceInstance(ULocale.ROOT);
    jdk = BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  /** Our cursor over chars. */
  @Benchmark
  public Walk stylome(Volume volume) {
    cursor.reset(string);
    return read.walked(volume, Walks.over(cursor));
  }

  /** ICU4J's iterator, which cuts by the same standard. */
  @Benchmark
  public Walk icu4j(Volume volume) {
    return read.walked(volume, Walks.overAll(icu4j, string));
  }

  /** The JDK's iterator, by rules of its own. */
  @Benchmark
  public Walk jdk(Volume volume) {
    return read.walked(volume, Walks.overAll(jdk, string));
  }
}
