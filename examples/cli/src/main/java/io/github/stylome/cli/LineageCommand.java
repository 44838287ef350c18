package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.LineageRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.lineage.Lineage;
import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.lineage.LineageSettings;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says where models come from. */
@Command(
    name = "lineage",
    description = "Says which of the candidates each suspect model comes from, how sure that is, or that nothing "
        + "can be said.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "The label of a text is the model that wrote it, the prompt is what it answers. Answers of suspect and",
      "candidate to one prompt are compared with each other; where no prompts are shared, style alone is.",
      "A verdict is one of: same model, same base, taught by, related; alike, cannot tell. Only the first",
      "four accuse anybody. They say where the texts point and prove nothing about how a model was made.",
      "",
      "Examples:",
      "  stylome lineage --suspects new.jsonl --candidates known/*.jsonl.gz --out lineage.jsonl",
      "  stylome lineage --suspects a.jsonl --candidates b.jsonl --decoys people.jsonl --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LineageCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--suspects",
      paramLabel = "TEXTS",
      arity = "1..*",
      required = true,
      description = "Texts of the models that are asked about.")
  private List<String> suspects;

  @Option(
      names = "--candidates",
      paramLabel = "TEXTS",
      arity = "1..*",
      required = true,
      description = "Texts of the models that they may come from. A suspect among them is left out of its own ranking.")
  private List<String> candidates;

  @Option(
      names = "--decoys",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Texts, of people or models, that no suspect can come from: with the other candidates they make "
          + "the null that a candidate must stand out from.")
  private List<String> decoys = List.of();

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "How often the prompts are drawn anew for the intervals (default: ${DEFAULT-VALUE}).")
  private int resamples = LineageSettings.standard().resamples();

  @Option(
      names = "--fdr",
      paramLabel = "X",
      description = "The false discovery rate below which a candidate is accused (default: ${DEFAULT-VALUE}).")
  private double rate = LineageSettings.standard().rate();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides which prompts are drawn (default: ${DEFAULT-VALUE}). Every row names it.")
  private long seed = LineageSettings.standard().seed();

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  LineageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    LineageSettings settings = settings();
    Inputs suspectInputs = run.inputs(suspects);
    Inputs candidateInputs = run.inputs(candidates);
    Optional<Inputs> decoyInputs = decoys.isEmpty() ? Optional.empty() : Optional.of(run.inputs(decoys));
    List<Path> files = Stream.concat(Stream.of(suspectInputs, candidateInputs), decoyInputs.stream())
        .flatMap(inputs -> inputs.files().stream())
        .toList();
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = out.open(files, console)) {
      Corpus suspectTexts = read(suspectInputs, "suspect", rejections);
      Corpus candidateTexts = read(candidateInputs, "candidate", rejections);
      Corpus decoyTexts = decoyInputs.isPresent() ? read(decoyInputs.get(), "decoy", rejections) : Corpus.of();
      List<LineageAnswer> answers = trace(suspectTexts, candidateTexts, decoyTexts, settings, threads.workers());
      tell(answers, LineageAnswer::leftOut, "left out of their own rankings, since they are among the candidates");
      tell(answers, answer -> !answer.paired() && !answer.ranking().isEmpty(),
          "compared by style alone, since too few prompts are shared with the candidates");
      for (LineageAnswer answer : answers) {
        output.write(LineageRows.row(answer));
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private LineageSettings settings() {
    try {
      return new LineageSettings(resamples, rate, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Corpus read(Inputs inputs, String role, Rejections rejections) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (RowSource source = inputs.open(console.in(), run.training(), rejections);
        Progress progress = run.on(console).startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        progress.at(source.bytesRead());
        documents.add(row.get().document());
      }
    }
    if (documents.isEmpty()) {
      throw new CommandFailure("there is no text of a " + role);
    }
    return Corpus.copyOf(documents);
  }

  private List<LineageAnswer> trace(
      Corpus suspectTexts, Corpus candidateTexts, Corpus decoyTexts, LineageSettings settings, Workers workers) {
    try (Progress progress = run.on(console).startWork("comparing")) {
      progress.at(0);
      return Lineage.trace(suspectTexts, candidateTexts, decoyTexts, settings, workers);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("these texts cannot be compared: " + e.getMessage());
    }
  }

  private void tell(List<LineageAnswer> answers, Predicate<LineageAnswer> chosen, String what) {
    String labels = answers.stream()
        .filter(chosen)
        .map(answer -> Visible.excerpt(answer.suspect()))
        .collect(Collectors.joining(", "));
    if (!labels.isEmpty()) {
      console.tell(what + ": " + labels);
    }
  }
}
