package io.github.stylome.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all that compares the text engine with others, and prints one table of how many times as fast it is. The results
 * as JMH has them, and its log, are left in {@code benchmarks/target}. It takes some ten minutes, and under three with
 * {@code -quick}, by less text and one JVM for each; a part of a name runs the benchmarks that have it.
 *
 * <pre>
 * java -Dstylome.shared=../shared -cp benchmarks/target/benchmarks.jar io.github.stylome.benchmarks.TextEngineRatios
 * java -cp benchmarks/target/benchmarks.jar io.github.stylome.benchmarks.TextEngineRatios -quick Words
 * </pre>
 *
 * <p>Where the shared folder is missing, the text is made up, and the table says so.
 */
public final class TextEngineRatios {
  private static final List<String> STEADY = List.of(
      "token.WordsBenchmark",
      "token.SentencesBenchmark",
      "token.GraphemesBenchmark",
      "text.NormalizeBenchmark",
      "count.CountWordsBenchmark");
  private static final List<String> COLD = List.of("token.FirstTextBenchmark");

  private final boolean quick;
  private final String part;
  private final Path output;

  private TextEngineRatios(boolean quick, String part) {
    this.quick = quick;
    this.part = part;
    output = Path.of("benchmarks", "target", "text-engine-jdk" + Runtime.version().feature());
  }

  /** Runs the benchmarks and prints the table to standard output. */
  public static void main(String[] arguments) throws RunnerException {
    List<String> given = new ArrayList<>(Arrays.asList(arguments));
    boolean quick = given.remove("-quick");
    if (given.size() > 1) {
      throw new IllegalArgumentException("TextEngineRatios [-quick] [part of a name], not " + given);
    }
    new TextEngineRatios(quick, given.isEmpty() ? "" : given.get(0)).run();
  }

  private void run() throws RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("JDK " + Runtime.version() + "; the log is " + output + ".log");
    try {
      Files.createDirectories(output.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<RunResult> results = new ArrayList<>(run(STEADY, steadyState()));
    results.addAll(run(COLD, new OptionsBuilder().forks(quick ? 5 : 10)));
    ResultFormatFactory.getInstance(ResultFormatType.JSON, output + ".json").writeOut(results);
    out.print(RatioTable.of(results));
  }

  private ChainedOptionsBuilder steadyState() {
    return quick
        ? new OptionsBuilder()
            .forks(1)
            .warmupIterations(1)
            .warmupTime(TimeValue.milliseconds(600))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(300))
            .param("megabytes", "4")
        : new OptionsBuilder()
            .forks(2)
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(4)
            .measurementTime(TimeValue.milliseconds(500));
  }

  private List<RunResult> run(List<String> classes, ChainedOptionsBuilder options) throws RunnerException {
    List<String> chosen = classes.stream().filter(name -> name.contains(part)).toList();
    if (chosen.isEmpty()) {
      return List.of();
    }
    chosen.forEach(name -> options.include("\\." + name.replace(".", "\\.") + "\\."));
    if (!RealText.isThere()) {
      options.param("text", RealText.MADE_UP);
    }
    options.addProfiler(GCProfiler.class).output(output + ".log");
    return List.copyOf(new Runner(options.build()).run());
  }
}
