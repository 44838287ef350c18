package io.github.stylome.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * How many times as fast each of ours is as each rival that ran on the same: ours are methods named {@code stylome…},
 * and what has the parameter {@code rival} of that value; all other methods and values are rivals. The ratio is that of
 * the medians over all iterations of all JVMs, and beside it stands between which ratios chance could have put it, the
 * slowest of ours over the fastest of theirs and the other way round. Ours without a rival that was measured in its unit has a row with its figure alone.
 */
final class RatioTable {
  private static final String OURS = "stylome";
  private static final String RIVAL = "rival";
  private static final String ROW = "%-46s %-16s %13s %13s %7s  %-16s %s%n";

  private final Map<String, List<RunResult>> cases = new LinkedHashMap<>();
  private final List<Ratio> ratios = new ArrayList<>();
  private final List<String> lone = new ArrayList<>();

  private RatioTable() {}

  /** Returns the table of these results. */
  static RatioTable of(Collection<RunResult> results) {
    RatioTable table = new RatioTable();
    for (RunResult result : results) {
      table.cases.computeIfAbsent(name(result.getParams()), name -> new ArrayList<>()).add(result);
    }
    table.cases.forEach(table::compare);
    return table;
  }

  private void compare(String name, List<RunResult> results) {
    List<RunResult> ours = results.stream().filter(RatioTable::isOurs).toList();
    List<RunResult> theirs = results.stream().filter(result -> !isOurs(result)).toList();
    for (RunResult own : ours) {
      String variant = (name + " " + contender(own).substring(OURS.length())).strip();
      List<RunResult> alike = theirs.stream().filter(other -> unit(other).equals(unit(own))).toList();
      if (alike.isEmpty()) {
        ratios.add(Ratio.alone(variant, own));
      }
      alike.forEach(other -> ratios.add(Ratio.of(variant, own, contender(other), other)));
    }
    if (ours.isEmpty()) {
      theirs.forEach(other -> lone.add(row(name, contender(other), "did not run", "", "", "", "")));
    }
  }

  private static String unit(RunResult result) {
    return Samples.of(result).unit();
  }

  /** Returns the rows, in the order in which ours ran. */
  List<Ratio> ratios() {
    return List.copyOf(ratios);
  }

  /** Returns the table as lines of text. */
  String lines() {
    StringBuilder out = new StringBuilder();
    out.append(row("benchmark", "rival", "ours", "theirs", "ratio", "at least, most", "bytes per token, ours"));
    ratios.forEach(ratio -> out.append(row(ratio)));
    lone.forEach(out::append);
    return out.toString();
  }

  /** Writes the rows as an array. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Ratio ratio : ratios) {
      ratio.write(json);
    }
    json.writeEndArray();
  }

  private static String row(Ratio ratio) {
    boolean compared = ratio.rival().isPresent();
    return row(ratio.benchmark(), ratio.rival().orElse("-"), figure(ratio.ours()),
        compared ? figure(ratio.theirs()) : "", compared ? number("%.2f", ratio.ratio()) : "",
        compared ? number("%.2f", ratio.least()) + " to " + number("%.2f", ratio.most()) : "",
        ratio.bytesPerToken().map(bytes -> number("%.3f", bytes)).orElse(""));
  }

  private static String figure(Samples samples) {
    double median = samples.median();
    return number(median < 10 ? "%.2f" : "%.0f", median) + " " + samples.unit().replace("/op", "");
  }

  private static boolean isOurs(RunResult result) {
    return contender(result).startsWith(OURS);
  }

  /** Returns the value of the parameter that names rivals, or the name of the method. */
  private static String contender(RunResult result) {
    BenchmarkParams params = result.getParams();
    if (params.getParamsKeys().contains(RIVAL)) {
      return params.getParam(RIVAL).toLowerCase(Locale.ROOT);
    }
    String benchmark = params.getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  private static String name(BenchmarkParams params) {
    String[] path = params.getBenchmark().split("\\.", -1);
    return path[path.length - 2].replace("Benchmark", "") + params.getParamsKeys().stream()
        .filter(key -> !key.equals("megabytes") && !key.equals(RIVAL))
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
