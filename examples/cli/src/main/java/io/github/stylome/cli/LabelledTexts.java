package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.evaluation.EvaluatedText;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts to judge whose labels are known, and reports those without. */
final class LabelledTexts {
  private final Console console;
  private final Rejections rejections;

  LabelledTexts(Console console, Rejections rejections) {
    this.console = console;
    this.rejections = rejections;
  }

  /**
   * Reads all texts.
   *
   * @throws CommandFailure if none has a label
   */
  List<EvaluatedText> read(Inputs inputs, RowFormat format) throws IOException {
    List<EvaluatedText> texts = new ArrayList<>();
    try (RowSource rows = inputs.open(console.in(), format, rejections);
        Progress progress = console.startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        progress.at(rows.bytesRead());
        if (row.get().document().label().isPresent()) {
          texts.add(new EvaluatedText(row.get().document(), register(row.get())));
        } else {
          rejections.report(row.get().place(),
              "the text " + Visible.excerpt(row.get().document().id()) + " has no label to compare an answer with");
        }
      }
    }
    if (texts.isEmpty()) {
      throw new CommandFailure("there is no text with a label to judge");
    }
    return texts;
  }

  /** A text that is a file of its own is of the register of its folder. */
  private static String register(Row row) {
    String given = row.key();
    if (given != null) {
      return given;
    }
    String source = row.place().source();
    Path folder = row.place().line() == 0 ? Path.of(source).getParent() : null;
    return folder == null ? source : folder.toString();
  }
}
