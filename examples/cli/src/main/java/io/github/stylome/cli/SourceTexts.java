package io.github.stylome.cli;

import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts texts by their source, and reports those without. */
final class SourceTexts {
  private final String field;
  private final Rejections rejections;

  SourceTexts(String field, Rejections rejections) {
    this.field = field;
    this.rejections = rejections;
  }

  /**
   * Reads all texts and holds them; sources stand in the order in which they first come.
   *
   * @throws CommandFailure if no text has a source
   */
  Map<String, List<Document>> read(RowSource rows, Progress progress) throws IOException {
    Map<String, List<Document>> sources = new LinkedHashMap<>();
    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      progress.at(rows.bytesRead());
      String source = row.get().key();
      if (source == null) {
        rejections.report(row.get().place(),
            "the text " + Visible.excerpt(row.get().document().id()) + " has no " + Visible.excerpt(field));
      } else {
        sources.computeIfAbsent(source, name -> new ArrayList<>()).add(row.get().document());
      }
    }
    if (sources.isEmpty()) {
      throw new CommandFailure("there is no text with a " + Visible.excerpt(field) + " to judge");
    }
    return sources;
  }
}
