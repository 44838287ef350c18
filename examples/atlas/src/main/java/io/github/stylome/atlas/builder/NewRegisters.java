package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.keyness.Interval;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Asks an atlas that was built without one register of people about it: how often are they called a machine? */
final class NewRegisters {
  private static final List<String> REGISTERS = List.of("xsum", "pubmed", "british-fiction");
  private static final int[] GROUP_SIZES = {1, 5, 20};

  private final Builds builds;
  private final Workers workers;
  private final PrintStream out;

  NewRegisters(Builds builds, Workers workers, PrintStream out) {
    this.builds = builds;
    this.workers = workers;
    this.out = out;
  }

  void print() {
    out.printf(Locale.ROOT, "%nBuilt without a register of people, asked about it, k texts at a time.%n");
    out.println("machine: share that was called a machine's, with Wilson's interval of 95%; human: called a person's.");
    out.printf(Locale.ROOT, "%-16s %3s %6s %8s %17s %8s %8s%n",
        "register", "k", "groups", "machine", "interval", "human", "neither");
    for (String register : REGISTERS) {
      Atlas atlas = builds.smallWithout(text -> text.collection().equals(register));
      List<AtlasText> people =
          builds.texts().stream().filter(text -> text.collection().equals(register)).toList();
      for (int size : GROUP_SIZES) {
        row(register, size, workers.map(TextGroups.of(people, size), group -> atlas.identifyTogether(
            Corpus.copyOf(group.stream().map(AtlasText::document).toList()))));
      }
    }
  }

  private void row(String register, int size, List<Identification> said) {
    long human = said.stream().filter(answer -> answer.best().filter(Atlas.HUMAN::equals).isPresent()).count();
    long machine = said.stream().filter(answer -> answer.best().isPresent()).count() - human;
    double n = said.size();
    Interval interval = Interval.wilson(machine / n, n);
    out.printf(Locale.ROOT, "%-16s %3d %6d %8.3f   [%.3f, %.3f]  %8.3f %8.3f%n", register, size, said.size(),
        machine / n, interval.lower(), interval.upper(), human / n, (n - human - machine) / n);
  }
}
