package io.github.stylome.benchmarks.token;

import com.ibm.icu.util.ULocale;
import io.github.stylome.benchmarks.RealText;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.token.Utf8Cursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Models the reading of a corpus in the steady state: a long text is cut into words, which are looked at and not kept.
 * Everyone is made once and used again, as a program would that reads many texts. {@code -prof gc} shows what a word
 * costs in memory.
 *
 * <pre>
 * java -Dstylome.shared=../shared -jar benchmarks/target/benchmarks.jar token.WordsBenchmark -prof gc
 * java -jar benchmarks/target/benchmarks.jar token.WordsBenchmark -p text=made-up
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class WordsBenchmark {
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  @Param({"novels", "answers", "arabic", "chinese"})
  String text;

  @Param("16")
  int megabytes;

  private RealText read;
  private String string;
  private byte[] utf8;
  private TextCursor cursor;
  private Utf8Cursor utf8Cursor;
  private StandardTokenizer lucene;
  private com.ibm.icu.text.BreakIterator icu4j;
  private BreakIterator jdk;

  /** Reads the text and makes all that walk over it. */
  @Setup
  public void setUp() {
    read = RealText.of(text, megabytes);
    string = read.string();
    utf8 = string.getBytes(StandardCharsets.UTF_8);
    cursor = Tokenizers.words().open("");
    utf8Cursor = Tokenizers.words().openUtf8(utf8, 0, 0);
    lucene = new StandardTokenizer();
    icu4j = com.ibm.icu.text.BreakIterator.getWordInstance(ULocale.ROOT);
    jdk = BreakIterator.getWordInstance(Locale.ROOT);
  }

  /** Our cursor over chars. */
  @Benchmark
  public Walk stylome(Volume volume) {
    cursor.reset(string);
    return read.walked(volume, Walks.over(cursor));
  }

  /** Our cursor over bytes, which spares whoever has read a file the decoding. */
  @Benchmark
  public Walk stylomeUtf8(Volume volume) {
    utf8Cursor.reset(utf8, 0, utf8.length);
    return read.walked(volume, Walks.over(utf8Cursor));
  }

  /** Lucene's tokenizer, which cuts by the same standard. */
  @Benchmark
  public Walk lucene(Volume volume) throws IOException {
    return read.walked(volume, Walks.over(lucene, string));
  }

  /** ICU4J's iterator, which cuts by the same standard, and Chinese by a dictionary. */
  @Benchmark
  public Walk icu4j(Volume volume) {
    return read.walked(volume, Walks.overWords(icu4j, string));
  }

  /** The JDK's iterator, by rules of its own. */
  @Benchmark
  public Walk jdk(Volume volume) {
    return read.walked(volume, Walks.overWords(jdk, string));
  }

  /** What a program without a tokenizer does: runs of letters. */
  @Benchmark
  public Walk regex(Volume volume) {
    return read.walked(volume, Walks.over(LETTERS.matcher(string)));
  }
}
