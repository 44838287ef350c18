package io.github.stylome.benchmarks.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How many times as fast as the plain loop each guarded loop usually is, by the table for the {@link Processor}: of JDK 17
 * and JDK 25, without and with the vector module. On another JDK the lower of the two is expected, and of several
 * processors the lowest.
 */
final class UsualRatios {
  private static final int OLD = 17;
  private static final int NEW = 25;

  private final Map<String, Double> ratios;
  private final String files;
  private final int jdk;

  private UsualRatios(Map<String, Double> ratios, String files, int jdk) {
    this.ratios = ratios;
    this.files = files;
    this.jdk = jdk;
  }

  /** Returns the ratios of a JDK on a processor that may be any of these. */
  static UsualRatios of(int jdk, Collection<Processor> processors) {
    Map<String, Double> ratios = new HashMap<>();
    processors.forEach(processor -> read(processor.file()).forEach((name, own) -> ratios.merge(name, own, Math::min)));
    String files = processors.stream().map(Processor::file).collect(Collectors.joining(", "));
    return new UsualRatios(ratios, files, jdk);
  }

  private static Map<String, Double> read(String file) {
    Map<String, Double> ratios = new HashMap<>();
    try (InputStream in = UsualRatios.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String[] columns = lines.readLine().split("\t", -1);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        for (int i = 1; i < cells.length; i++) {
          if (!cells[i].equals("-")) {
            ratios.put(cells[0] + " " + columns[i], Double.valueOf(cells[i]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ratios;
  }

  /** Returns the names of the tables. */
  String files() {
    return files;
  }

  /** Returns the ratio of a loop; empty if the tables have none. A planted loop has that of its kernel. */
  OptionalDouble of(String loop, Jvm jvm) {
    String name = loop.startsWith(PlantedLoops.PREFIX) ? "kernel/" + KernelLoops.label(PlantedLoops.SUM) : loop;
    Double old = ratios.get(name + " " + OLD + "-" + jvm.label());
    Double newer = ratios.get(name + " " + NEW + "-" + jvm.label());
    if (old == null || newer == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(jdk == OLD ? old : jdk == NEW ? newer : Math.min(old, newer));
  }
}
