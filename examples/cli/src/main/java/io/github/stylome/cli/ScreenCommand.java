package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.RawRows;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.CompositionRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.Composition;
import io.github.stylome.composition.HumanScreen;
import io.github.stylome.composition.JudgedText;
import io.github.stylome.composition.Tally;
import io.github.stylome.parallel.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps, drops or tags texts, at a stated rate of texts by people that are dropped. */
@Command(
    name = "screen",
    description = {
      "Keeps, drops or tags texts so that at most a stated share of texts by people is dropped.",
      "",
      "The promise holds for texts by people of the kind of the references. It takes 99 of them for a share of 0.01; "
          + "with fewer the command says which share they can promise. Texts of another kind are not dropped but "
          + "where they are not seen to be."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "With --mode tag, a JSON row for every text, in their order:",
      "  id                  of the text",
      "  decision            drop: more machine-like than people write but for that share; tag: more likely",
      "                      by a machine than by people, where people wrote half of all, yet not dropped;",
      "                      keep; cannot tell: nothing can be measured in it, or it is of another kind than",
      "                      the references, and people of other kinds look like machines, too",
      "  probability         that no person wrote it, where people wrote half of all; null if not known",
      "  threshold           texts above this probability are dropped",
      "  rate, humanTexts    the share that is promised, and on how many texts by people that rests",
      "  reason              why nobody can tell, else null",
      "With --mode keep or drop, the JSON rows that are not dropped, or those that are, byte for byte.",
      "docs/composition.md says more.",
      "",
      "Examples:",
      "  stylome screen --references known.jsonl.gz --corpus crawl.jsonl --mode keep --out clean.jsonl",
      "  stylome screen --references known.jsonl.gz --corpus crawl.jsonl --rate 0.02 --out tags.jsonl"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ScreenCommand implements Callable<Integer> {
  private static final int BATCH = 256;
  private static final int BATCH_BYTES = 8_000_000;

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Mixin
  private ReferenceOptions references;

  @Option(names = "--corpus", paramLabel = "C", required = true, arity = "1..*", description = "Texts to screen.")
  private List<String> corpus;

  /** What is written. */
  enum Mode {
    KEEP, DROP, TAG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--mode",
      paramLabel = "NAME",
      defaultValue = "tag",
      description = "What is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Mode mode;

  @Option(
      names = "--rate",
      paramLabel = "P",
      description = "The greatest share of texts by people that may be dropped (between 0 and 1, default: "
          + "${DEFAULT-VALUE}).")
  private double rate = 0.01;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  ScreenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    references.check();
    Inputs known = run.inputs(references.names());
    Inputs texts = run.inputs(corpus);
    if (known.readStandardInput() && texts.readStandardInput()) {
      throw new ParameterException(spec.commandLine(), "standard input cannot be both --references and --corpus");
    } else if (!(rate > 0 && rate < 1)) {
      throw new ParameterException(spec.commandLine(), "--rate must be between 0 and 1, not " + rate);
    }
    List<Path> read = new ArrayList<>(known.files());
    read.addAll(texts.files());
    references.families().ifPresent(read::add);
    Rejections rejections = new Rejections(console::tell);
    Console shown = run.on(console);
    try (Threads threads = run.threads();
        OutputFile output = out.open(read, console)) {
      Composer composer = references.fit(known, run.training(), shown, rejections, threads.workers());
      HumanScreen screen = screen(composer);
      Tally tally = composer.tally();
      if (mode == Mode.TAG) {
        tag(composer, screen, texts, rejections, threads.workers(), output, tally);
      } else {
        pass(composer, screen, texts, rejections, threads.workers(), output, tally);
      }
      warn(composer.compose(tally));
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private HumanScreen screen(Composer composer) {
    try {
      return composer.screen(rate);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("nothing can be promised: " + e.getMessage());
    }
  }

  /** Says so where many texts are of another kind than the references, of which nothing is promised. */
  private void warn(Composition corpus) {
    if (corpus.isMuchUnknown()) {
      console.tell(CompositionRows.unknown(corpus) + "of texts by people of another kind than the references, more than "
          + "a share of " + rate + " may have been dropped; --mode tag says of which nobody can tell");
    }
  }

  private void tag(Composer composer, HumanScreen screen, Inputs texts, Rejections rejections, Workers workers,
      OutputFile output, Tally tally) throws IOException {
    try (RowSource rows = texts.openEndless(console.in(), run.disputed(), rejections);
        Progress progress = run.on(console).startProgress("screening", texts.totalBytes())) {
      for (List<Row> batch = Batches.next(rows); !batch.isEmpty(); batch = Batches.next(rows)) {
        List<JudgedText> judged = composer.judge(batch.stream().map(Row::document).toList(), workers);
        for (int i = 0; i < judged.size(); i++) {
          tally.add(judged.get(i));
          output.write(CompositionRows.screened(batch.get(i), screen, judged.get(i)));
        }
        progress.at(rows.bytesRead());
      }
    }
  }

  private void pass(Composer composer, HumanScreen screen, Inputs texts, Rejections rejections, Workers workers,
      OutputFile output, Tally tally) throws IOException {
    try (RawRows rows = RawRows.open(corpus, console.in(), run.disputed(), rejections);
        Progress progress = run.on(console).startProgress("screening", texts.totalBytes())) {
      for (List<RawRows.RawRow> batch = next(rows); !batch.isEmpty(); batch = next(rows)) {
        List<JudgedText> judged = composer.judge(batch.stream().map(raw -> raw.row().document()).toList(), workers);
        for (int i = 0; i < judged.size(); i++) {
          tally.add(judged.get(i));
          boolean isDropped = screen.decide(judged.get(i)) == HumanScreen.Decision.DROP;
          if (isDropped == (mode == Mode.DROP)) {
            output.write(batch.get(i).bytes());
            output.write(new byte[] {'\n'});
          }
        }
        progress.at(rows.bytesRead());
      }
    }
  }

  private static List<RawRows.RawRow> next(RawRows rows) throws IOException {
    List<RawRows.RawRow> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < BATCH && bytes < BATCH_BYTES) {
      Optional<RawRows.RawRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      bytes += row.get().bytes().length;
      batch.add(row.get());
    }
    return batch;
  }
}
