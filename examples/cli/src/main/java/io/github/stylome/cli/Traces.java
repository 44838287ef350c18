package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.ReasonedText;
import io.github.stylome.text.ReasoningSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts the reasoning traces of texts from their answers, and counts texts without. Not safe for concurrent use. */
final class Traces {
  /** Where the trace of a row is. */
  enum Place {
    /** In the key of the row, or marked in its text, where the rest is the answer. */
    KEY_OR_INLINE,
    /** In the text of the row; the answer is in the key. */
    TEXT
  }

  private final Place traceIn;
  private final List<Document> traces = new ArrayList<>();
  private final List<Document> answers = new ArrayList<>();
  private int without;
  private int cutOff;

  Traces(Place traceIn) {
    this.traceIn = traceIn;
  }

  /** Reads all texts, and reports those without label. */
  void read(RowSource rows, Rejections rejections) throws IOException {
    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      Document document = row.get().document();
      if (document.label().isEmpty() || document.label().get().isBlank()) {
        rejections.report(row.get().place(), "the text " + Visible.excerpt(document.id()) + " has no label");
      } else if (traceIn == Place.TEXT) {
        add(document, document.text(), answer(row.get().key()));
      } else {
        ReasonedText parted = ReasoningSplitter.split(document.text());
        String key = row.get().key();
        String field = key == null ? "" : key;
        cutOff += field.isBlank() && parted.isTruncated() ? 1 : 0;
        add(document, field.isBlank() ? parted.reasoningText() : field, parted.answerText());
      }
    }
  }

  private static String answer(@Nullable String key) {
    return key == null ? "" : ReasoningSplitter.split(key).answerText();
  }

  private void add(Document document, String trace, String answer) {
    ReasonedText parted = ReasoningSplitter.split(trace); // a field may hold the tags as well
    Document bare = document.withText(parted.reasoning().isEmpty() ? trace : parted.reasoningText());
    if (bare.isBlank()) {
      without++;
      return;
    }
    traces.add(bare);
    if (!answer.isBlank()) {
      answers.add(document.withText(answer));
    }
  }

  /** Says how many texts have no trace, and how many traces were cut off before an answer. */
  void tell(Console console) {
    if (without > 0) {
      console.tell(without + (without == 1 ? " text has" : " texts have") + " no reasoning trace");
    }
    if (cutOff > 0) {
      console.tell(cutOff + (cutOff == 1 ? " trace ends" : " traces end")
          + " without an answer: what stands behind the last whole sentence is not compared");
    }
  }

  /**
   * Returns the traces.
   *
   * @throws CommandFailure if there is none
   */
  Corpus traces() {
    if (traces.isEmpty()) {
      throw new CommandFailure("there is no reasoning trace in any text: name the field that holds it by --text-field");
    }
    return Corpus.copyOf(traces);
  }

  /** Returns the answers of the texts with traces, where there are any. */
  Corpus answers() {
    return Corpus.copyOf(answers);
  }
}
