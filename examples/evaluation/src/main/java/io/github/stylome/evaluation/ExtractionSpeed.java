package io.github.stylome.evaluation;

import io.github.stylome.learn.HashedRow;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures how fast the test texts of alpaca20 become sparse rows of hashed words, pairs of words and n-grams of 3 to
 * 5 characters, case folded: by one core's time, beside scikit-learn's {@code HashingVectorizer} over the same; and by
 * the clock, on two threads and on one. The figures are those of this machine and this run.
 *
 * <p>After {@code mvn package}, from the root of the project, in some minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.ExtractionSpeed ../shared
 * }</pre>
 *
 * <p>The argument is the folder that {@code corpora} lies in. Where no Python has scikit-learn, only Stylome is
 * measured.
 */
public final class ExtractionSpeed {
  private static final Normalizer FOLDED = Normalizer.of(NormalizationRule.FOLD_CASE);
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 9;
  private static final double MEGABYTE = 1e6;

  private final Split split;
  private final double megabytes;
  private final PrintStream out;

  private ExtractionSpeed(Split split, PrintStream out) {
    this.split = split;
    this.out = out;
    megabytes = split.test().stream()
        .mapToLong(text -> text.text().getBytes(StandardCharsets.UTF_8).length)
        .sum() / MEGABYTE;
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    Split split = new Splits(DevelopmentSplits.shared(args)).alpaca20();
    ExtractionSpeed speed = new ExtractionSpeed(split, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    speed.oneCore();
    speed.threads();
  }

  private void oneCore() throws IOException {
    double own = megabytes / median(WARM_UP, ROUNDS, () -> {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long ngrams = 0;
      for (Document text : split.test()) {
        ngrams += Growth.HASHER.row(FOLDED.normalize(text.text()).toString()).total();
      }
      check(ngrams);
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    });
    out.println(String.format(Locale.ROOT, "rows, one core: %.2f MB of text a second (median of %d)", own, ROUNDS));
    Path folder = Files.createTempDirectory("stylome-extraction");
    try {
      Optional<String> python = new CharacterPipeline(folder).python();
      if (python.isEmpty()) {
        out.println("scikit-learn is skipped: no python3 here can import it");
        return;
      }
      Path rows = JsonRows.write(folder.resolve("test.jsonl"), split.test());
      double rival = HashingPipeline.megabytesPerSecond(python.get(), folder, rows);
      out.println(String.format(Locale.ROOT,
          "scikit-learn, HashingVectorizer, one core: %.2f MB of text a second; ratio %.1f", rival, own / rival));
    } finally {
      JsonRows.delete(folder);
    }
  }

  private void threads() {
    List<String> equal = split.test().stream().map(Document::text).toList();
    String all = String.join("\n", equal);
    List<String> skewed = List.of(all.substring(0, all.length() / 3), all.substring(all.length() / 3, all.length() / 2),
        all.substring(all.length() / 2, all.length() * 2 / 3), all.substring(all.length() * 2 / 3));
    ExecutorService executor = Executors.newFixedThreadPool(1);
    try {
      compare("texts as they are", equal, Workers.of(executor, 2));
      compare("four texts, a third of all the longest", skewed, Workers.of(executor, 2));
    } finally {
      executor.shutdown();
    }
  }

  private void compare(String what, List<String> texts, Workers two) {
    double[] one = new double[ROUNDS];
    double[] both = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) { // in turn: what else the machine does meets both
      double alone = seconds(texts, Workers.caller());
      double together = seconds(texts, two);
      if (i >= 0) {
        one[i] = alone;
        both[i] = together;
      }
    }
    Arrays.sort(one);
    Arrays.sort(both);
    out.println(String.format(Locale.ROOT, "%s, two threads against one: %.2f times (medians of %d)", what,
        one[ROUNDS / 2] / both[ROUNDS / 2], ROUNDS));
  }

  private static double seconds(List<String> texts, Workers workers) {
    long start = System.nanoTime();
    check(Growth.HASHER.rows(texts, workers).stream().mapToLong(HashedRow::total).sum());
    return (System.nanoTime() - start) / 1e9;
  }

  private static void check(long ngrams) {
    if (ngrams == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  /** Something that says how many nanoseconds it took. */
  private interface Timed {
    long nanoseconds();
  }

  private static double median(int warmUp, int rounds, Timed timed) {
    double[] seconds = new double[rounds];
    for (int i = -warmUp; i < rounds; i++) {
      double taken = timed.nanoseconds() / 1e9;
      if (i >= 0) {
        seconds[i] = taken;
      }
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
  }
}
