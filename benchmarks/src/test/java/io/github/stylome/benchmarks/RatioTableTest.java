package io.github.stylome.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class RatioTableTest {
  @Test
  void everyRival_hasARowWithItsRatio() throws RunnerException {
    List<String> rows = RatioTable.of(run("\\.WordsBenchmark\\.(stylome|lucene|regex)$")).lines().lines().toList();
    assertEquals(3, rows.size(), rows::toString);
    assertTrue(rows.get(0).startsWith("benchmark"), rows::toString);
    assertRow(rows.get(1), "Words made-up +lucene +[\\d.]+ MB/s +[\\d.]+ MB/s +[\\d.]+ +[\\d.]+ to [\\d.]+ +[\\d.]+");
    assertRow(rows.get(2), "Words made-up +regex +[\\d.]+ MB/s +[\\d.]+ MB/s +[\\d.]+ +[\\d.]+ to [\\d.]+ +[\\d.]+");
  }

  @Test
  void eachOfOurs_hasARowForEveryRival() throws RunnerException {
    List<String> rows = RatioTable.of(run("\\.WordsBenchmark\\.(stylome|stylomeUtf8|lucene)$")).lines().lines().toList();
    assertEquals(3, rows.size(), rows::toString);
    assertRow(rows.get(1), "Words made-up +lucene .*");
    assertRow(rows.get(2), "Words made-up Utf8 +lucene .*");
  }

  @Test
  void singleShots_areComparedByTheirTime() throws RunnerException {
    List<String> rows = RatioTable.of(run("\\.FirstTextBenchmark\\.(stylome|jdk)$")).lines().lines().toList();
    assertRow(rows.get(1), "FirstText made-up +jdk +[\\d.]+ ms +[\\d.]+ ms +[\\d.]+ +[\\d.]+ to [\\d.]+");
  }

  @Test
  void rivalsWithoutOurs_areShownAsSuch() throws RunnerException {
    List<String> rows = RatioTable.of(run("\\.WordsBenchmark\\.lucene")).lines().lines().toList();
    assertRow(rows.get(1), "Words made-up +lucene +did not run");
  }

  @Test
  void oursWithoutARival_haveARowOfTheirOwn() throws RunnerException {
    RatioTable table = RatioTable.of(run("\\.WordsBenchmark\\.stylome$"));
    assertRow(table.lines().lines().toList().get(1), "Words made-up +- +[\\d.]+ MB/s +[\\d.]+");
    assertEquals(Optional.empty(), table.ratios().get(0).rival());
  }

  @Test
  void aFirstAnswer_isNotComparedWithARate() throws RunnerException {
    List<String> rows = RatioTable.of(run("\\.NearestBenchmark\\.(stylomeFirst|stylomeSteady|sum)$")).lines().lines()
        .filter(row -> row.contains("cosine")).sorted().toList();
    assertEquals(2, rows.size(), rows::toString);
    assertRow(rows.get(0), "Nearest cosine .* First +- +[\\d.]+ ms");
    assertRow(rows.get(1), "Nearest cosine .* Steady +sum +[\\d.]+ MB/s +[\\d.]+ MB/s +[\\d.]+ .*");
  }

  @Test
  void rivalsByParameter_areComparedWithOurs() throws RunnerException {
    List<String> rows = RatioTable.of(run("\\.ExtractBenchmark\\.")).lines().lines().toList();
    assertEquals(2, rows.size(), rows::toString);
    assertRow(rows.get(1), "Extract made-up +lucene +[\\d.]+ MB/s +[\\d.]+ MB/s +[\\d.]+ .*");
  }

  @Test
  void times_areComparedTheOtherWayRound() throws RunnerException {
    Ratio ratio = RatioTable.of(run("\\.CountNGramsBenchmark\\.")).ratios().get(0);
    assertEquals(ratio.theirs().median() / ratio.ours().median(), ratio.ratio());
    assertTrue(ratio.least() <= ratio.ratio() && ratio.ratio() <= ratio.most(), ratio::toString);
  }

  @Test
  void json_hasARowForEachRatio() throws RunnerException, IOException {
    RatioTable table = RatioTable.of(run("\\.CountNGramsBenchmark\\."));
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      table.write(json);
    }
    assertEquals(table.ratios().size(), Pattern.compile("\"rival\":\"hashMap\"").matcher(out.toString()).results().count());
    assertTrue(out.toString().contains("\"benchmark\":\"CountNGrams 1 made-up\",\"unit\":\"ms/op\""), out::toString);
  }

  private static void assertRow(String row, String expected) {
    assertTrue(Pattern.matches(expected, row.stripTrailing()), row);
  }

  /** Runs benchmarks in this JVM, once: only that there is a result matters. */
  private static Collection<RunResult> run(String benchmarks) throws RunnerException {
    return new Runner(new OptionsBuilder()
        .include(benchmarks)
        .param("text", RealText.MADE_UP)
        .param("megabytes", "1")
        .param("rows", "300")
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(2)
        .measurementTime(TimeValue.milliseconds(10))
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .build()).run();
  }
}
