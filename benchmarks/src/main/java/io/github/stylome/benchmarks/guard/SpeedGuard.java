package io.github.stylome.benchmarks.guard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures all guarded loops, prints a table, and ends with status 1 if one allocates more than it may or is much
 * slower than usual, against a plain loop that runs in turn with it. {@code mvn verify} runs it; alone it is
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar io.github.stylome.benchmarks.guard.SpeedGuard
 * </pre>
 *
 * <p>A fault counts if it shows in {@value #ATTEMPTS} JVMs out of {@value #ATTEMPTS}, since a compiler that has made an
 * unlucky choice, or a neighbour on the machine, is no fault of the code. A planted loop must be found out in one of as
 * many.
 */
public final class SpeedGuard {
  private static final int ATTEMPTS = 5;
  private static final String ROW = "%-26s %-7s %9s %9s %7s %7s %8s %8s  %s%n";

  private final boolean ratios;
  private final boolean isKnown;
  private final Judge judge;
  private final UsualRatios usual;
  private final PrintStream out;
  private final List<String> faults = new ArrayList<>();

  private SpeedGuard(Set<Processor> like, PrintStream out) {
    ratios = !like.isEmpty();
    isKnown = like.size() == 1;
    usual = UsualRatios.of(Runtime.version().feature(), like);
    judge = new Judge(usual, ratios);
    this.out = out;
  }

  /** Runs the guard. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SpeedGuard guard = new SpeedGuard(Jvm.processors(), out);
    out.println("Speed guard on JDK " + Runtime.version().feature() + guard.basis());
    out.print(row("loop", "jvm", "ours, us", "plain, us", "ratio", "usual", "bytes", "allowed", ""));
    for (LoopGroup group : LoopGroup.values()) {
      for (Jvm jvm : group.jvms()) {
        if (guard.ratios || jvm == Jvm.PLAIN) { // where vectors are no instructions, they are objects
          guard.watch(group, jvm);
        }
      }
    }
    guard.faults.forEach(fault -> out.println("FAULT " + fault));
    out.println(guard.faults.isEmpty() ? "All loops are as fast as usual." : guard.faults.size() + " faults.");
    if (!guard.faults.isEmpty()) {
      System.exit(1);
    }
  }

  private String basis() {
    if (!ratios) {
      return ": no x86-64 with vectors of 256 bits or more,"
          + " for which the usual ratios are, so that only allocation is judged, and without the vector module";
    }
    return isKnown
        ? ", by " + usual.files()
        : ": not a processor for which there is a table, so that the lowest ratios count of " + usual.files();
  }

  /** Measures a group in one JVM after the other, until nothing is left to doubt. */
  private void watch(LoopGroup group, Jvm jvm) throws IOException {
    Map<String, String> doubts = new TreeMap<>();
    for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || !doubts.isEmpty()); attempt++) {
      Map<String, String> before = attempt == 0 ? null : new TreeMap<>(doubts);
      doubts.clear();
      for (Measurement measured : jvm.measure(group)) {
        if (before == null || before.containsKey(measured.name())) {
          Optional<String> doubt = doubt(measured, jvm);
          doubt.ifPresent(fault -> doubts.put(measured.name(), fault));
          print(measured, jvm, doubt.isPresent());
        }
      }
    }
    faults.addAll(doubts.values());
  }

  /** Returns what speaks against a loop: a fault, or of a planted loop that none was seen. */
  private Optional<String> doubt(Measurement measured, Jvm jvm) {
    Optional<String> fault = judge.fault(measured, jvm);
    return measured.name().startsWith(PlantedLoops.PREFIX) ? blindness(measured, jvm, fault) : fault;
  }

  private Optional<String> blindness(Measurement measured, Jvm jvm, Optional<String> fault) {
    if (!isKnown && measured.name().equals(PlantedLoops.SLOW)) {
      return Optional.empty();
    }
    if (fault.isPresent()) {
      out.println("planted, and found: " + fault.get());
      return Optional.empty();
    }
    return Optional.of("the guard does not see " + measured.name() + " (" + jvm.label() + "), which has the ratio "
        + number(measured.ratio()) + " and allocates " + measured.bytes() + " bytes");
  }

  private void print(Measurement measured, Jvm jvm, boolean doubtful) {
    out.print(row(measured.name(), jvm.label(), number(measured.ours() / 1e3), number(measured.plain() / 1e3),
        number(measured.ratio()),
        usual.of(measured.name(), jvm).stream().mapToObj(SpeedGuard::number).findAny().orElse("-"),
        measured.bytes(), measured.allowed(), doubtful ? "?" : ""));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, ROW, cells).stripTrailing() + System.lineSeparator();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
