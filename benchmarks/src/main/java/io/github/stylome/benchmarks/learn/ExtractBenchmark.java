package io.github.stylome.benchmarks.learn;

import io.github.stylome.benchmarks.RealText;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.learn.FeatureHasher;
import io.github.stylome.learn.HashedRow;
import io.github.stylome.learn.TermStream;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
 * Models how texts become rows for a classifier: every page is folded, and its words, pairs of words and n-grams of 3
 * to 5 characters are counted. The rival is what a user would write with Lucene's words, substrings and a map for each
 * page.
 *
 * <pre>
 * java -Dstylome.shared=../shared -jar benchmarks/target/benchmarks.jar ExtractBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class ExtractBenchmark {
  static final int PAGE = 1500;
  static final FeatureHasher HASHER = FeatureHasher.of(
      List.of(TermStream.ofTokens(Tokenizers.words(), 1, 2), TermStream.ofChars(3, 5)), 20);
  static final Normalizer FOLDED = Normalizer.of(NormalizationRule.FOLD_CASE);

  /** Who reads. */
  public enum Rival {
    /** Rows of hashed n-grams. */
    STYLOME,
    /** Lucene's words, joined in pairs, and substrings. */
    LUCENE
  }

  @Param({"answers", "novels"})
  String text;

  @Param("4")
  int megabytes;

  @Param
  Rival rival;

  private RealText read;
  private List<String> pages;
  private Analyzer analyzer;

  /** Reads the text. */
  @Setup
  public void setUp() {
    read = RealText.of(text, megabytes);
    pages = Pages.of(read, PAGE).pages();
    analyzer = new StandardAnalyzer(); // StandardTokenizer and LowerCaseFilter; it has no stop words of its own
  }

  /** Returns how many n-grams all pages have, repetitions included. */
  @Benchmark
  public long extract(Volume volume) {
    long ngrams = 0;
    for (String page : pages) {
      ngrams += rival == Rival.STYLOME ? row(page).total() : total(map(page));
    }
    read.walked(volume, new Walk(ngrams, 0));
    return ngrams;
  }

  List<String> pages() {
    return pages;
  }

  HashedRow row(String page) {
    return HASHER.row(FOLDED.normalize(page).toString());
  }

  Map<String, Integer> map(String page) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> words = words(page);
    for (int i = 0; i < words.size(); i++) {
      counts.merge(words.get(i), 1, Integer::sum);
      if (i > 0) {
        counts.merge(words.get(i - 1) + ' ' + words.get(i), 1, Integer::sum);
      }
    }
    String lower = page.toLowerCase(Locale.ROOT);
    for (int n = 3; n <= 5; n++) {
      for (int i = 0; i + n <= lower.length(); i++) {
        // Letters behind a space that no word has: so n-grams of characters are not taken for words.
        counts.merge("  ".concat(lower.substring(i, i + n)), 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<String> words(String page) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", page)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static long total(Map<String, Integer> counts) {
    long total = 0;
    for (int count : counts.values()) {
      total += count;
    }
    return total;
  }
}
