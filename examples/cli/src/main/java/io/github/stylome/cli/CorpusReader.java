package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.MatrixTable;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts that are to be compared with each other, and reports those that cannot be. */
final class CorpusReader {
  private final Console console;
  private final Rejections rejections;
  private final boolean withLabels;

  /**
   * Makes a reader.
   *
   * @param withLabels whether labels are written too, where texts have them, so that a table must hold them
   */
  CorpusReader(Console console, Rejections rejections, boolean withLabels) {
    this.console = console;
    this.rejections = rejections;
    this.withLabels = withLabels;
  }

  /** Reads all texts that have something to measure and that a table can hold. */
  Corpus read(Inputs inputs, RowFormat format, FeatureSpec features) throws IOException {
    return read(inputs, format, features, Workers.caller());
  }

  /** Does the same, and looks on several threads whether there is something to measure. */
  Corpus read(Inputs inputs, RowFormat format, FeatureSpec features, Workers workers) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (RowSource source = inputs.open(console.in(), format, rejections);
        Progress progress = console.startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        progress.at(source.bytesRead());
        Document document = row.get().document();
        if (canHold("id", document.id(), row.get())
            && (!withLabels || canHold("label", document.label().orElse(""), row.get()))) {
          rows.add(row.get());
        }
      }
    }
    List<Boolean> measurable = workers.map(rows, row -> features.canMeasure(row.document().text()));
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Document document = rows.get(i).document();
      if (measurable.get(i)) {
        documents.add(document);
      } else {
        rejections.report(rows.get(i).place(),
            "there is nothing to measure in the text " + Visible.excerpt(document.id()));
      }
    }
    return Corpus.copyOf(documents);
  }

  private boolean canHold(String what, String value, Row row) {
    if (!MatrixTable.canHold(value)) {
      rejections.report(row.place(), "a table cannot hold the " + what + " " + Visible.excerpt(value)
          + ": it has a tab, a line break or half a surrogate pair");
      return false;
    }
    return true;
  }
}
