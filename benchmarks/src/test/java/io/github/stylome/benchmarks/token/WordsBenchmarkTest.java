package io.github.stylome.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.ULocale;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsBenchmarkTest {
  @Test
  void allButTheExpression_findTheSameWordsInMadeUpText() throws IOException {
    WordsBenchmark benchmark = new WordsBenchmark();
    benchmark.text = "made-up";
    benchmark.megabytes = 1;
    benchmark.setUp();
    Volume volume = new Volume();
    Walk words = benchmark.stylome(volume);
    assertEquals(200_000, words.tokens());
    assertEquals(words, benchmark.stylome(volume), "the second walk of the cursor");
    assertEquals(words, benchmark.stylomeUtf8(volume), "as many bytes as chars in ASCII");
    assertEquals(words, benchmark.lucene(volume));
    assertEquals(words, benchmark.lucene(volume), "the second walk of Lucene");
    assertEquals(words, benchmark.icu4j(volume));
    assertEquals(words, benchmark.jdk(volume));
    assertEquals(7 * words.tokens(), volume.tokens);
    assertEquals(204_000.0, (double) benchmark.regex(volume).tokens(), 2_000.0, "apostrophes separate its runs");
  }

  /** Where they differ, so that a ratio on such text can be read rightly. */
  @ParameterizedTest
  @CsvSource({
    // ours, Lucene (emoji are tokens), ICU4J (Chinese by a dictionary), JDK (rules of its own)
    "16, 16, 16, 15, 'He didn''t answer; it cost 3.14 (or 10,000) - so he said, well-known as he was.'",
    "6, 6, 6, 6, '\u0643\u062A\u0628 \u0627\u0644\u0648\u0644\u062F \u0631\u0633\u0627\u0644\u0629\u060C "
        + "\u0648\u0642\u0631\u0623\u0647\u0627 \u0661\u0662 \u0645\u0631\u0629.'",
    "8, 8, 6, 2, '\u6211\u4ECA\u5929\u53BB\u5B66\u6821\u3002\u4F60\u5462\uFF1F'",
    "3, 4, 3, 3, 'Yes \uD83D\uDE00 no \u00A3 5'",
    "3, 3, 3, 4, 'snake_case a.b x:y'"
  })
  void words_asEachSeesThem(long stylome, long lucene, long icu4j, long jdk, String text) throws IOException {
    assertEquals(stylome, Walks.over(Tokenizers.words().open(text)).tokens());
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      assertEquals(lucene, Walks.over(tokenizer, text).tokens());
    }
    assertEquals(icu4j,
        Walks.overWords(com.ibm.icu.text.BreakIterator.getWordInstance(ULocale.ROOT), text).tokens());
    assertEquals(jdk, Walks.overWords(BreakIterator.getWordInstance(Locale.ROOT), text).tokens());
  }

  @Test
  void expression_findsWhatTheTokenizerOfLettersFinds() {
    String text = "didn't well-known 3rd";
    assertEquals(Walks.over(Tokenizers.letters().open(text)), Walks.over(Pattern.compile("\\p{L}+").matcher(text)));
  }
}
