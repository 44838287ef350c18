package io.github.stylome.cli.evaluation;

import java.util.List;

/** How long it took, and how large the model is: other figures on every run and machine. */
public final class TimingSection {
  private static final double NANOSECONDS = 1e9;
  private static final double BYTES = 1e6;

  private TimingSection() {}

  /** Returns the section of these figures. */
  public static Section of(long learning, long measuring, int modelBytes) {
    Table table = Table.builder("timing", "learning_seconds", "measuring_seconds", "model_megabytes")
        .row(Cell.of(learning / NANOSECONDS), Cell.of(measuring / NANOSECONDS), Cell.of(modelBytes / BYTES))
        .build();
    return new Section("timing", "Timing",
        List.of("Learning is the fit alone, or the reading of the model; measuring is all of this card. A megabyte is "
            + "a million bytes."),
        List.of(table));
  }
}
