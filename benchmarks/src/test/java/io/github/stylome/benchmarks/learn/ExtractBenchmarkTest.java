package io.github.stylome.benchmarks.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.learn.HashedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtractBenchmarkTest {
  private final ExtractBenchmark benchmark = new ExtractBenchmark();

  @BeforeEach
  void setUp() {
    benchmark.text = "made-up";
    benchmark.megabytes = 1;
    benchmark.rival = ExtractBenchmark.Rival.STYLOME;
    benchmark.setUp();
  }

  @Test
  void lucene_countsTheNgramsOfTheRow() {
    int apart = 0;
    for (String page : benchmark.pages()) {
      List<Integer> counts = new ArrayList<>(benchmark.map(page).values());
      HashedRow row = benchmark.row(page);
      assertEquals(counts.stream().mapToLong(count -> count).sum(), row.total());
      List<Integer> own = new ArrayList<>(IntStream.of(row.toCounts()).boxed().toList());
      counts.sort(null);
      own.sort(null);
      apart += counts.equals(own) ? 0 : counts.size() - own.size();
    }
    // Of some thousand n-grams on a page, now and then two share one of a million columns.
    assertTrue(apart >= 0 && apart <= 8 * benchmark.pages().size(), apart + " on " + benchmark.pages().size());
  }

  @Test
  void extract_readsAllNgrams_whoeverReads() {
    Volume volume = new Volume();
    long ngrams = benchmark.extract(volume);
    benchmark.rival = ExtractBenchmark.Rival.LUCENE;
    assertEquals(ngrams, benchmark.extract(volume));
    assertEquals(2 * ngrams, volume.tokens);
    long ofChars = benchmark.pages().stream().mapToLong(page -> 3L * page.length() - 9).sum();
    assertTrue(ngrams > ofChars, ngrams + " with " + ofChars + " of chars");
  }

  @Test
  void extractAll_makesTheRowsOfEachPage_howeverLongTheyAre() {
    for (ExtractAllBenchmark.Lengths lengths : ExtractAllBenchmark.Lengths.values()) {
      ExtractAllBenchmark all = new ExtractAllBenchmark();
      all.text = "made-up";
      all.megabytes = 1;
      all.lengths = lengths;
      all.threads = 2;
      all.setUp();
      List<HashedRow> rows = all.stylome(new Volume());
      all.tearDown();
      long total = rows.stream().mapToLong(HashedRow::total).sum();
      long longest = rows.stream().mapToLong(HashedRow::total).max().orElseThrow();
      assertTrue(total > 1_000_000, lengths + ": " + total);
      assertEquals(lengths == ExtractAllBenchmark.Lengths.SKEWED, longest > total / 4);
    }
  }
}
