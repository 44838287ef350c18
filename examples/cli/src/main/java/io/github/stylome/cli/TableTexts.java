package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts that become rows of a table of features, and reports those that have nothing to measure. */
final class TableTexts {
  private final Console console;
  private final Console shown;
  private final Rejections rejections;

  TableTexts(Console console, Console shown, Rejections rejections) {
    this.console = console;
    this.shown = shown;
    this.rejections = rejections;
  }

  List<Document> read(Inputs inputs, RowFormat format, FeatureSpec features) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (RowSource source = inputs.open(console.in(), format, rejections);
        Progress progress = shown.startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        progress.at(source.bytesRead());
        Document document = row.get().document();
        if (features.canMeasure(document.text())) {
          documents.add(document);
        } else {
          rejections.report(
              row.get().place(), "there is nothing to measure in the text " + Visible.excerpt(document.id()));
        }
      }
    }
    return documents;
  }
}
