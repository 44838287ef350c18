package io.github.stylome.benchmarks;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of all stages, or of those that are named, on the JDK that runs this, and prints one table of how
 * many times as fast ours are as their rivals. With {@code -quick} there is less data and one JVM for each, which shows
 * orders of magnitude. A name is a stage, such as {@code token}, or a part of a benchmark's, such as {@code Words}.
 *
 * <pre>
 * java -Dstylome.shared=../shared -cp benchmarks/target/benchmarks.jar io.github.stylome.benchmarks.Ratios
 * java -cp benchmarks/target/benchmarks.jar io.github.stylome.benchmarks.Ratios -quick token
 * </pre>
 *
 * <p>Left in {@code benchmarks/target}, here on JDK 17: the table as {@code ratios-jdk17.json}, with the machine, what
 * JMH has measured as {@code jmh-jdk17.json}, and its log. Where the shared folder is missing, texts are made up, and
 * the table says so.
 */
public final class Ratios {
  private static final String PACKAGE = Ratios.class.getPackageName() + ".";
  private static final Path FOLDER = Path.of("benchmarks", "target");
  private static final Map<String, String> QUICK_ROWS = Map.of(
      "search.OneToManyBenchmark", "20000", "search.FullMatrixBenchmark", "500", "search.NearestBenchmark", "100000");

  private final PrintStream out;
  private final boolean quick;
  private final String part;

  private Ratios(PrintStream out, boolean quick, String part) {
    this.out = out;
    this.quick = quick;
    this.part = part;
  }

  /** Runs the benchmarks and prints the table to standard output. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    List<String> given = new ArrayList<>(Arrays.asList(arguments));
    boolean quick = given.remove("-quick");
    if (given.size() > 1) {
      throw new IllegalArgumentException("Ratios [-quick] [a stage or a part of a name], not " + given);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new Ratios(out, quick, given.isEmpty() ? "" : given.get(0)).run();
  }

  private void run() throws RunnerException, IOException {
    SortedMap<String, List<BenchmarkListEntry>> classes = chosen(part);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("no stage and no benchmark is named \"" + part + "\"");
    }
    Files.createDirectories(FOLDER);
    Machine machine = Machine.here();
    out.println(machine + (RealText.isThere() ? "" : "; texts are made up"));
    List<RunResult> results = new ArrayList<>();
    for (Map.Entry<String, List<BenchmarkListEntry>> each : classes.entrySet()) {
      out.println("runs " + each.getKey());
      results.addAll(run(each.getKey(), each.getValue()));
    }
    RatioTable table = RatioTable.of(results);
    ResultFormatFactory.getInstance(ResultFormatType.JSON, file("jmh", ".json").toString()).writeOut(results);
    write(machine, table);
    out.print(table.lines());
  }

  /** Returns the benchmarks of a stage, or with such a part in their name, by class; the name begins with the stage. */
  static SortedMap<String, List<BenchmarkListEntry>> chosen(String part) {
    SortedMap<String, List<BenchmarkListEntry>> classes = new TreeMap<>();
    for (BenchmarkListEntry entry : BenchmarkList.defaultList()
        .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())) {
      String name = entry.getUserClassQName().substring(PACKAGE.length());
      if (name.contains(part) || name.startsWith(part + ".")) {
        classes.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
      }
    }
    return classes;
  }

  /** Runs one class: what is measured in the first moments of a JVM has settings of its own. */
  private List<RunResult> run(String name, List<BenchmarkListEntry> entries) throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (boolean first : new boolean[] {false, true}) {
      ChainedOptionsBuilder options = first ? new OptionsBuilder() : steadyState();
      List<String> methods = entries.stream()
          .filter(entry -> (entry.getMode() == Mode.SingleShotTime) == first)
          .map(BenchmarkListEntry::getUsername)
          .toList();
      if (methods.isEmpty()) {
        continue;
      }
      methods.forEach(method -> options.include("^" + Pattern.quote(method) + "$"));
      if (!RealText.isThere()) {
        options.param("text", RealText.MADE_UP);
      }
      if (quick && QUICK_ROWS.containsKey(name)) {
        options.param("rows", QUICK_ROWS.get(name));
      }
      results.addAll(new Runner(options.addProfiler(GCProfiler.class).output(log(name).toString()).build()).run());
    }
    return results;
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
            .warmupTime(TimeValue.milliseconds(800))
            .measurementIterations(4)
            .measurementTime(TimeValue.milliseconds(400));
  }

  private void write(Machine machine, RatioTable table) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file("ratios", ".json").toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeFieldName("machine");
      machine.write(json);
      json.writeBooleanField("quick", quick);
      json.writeStringField("texts", RealText.isThere() ? "real" : RealText.MADE_UP);
      json.writeFieldName("ratios");
      table.write(json);
      json.writeEndObject();
    }
  }

  private Path file(String what, String suffix) {
    return FOLDER.resolve(what + (part.isEmpty() ? "" : "-" + part) + "-jdk" + Runtime.version().feature() + suffix);
  }

  private Path log(String name) {
    return FOLDER.resolve("jmh-" + name + "-jdk" + Runtime.version().feature() + ".log");
  }
}
