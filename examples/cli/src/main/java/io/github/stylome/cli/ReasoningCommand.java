package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.FieldNames;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.ReasoningRows;
import io.github.stylome.parallel.Workers;
import io.github.stylome.reasoning.ThoughtAndAnswer;
import io.github.stylome.reasoning.TraceComparison;
import io.github.stylome.reasoning.TraceHalves;
import io.github.stylome.reasoning.TracePair;
import io.github.stylome.reasoning.TraceReport;
import io.github.stylome.reasoning.TraceSettings;
import io.github.stylome.text.Corpus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares how models think. */
@Command(
    name = "reasoning",
    description = {
      "Compares the reasoning traces of models pair by pair, at equal length: how well they are told apart, by which moves "
          + "of reasoning, and whether a model thinks like one and answers like another.",
      "",
      "Traces are in the field reasoning, in the one that --text-field names, or in the text itself between <think> and "
          + "the like. Texts without are counted."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes JSON rows, told apart by their kind:",
      "  halves   a model against itself, in halves of its prompts: the area must be about one half",
      "  pair     two models: area under the curve, interval, what chance gives, q, verdict, moves that differ",
      "  suspect  with --suspect: the candidates by traces and by answers, and whether the nearest differ",
      "A verdict on a pair is one of different, not separable, cannot tell; on a suspect one of same, different,",
      "cannot tell. That traces are alike does not establish that one model was distilled from another.",
      "docs/reasoning.md has all fields.",
      "",
      "Examples:",
      "  stylome reasoning answers.jsonl.gz --text-field reasoning --out pairs.jsonl",
      "  stylome reasoning answers.jsonl.gz --suspect new-model --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReasoningCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = "Texts of models, with labels and prompts.")
  private List<String> texts;

  @Option(
      names = "--answer-field",
      paramLabel = "NAME",
      description = "Field or column that holds the answer where --text-field holds the trace "
          + "(default: ${DEFAULT-VALUE}).")
  private String answerField = "text";

  @Option(
      names = "--suspect",
      paramLabel = "LABEL",
      description = "Also say which of the other models this one thinks like, and which it answers like. May be repeated.")
  private List<String> suspects = List.of();

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Read the first N words of each trace, and of two that are compared no more than four fifths of the "
          + "shorter (default: ${DEFAULT-VALUE}).")
  private int words = TraceSettings.standard().words();

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "How often prompts are drawn anew, and labels are swapped (default: ${DEFAULT-VALUE}).")
  private int resamples = TraceSettings.standard().resamples();

  @Option(
      names = "--fdr",
      paramLabel = "X",
      description = "The false discovery rate below which models are said to differ (default: ${DEFAULT-VALUE}).")
  private double rate = TraceSettings.standard().rate();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides folds, draws and swaps (default: ${DEFAULT-VALUE}). Every row names it.")
  private long seed = TraceSettings.standard().seed();

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  ReasoningCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    TraceSettings settings = settings();
    Inputs inputs = run.inputs(texts);
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads(); OutputFile output = out.open(inputs.files(), console)) {
      Traces traces = read(inputs, rejections);
      traces.tell(console);
      for (byte[] row : compare(traces, settings, threads.workers())) {
        output.write(row);
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private TraceSettings settings() {
    try {
      return new TraceSettings(words, resamples, rate, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Traces read(Inputs inputs, Rejections rejections) throws IOException {
    // A field that is named holds traces and nothing else, and so does a part that is taken.
    boolean named = run.takesPart() || !run.textField().equals("text");
    Traces traces = new Traces(named ? Traces.Place.TEXT : Traces.Place.KEY_OR_INLINE);
    try (RowSource source = inputs.open(
            console.in(), run.disputed(named ? answerField : FieldNames.REASONING), rejections);
        Progress progress = run.on(console).startProgress("reading", inputs.totalBytes())) {
      progress.at(0);
      traces.read(source, rejections);
    }
    return traces;
  }

  private List<byte[]> compare(Traces traces, TraceSettings settings, Workers workers) {
    Corpus thoughts = traces.traces();
    try (Progress progress = run.on(console).startWork("comparing")) {
      progress.at(0);
      List<byte[]> rows = new ArrayList<>();
      TraceReport report = TraceComparison.of(thoughts, settings, workers);
      for (TraceHalves halves : report.halves()) {
        rows.add(ReasoningRows.halves(halves, settings));
      }
      for (TracePair pair : report.pairs()) {
        rows.add(ReasoningRows.pair(pair, settings));
      }
      for (String suspect : suspects) {
        rows.add(ReasoningRows.suspect(
            ThoughtAndAnswer.of(suspect, thoughts, traces.answers(), settings, workers)));
      }
      return rows;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("these traces cannot be compared: " + e.getMessage());
    }
  }
}
