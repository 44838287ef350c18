package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.AutomaticMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the texts to learn from and learns from them. */
final class Training {
  private static final int HEAD = 256;

  private final Console console;
  private final Rejections rejections;

  Training(Console console, Rejections rejections) {
    this.console = console;
    this.rejections = rejections;
  }

  /**
   * Learns from all texts that can be learnt from, and reports the others. Notes which method was chosen, where that was
   * left open.
   *
   * @throws CommandFailure if what is left is too little
   */
  Attributor fit(AttributionMethod method, Inputs inputs, RowFormat format, Workers workers) throws IOException {
    Corpus corpus = read(method, inputs, format);
    if (method instanceof AutomaticMethod automatic) {
      AutomaticMethod.Choice choice = automatic.choose(corpus);
      console.note("method: " + choice.reason());
      return fit(choice.method(), corpus, workers);
    }
    return fit(method, corpus, workers);
  }

  /**
   * Learns from texts that have been read.
   *
   * @throws CommandFailure if they are too few
   */
  Attributor fit(AttributionMethod method, Corpus corpus, Workers workers) {
    try (Progress progress = console.startWork("learning")) {
      progress.at(0);
      return Attributor.fit(method, corpus, workers);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("nothing can be learnt from these texts: " + e.getMessage());
    }
  }

  /**
   * Reads all texts that can be learnt from, and reports the others.
   *
   * @throws CommandFailure if there is none
   */
  Corpus read(AttributionMethod method, Inputs inputs, RowFormat format) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (RowSource source = inputs.open(console.in(), format, rejections);
        Progress progress = console.startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        progress.at(source.bytesRead());
        Document document = row.get().document();
        if (canMeasure(method, document.text())) {
          documents.add(document);
        } else {
          rejections.report(row.get().place(), "there is nothing to learn from in the text "
              + Visible.excerpt(document.id()) + ": nothing that the method " + method.name() + " measures is in it");
        }
      }
    }
    if (documents.isEmpty()) {
      throw new CommandFailure("there is no text to learn from");
    }
    return Corpus.copyOf(documents);
  }

  private static boolean canMeasure(AttributionMethod method, String text) {
    // What the beginning has the text has; for nearly all texts that is enough.
    return (text.length() > HEAD && method.canMeasure(text.substring(0, HEAD))) || method.canMeasure(text);
  }
}
