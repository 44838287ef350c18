package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.LeakRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.leak.IdentityLeak;
import io.github.stylome.leak.KnownNames;
import io.github.stylome.leak.LeakScanner;
import io.github.stylome.parallel.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds where texts say which model they are from, or whose. */
@Command(
    name = "leaks",
    description = {
      "Finds where texts say of themselves which model they are from, or who made it, in English, Chinese and Arabic.",
      "",
      "Denials, quotations, suppositions, turns of the user and talk about a model are no leaks. Texts are read one "
          + "after the other and not kept, so memory does not grow with them, and ids may repeat."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every leak, in the order of the texts:",
      "  id, label           of the text; the label is null if it has none",
      "  field               where it is: as --text-field says, or the part that --part takes",
      "  maker, model        by their canonical names; null if not known or not named",
      "  polarity            claim; with --all also denial, quotation, about, user-turn, hypothetical",
      "  frame               identity, as, maker, name, address, base, policy; mention if none of these",
      "  start, end          where the words are in that field or part, in UTF-16 units",
      "With --summary, a row for every label: {label, field, texts, leaking, rate, interval, makers, models};",
      "leaking texts have a claim, the interval is Wilson's of 95%%, and makers and models have the number of",
      "leaking texts that name them. docs/leaks.md says more.",
      "",
      "Examples:",
      "  stylome leaks answers.jsonl.gz --out leaks.jsonl --summary rates.jsonl",
      "  stylome leaks answers.jsonl.gz --text-field reasoning --out thinking.jsonl",
      "  stylome leaks answers.jsonl --names more-names.tsv --all --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LeaksCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = "Texts to read.")
  private List<String> texts;

  @Mixin
  private OutputOptions out;

  @Option(
      names = "--summary",
      paramLabel = "P",
      description = "Write how many texts of each label leak to this file, whole or not at all; - is standard output.")
  private @Nullable String summary;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "More names of makers and models, in the form of docs/leaks.md. They go before those known.")
  private @Nullable String names;

  @Option(names = "--all", description = "Write a row for every place that names one, whatever is meant.")
  private boolean all;

  @Mixin
  private RunOptions run;

  LeaksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    out.requireOther("--summary", summary);
    Inputs inputs = run.inputs(texts);
    RowFormat format = run.disputed();
    List<Path> read = new ArrayList<>(inputs.files());
    if (names != null) {
      read.add(namesFile(names));
    }
    LeakScanner scanner = LeakScanner.of(names == null
        ? KnownNames.standard()
        : KnownNames.standard().plus(readNames(names)));
    Rejections rejections = new Rejections(console::tell);
    LeakSummary counts = new LeakSummary();
    try (Threads threads = run.threads();
        OutputFile output = out.open(read, console);
        OutputFile rates = summary == null
            ? OutputFile.standard(console.out())
            : OutputFile.open(summary, read, console.out())) {
      try (RowSource rows = inputs.openEndless(console.in(), format, rejections);
          Progress progress = run.on(console).startProgress("reading", inputs.totalBytes())) {
        scan(rows, scanner, threads.workers(), counts, output, progress);
      }
      if (summary != null) {
        counts.writeTo(rates, run.field());
        rates.commit();
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private void scan(RowSource rows, LeakScanner scanner, Workers workers, LeakSummary counts, OutputFile output,
      Progress progress) throws IOException {
    for (List<Row> batch = Batches.next(rows); !batch.isEmpty(); batch = Batches.next(rows)) {
      List<List<IdentityLeak>> found = workers.map(batch, row -> scanner.scan(row.document().text()));
      for (int i = 0; i < batch.size(); i++) {
        Row row = batch.get(i);
        counts.add(row.document().label(), found.get(i));
        for (IdentityLeak leak : found.get(i)) {
          if (all || leak.isLeak()) {
            output.write(LeakRows.leak(row, run.field(), leak));
          }
        }
      }
      progress.at(rows.bytesRead());
    }
  }

  private static Path namesFile(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new CommandFailure(file + ": this is not the name of a file: " + e.getReason());
    }
  }

  private static KnownNames readNames(String file) {
    try (InputStream in = Files.newInputStream(namesFile(file))) {
      return KnownNames.read(in);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new CommandFailure(file + ": it cannot be read: " + e.getMessage());
    }
  }
}
