package io.github.stylome.cli.evaluation;

import io.github.stylome.verdict.Attributor;
import java.util.List;

/** What judges. */
public final class MethodSection {
  private MethodSection() {}

  /** Returns the section of an attributor, with the reason why it is by its method. */
  public static Section of(Attributor attributor, String why) {
    Table table = Table.builder("method", "name", "why", "candidates", "training_texts_left_out")
        .row(Cell.of(attributor.method().name()), Cell.of(why), Cell.of(attributor.labels().size()),
            Cell.of(attributor.leftOut().size()))
        .build();
    return new Section("method", "Method", List.of(), List.of(table));
  }
}
