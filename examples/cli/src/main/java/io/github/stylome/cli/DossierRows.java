package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.dossier.DossierTexts;
import io.github.stylome.dossier.ReleaseDate;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.ReasonedText;
import io.github.stylome.text.ReasoningSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the rows of a dossier once, and parts answers from thinking: that of a field of its own, and that marked in the
 * text. Not safe for concurrent use.
 */
final class DossierRows {
  private static final int NAMED_LABELS = 5;

  private final Console console;
  private final Rejections rejections;
  private final List<Document> answers = new ArrayList<>();
  private final List<Document> thinking = new ArrayList<>();

  DossierRows(Console console, Rejections rejections) {
    this.console = console;
    this.rejections = rejections;
  }

  /**
   * Reads all rows.
   *
   * @throws CommandFailure if the suspect has no answer among them
   */
  DossierTexts read(Inputs inputs, RowFormat format, String suspect, Map<String, ReleaseDate> dates)
      throws IOException {
    try (RowSource rows = inputs.open(console.in(), format, rejections);
        Progress progress = console.startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        progress.at(rows.bytesRead());
        add(row.get());
      }
    }
    requireSuspect(suspect);
    return new DossierTexts(
        suspect, Corpus.copyOf(answers), Corpus.copyOf(thinking), dates, rejections.count());
  }

  private void add(Row row) {
    Document document = row.document();
    ReasonedText parts = ReasoningSplitter.split(document.text());
    Document answer = parts.reasoning().isEmpty() ? document : document.withText(parts.answerText());
    String beside = row.key();
    String thought = beside == null || document.withText(beside).isBlank() ? parts.reasoningText() : beside;
    Document thinks = document.withText(thought);
    if (!thinks.isBlank()) {
      thinking.add(thinks);
    }
    if (answer.isBlank()) {
      rejections.report(row.place(), "the text " + Visible.excerpt(document.id())
          + " has no answer outside its thinking" + (parts.isTruncated() ? ", which is cut off" : ""));
    } else {
      answers.add(answer);
    }
  }

  private void requireSuspect(String suspect) {
    TreeSet<String> labels = new TreeSet<>();
    answers.forEach(answer -> labels.add(answer.label().orElseThrow()));
    if (!labels.contains(suspect)) {
      String named = labels.stream().limit(NAMED_LABELS).map(Visible::excerpt).collect(Collectors.joining(", "));
      int more = labels.size() - NAMED_LABELS;
      throw new CommandFailure("there is no answer by the suspect " + Visible.excerpt(suspect) + "; there are "
          + (labels.isEmpty() ? "none at all" : named + (more > 0 ? " and " + more + " more" : "")));
    }
  }
}
