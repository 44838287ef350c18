package io.github.stylome.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * How many times as fast each method {@code stylome…} of a benchmark is as its other methods, the rivals: the ratio of the
 * medians over all iterations of all JVMs, and between which ratios chance could have put it, the slowest of ours over the
 * fastest of theirs and the other way round.
 */
final class RatioTable {
  private static final String OURS = "stylome";
  private static final String ROW = "%-46s %-14s %10s %10s %7s  %-16s %s%n";

  private final Map<String, List<RunResult>> cases = new LinkedHashMap<>();

  private RatioTable() {}

  /** Returns the table of these results as lines of text. */
  static String of(Collection<RunResult> results) {
    RatioTable table = new RatioTable();
    for (RunResult result : results) {
      table.cases.computeIfAbsent(name(result.getParams()), name -> new ArrayList<>()).add(result);
    }
    return table.lines();
  }

  private String lines() {
    StringBuilder out = new StringBuilder();
    out.append(row("benchmark", "rival", "ours", "theirs", "ratio", "at least, most", "bytes per token, ours"));
    cases.forEach((name, results) -> {
      List<RunResult> ours = results.stream().filter(result -> method(result).startsWith(OURS)).toList();
      for (RunResult theirs : results) {
        if (ours.isEmpty()) {
          out.append(row(name, method(theirs), "did not run", "", "", "", ""));
        } else if (!ours.contains(theirs)) {
          ours.forEach(own -> out.append(compared(name, own, theirs)));
        }
      }
    });
    return out.toString();
  }

  private static String compared(String name, RunResult ours, RunResult theirs) {
    double[] own = samples(ours);
    double[] other = samples(theirs);
    boolean time = ours.getParams().getMode() == Mode.SingleShotTime;
    double ratio = time ? median(other) / median(own) : median(own) / median(other);
    double least = time ? other[0] / own[own.length - 1] : own[0] / other[other.length - 1];
    double most = time ? other[other.length - 1] / own[0] : own[own.length - 1] / other[0];
    String unit = time ? " ms" : " MB/s";
    String variant = method(ours).substring(OURS.length());
    return row(name + " " + variant, method(theirs),
        number("%.0f", median(own)) + unit, number("%.0f", median(other)) + unit,
        number("%.2f", ratio), number("%.2f", least) + " to " + number("%.2f", most), allocation(ours));
  }

  /** Returns what each iteration measured, the least first: megabytes per second, or milliseconds. */
  private static double[] samples(RunResult result) {
    double[] samples = result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(RatioTable::sample)
        .toArray();
    Arrays.sort(samples);
    return samples;
  }

  private static double sample(IterationResult iteration) {
    Result<?> megabytes = iteration.getSecondaryResults().get("megabytes");
    return megabytes == null ? iteration.getPrimaryResult().getScore() : megabytes.getScore();
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Returns the bytes allocated per token, empty where tokens were not counted. */
  private static String allocation(RunResult result) {
    Result<?> tokens = result.getSecondaryResults().get("tokens");
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return tokens == null || bytes == null || tokens.getScore() == 0
        ? ""
        : number("%.3f", bytes.getScore() * result.getPrimaryResult().getScore() / tokens.getScore());
  }

  private static String method(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  private static String name(BenchmarkParams params) {
    String[] path = params.getBenchmark().split("\\.", -1);
    return path[path.length - 2].replace("Benchmark", "") + params.getParamsKeys().stream()
        .filter(key -> !key.equals("megabytes"))
        .map(key -> " " + params.getParam(key))
        .collect(Collectors.joining());
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, ROW, cells);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
