package io.github.stylome.benchmarks.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import io.github.stylome.benchmarks.RealText;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
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
 * Models what is done to every text before it is counted, where there is nothing to compose: NFC and case folding of a
 * text in NFC, as written ({@code composed}), and of one whose capitals are gone as well ({@code folded}).
 *
 * <pre>
 * java -Dstylome.shared=../shared -jar benchmarks/target/benchmarks.jar NormalizeBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class NormalizeBenchmark {
  private static final Normalizer NORMALIZER = Normalizer.of(NormalizationRule.NFC, NormalizationRule.FOLD_CASE);
  private static final Normalizer2 ICU4J = Normalizer2.getNFCInstance();

  @Param({"novels", "arabic"})
  String text;

  @Param({"composed", "folded"})
  String form;

  @Param("16")
  int megabytes;

  private RealText read;
  private String string;

  /** Reads the text and brings it into its form. */
  @Setup
  public void setUp() {
    RealText written = RealText.of(text, megabytes);
    String composed = ICU4J.normalize(written.string());
    string = form.equals("folded") ? ICU4J.normalize(UCharacter.foldCase(composed, true)) : composed;
    read = new RealText(text, string, written.megabytes());
  }

  /** Our two rules. */
  @Benchmark
  public CharSequence stylome(Volume volume) {
    return counted(volume, NORMALIZER.normalize(string));
  }

  /** The JDK, which lowers case and does not fold it. */
  @Benchmark
  public CharSequence jdk(Volume volume) {
    return counted(volume,
        java.text.Normalizer.normalize(string, java.text.Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
  }

  /** ICU4J. */
  @Benchmark
  public CharSequence icu4j(Volume volume) {
    return counted(volume, UCharacter.foldCase(ICU4J.normalize(string), true));
  }

  private CharSequence counted(Volume volume, CharSequence normal) {
    read.walked(volume, new Walk(0, normal.length()));
    return normal;
  }
}
