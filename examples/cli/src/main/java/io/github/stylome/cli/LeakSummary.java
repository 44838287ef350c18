package io.github.stylome.cli;

import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.cli.output.LeakRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.leak.IdentityLeak;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts, label by label, the texts that leak and what they name. Its memory grows with the labels alone. */
final class LeakSummary {
  /** By label; texts without one are under the empty string, which stands first. */
  private final Map<String, Counts> counts = new TreeMap<>();

  private static final class Counts {
    private int texts;
    private int leaking;
    private final Map<String, Integer> makers = new TreeMap<>();
    private final Map<String, Integer> models = new TreeMap<>();
  }

  /** Counts a text, with what was found in it. */
  void add(Optional<String> label, List<IdentityLeak> found) {
    Counts count = counts.computeIfAbsent(label.orElse(""), name -> new Counts());
    List<IdentityLeak> leaks = found.stream().filter(IdentityLeak::isLeak).toList();
    count.texts++;
    count.leaking += leaks.isEmpty() ? 0 : 1;
    TreeSet<String> makers = new TreeSet<>();
    TreeSet<String> models = new TreeSet<>();
    for (IdentityLeak leak : leaks) {
      leak.maker().ifPresent(makers::add);
      leak.model().ifPresent(models::add);
    }
    makers.forEach(maker -> count.makers.merge(maker, 1, Integer::sum));
    models.forEach(model -> count.models.merge(model, 1, Integer::sum));
  }

  /** Writes a row for every label, in their order. */
  void writeTo(OutputFile output, String field) throws IOException {
    for (Map.Entry<String, Counts> entry : counts.entrySet()) {
      Counts count = entry.getValue();
      Optional<String> label = Optional.of(entry.getKey()).filter(name -> !name.isEmpty());
      output.write(LeakRows.summary(
          label, field, new Proportion(count.leaking, count.texts), count.makers, count.models));
    }
  }
}
