package io.github.stylome.cli.evaluation;

import java.util.List;

/**
 * A part of a model card.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param key what it is called, in lower case with underscores
 * @param title its heading
 * @param notes sentences that say how to read it
 * @param tables its figures
 */
public record Section(String key, String title, List<String> notes, List<Table> tables) {
  /** Copies the lists. */
  public Section {
    notes = List.copyOf(notes);
    tables = List.copyOf(tables);
  }
}
