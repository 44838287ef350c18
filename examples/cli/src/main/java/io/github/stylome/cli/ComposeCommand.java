package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.CompositionRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.Composition;
import io.github.stylome.composition.JudgedText;
import io.github.stylome.composition.Tally;
import io.github.stylome.parallel.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what share of a corpus is by each source of the references, and by none of them. */
@Command(
    name = "compose",
    description = {
      "Says what share of a corpus was written by people, by each family of models, and by none of the known.",
      "",
      "Sources are counted, not texts judged one by one: what cannot be told of a text can be told of many. Memory "
          + "does not grow with the corpus, and ids may repeat in it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes one JSON row:",
      "  texts, measured, rejected   texts that came, those that something can be measured in, which the",
      "                      shares are of, and rows that were rejected, here and among the references",
      "  shares              [{source, share, interval: [lower, upper]}]: every source in ascending order,",
      "                      then \"none of the known\"; 95%% intervals. Empty if nothing can be measured",
      "  machines            {share, interval} of the known machines together, whose interval includes what is by",
      "                      none of the known; null if no reference is by people",
      "  reason              why nobody can tell (nothing is measured, too few texts), or that much is by none of the",
      "                      known; else null",
      "  strangers           how many sources were left out in turn to learn what unknown ones look like",
      "  seed                of the bootstrap",
      "With --documents a row for every text, in their order: {id, source, probabilities: {SOURCE: number}},",
      "for sources that are as frequent as the shares say; source is null if nothing can be measured.",
      "With --families or --family-separator the sources are families. docs/composition.md says more.",
      "",
      "Examples:",
      "  stylome compose --references known.jsonl.gz --corpus crawl.jsonl.gz --out -",
      "  stylome compose --references known.jsonl --families models.tsv --corpus - --out shares.json"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ComposeCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Mixin
  private ReferenceOptions references;

  @Option(names = "--corpus", paramLabel = "C", required = true, arity = "1..*", description = "Texts to count.")
  private List<String> corpus;

  @Option(names = "--documents", paramLabel = "P", description = "Write a row for every text to this file, too.")
  private @Nullable String documents;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  ComposeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    references.check();
    Inputs known = run.inputs(references.names());
    Inputs texts = run.inputs(corpus);
    if (known.readStandardInput() && texts.readStandardInput()) {
      throw new ParameterException(spec.commandLine(), "standard input cannot be both --references and --corpus");
    }
    out.requireOther("--documents", documents);
    List<Path> read = new ArrayList<>(known.files());
    read.addAll(texts.files());
    references.families().ifPresent(read::add);
    Rejections rejections = new Rejections(console::tell);
    Console shown = run.on(console);
    try (Threads threads = run.threads();
        OutputFile output = out.open(read, console)) {
      Composer composer = references.fit(known, run.training(), shown, rejections, threads.workers());
      if (documents == null) {
        Composition counted = count(composer, texts, null, rejections, threads.workers());
        output.write(CompositionRows.corpus(counted, composer.machines(counted), rejections.count()));
      } else {
        try (OutputFile rows = OutputFile.open(documents, read, console.out());
            JudgedSpool spool = new JudgedSpool()) {
          Composition counted = count(composer, texts, spool, rejections, threads.workers());
          spool.writeTo(rows, counted);
          output.write(CompositionRows.corpus(counted, composer.machines(counted), rejections.count()));
          rows.commit();
        }
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private Composition count(
      Composer composer, Inputs texts, @Nullable JudgedSpool spool, Rejections rejections, Workers workers)
      throws IOException {
    Tally tally = composer.tally();
    RowFormat format = run.disputed();
    try (RowSource rows = texts.openEndless(console.in(), format, rejections);
        Progress progress = run.on(console).startProgress("counting", texts.totalBytes())) {
      for (List<Row> batch = Batches.next(rows); !batch.isEmpty(); batch = Batches.next(rows)) {
        List<JudgedText> judged = composer.judge(batch.stream().map(Row::document).toList(), workers);
        for (int i = 0; i < judged.size(); i++) {
          tally.add(judged.get(i));
          if (spool != null) {
            spool.add(batch.get(i), judged.get(i));
          }
        }
        progress.at(rows.bytesRead());
      }
    }
    return composer.compose(tally);
  }
}
