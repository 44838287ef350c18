package io.github.stylome.cli;

import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes texts from a source so many at a time that threads have work and memory does not fill. */
final class Batches {
  private static final int MAX_TEXTS = 512;
  private static final int MAX_CHARS = 8_000_000;

  private Batches() {}

  /** Returns the next texts, none at the end. */
  static List<Row> next(RowSource source) throws IOException {
    List<Row> batch = new ArrayList<>();
    long chars = 0;
    while (batch.size() < MAX_TEXTS && chars < MAX_CHARS) {
      Optional<Row> row = source.next();
      if (row.isEmpty()) {
        break;
      }
      chars += row.get().document().text().length();
      batch.add(row.get());
    }
    return batch;
  }
}
