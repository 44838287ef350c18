package io.github.stylome.benchmarks.count;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.github.stylome.benchmarks.RealText;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.count.TermCounter;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
 * Models the first thing that anyone does to a text: its words are cut, folded and counted. The rivals are what a user
 * would write with Lucene and a map, and with Guava; the latter once with its splitter, and once with a loop in its
 * place, which is faster.
 *
 * <pre>
 * java -Dstylome.shared=../shared -jar benchmarks/target/benchmarks.jar CountWordsBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class CountWordsBenchmark {
  private static final Normalizer FOLDED = Normalizer.of(NormalizationRule.FOLD_CASE);
  private static final NGrams WORDS = NGrams.ofWords(1);
  private static final Splitter LETTERS =
      Splitter.on(CharMatcher.forPredicate(Character::isLetter).negate()).omitEmptyStrings();

  @Param({"novels", "arabic"})
  String text;

  @Param("16")
  int megabytes;

  private RealText read;
  private String string;
  private Analyzer analyzer;

  /** Reads the text. */
  @Setup
  public void setUp() {
    read = RealText.of(text, megabytes);
    string = read.string();
    analyzer = new StandardAnalyzer(); // StandardTokenizer and LowerCaseFilter; it has no stop words of its own
  }

  /** Our term counter. */
  @Benchmark
  public TermCounter stylome(Volume volume) {
    TermCounter counter = new TermCounter();
    read.walked(volume, new Walk(counter.addAll(WORDS, Tokenizers.words(), FOLDED.normalize(string)), 0));
    return counter;
  }

  /** Lucene's analysis into a map. */
  @Benchmark
  public Map<String, Integer> lucene(Volume volume) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    long tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("text", string)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
        tokens++;
      }
      stream.end();
    }
    read.walked(volume, new Walk(tokens, 0));
    return counts;
  }

  /** Guava's multiset behind Guava's splitter. */
  @Benchmark
  public Multiset<String> guavaSplitter(Volume volume) {
    Multiset<String> counts = HashMultiset.create();
    for (String word : LETTERS.split(string.toLowerCase(Locale.ROOT))) {
      counts.add(word);
    }
    read.walked(volume, new Walk(counts.size(), 0));
    return counts;
  }

  /** Guava's multiset behind a loop. */
  @Benchmark
  public Multiset<String> guavaLoop(Volume volume) {
    Multiset<String> counts = HashMultiset.create();
    String lower = string.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
        if (i > start) {
          counts.add(lower.substring(start, i));
        }
        start = i + 1;
      }
    }
    read.walked(volume, new Walk(counts.size(), 0));
    return counts;
  }
}
