package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.evaluation.EvaluatedText;
import io.github.stylome.cli.evaluation.Evaluation;
import io.github.stylome.cli.evaluation.EvaluationPlan;
import io.github.stylome.cli.evaluation.Judge;
import io.github.stylome.cli.evaluation.MethodSection;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.TimingSection;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.output.ModelCardJson;
import io.github.stylome.cli.output.ModelCardReport;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.text.Corpus;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.AttributionPolicy;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.AutomaticMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how often the verdicts on texts whose labels are known are right. */
@Command(
    name = "evaluate",
    description = {
      "Says how good the verdicts are: judges texts whose labels are known, whole, cut and altered.",
      "",
      "Prints a model card: accuracy by label, texts judged together, length, channels, calibration, abstention, "
          + "robustness, and where asked how often people are called machines and whether the unknown is told from the "
          + "known. No prompt or work should be in both the training and the test texts."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "The figures are the same on every run. docs/evaluation.md says what each table means.",
      "",
      "Examples:",
      "  stylome evaluate --train train.jsonl.gz --test test.jsonl.gz --out card.json",
      "  stylome evaluate --model m.stylome --test test.jsonl --human human --register-field genre",
      "  stylome evaluate --train some.jsonl --test all.jsonl --unknown gpt-9 --out - > card.json"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private SourceOptions source;

  @Option(
      names = "--test",
      paramLabel = "S",
      required = true,
      arity = "1..*",
      description = "Texts with labels to judge.")
  private List<String> test;

  @Option(
      names = "--out",
      paramLabel = "P",
      description = "The file to write all figures to as a JSON object, whole or not at all. With - they go to "
          + "standard output, and the report is not shown.")
  private @Nullable String out;

  @Option(
      names = "--human",
      paramLabel = "LABEL",
      description = "A label that stands for people: the others are machines. May be repeated.")
  private List<String> humans = new ArrayList<>();

  @Option(
      names = "--unknown",
      paramLabel = "LABEL",
      description = "A label of test texts that nothing is learnt of. May be repeated.")
  private List<String> unknown = new ArrayList<>();

  @Option(
      names = "--register-field",
      paramLabel = "NAME",
      description = "Field of JSON rows, or column of tables, that names the kind of writing (default: the file that a "
          + "text comes from).")
  private @Nullable String registerField;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What random choices depend on (default: ${DEFAULT-VALUE}).")
  private long seed = EvaluationPlan.DEFAULT_SEED;

  @Option(
      names = "--timing",
      description = "Also tell how long it took to learn and to judge, and how large the model is.")
  private boolean timing;

  @Mixin
  private PolicyOptions policyOptions;

  @Mixin
  private RunOptions run;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Inputs training = run.inputs(source.training());
    Inputs known = run.inputs(test);
    source.requireOne(training, known);
    AttributionMethod method = source.method();
    AttributionPolicy policy = policyOptions.policy();
    RowFormat trainingFormat = run.training();
    RowFormat testFormat = run.disputed(registerField);
    List<Path> read = new ArrayList<>(training.files());
    read.addAll(known.files());
    if (source.model().isPresent()) {
      read.add(ModelFile.path(source.model().get()));
    }
    Rejections rejections = new Rejections(console::tell);
    LabelledTexts texts = new LabelledTexts(run.on(console), rejections);
    boolean jsonOnly = "-".equals(out);
    try (Threads threads = run.threads();
        OutputFile report = OutputFile.standard(console.out());
        OutputFile json = out == null ? report : OutputFile.open(out, read, console.out())) {
      Learnt learnt = learn(method, training, trainingFormat, rejections, threads.workers());
      List<Section> card = card(learnt, policy, texts.read(known, testFormat), threads.workers());
      if (out != null) {
        json.write(ModelCardJson.of(card));
        json.commit();
      }
      if (!jsonOnly) {
        report.write(ModelCardReport.of(card));
        report.commit();
      }
    }
    return ExitStatus.after(rejections);
  }

  /**
   * What judges, and where it comes from.
   *
   * @param attributor what judges
   * @param why why it is by this method
   * @param nanoseconds how long it took to make or to read
   */
  private record Learnt(Attributor attributor, String why, long nanoseconds) {}

  private Learnt learn(
      AttributionMethod method, Inputs inputs, RowFormat format, Rejections rejections, Workers workers)
      throws IOException {
    if (source.model().isPresent()) {
      long start = System.nanoTime();
      Attributor attributor = ModelFile.read(source.model().get());
      return new Learnt(attributor, "that of the model", System.nanoTime() - start);
    }
    Training training = new Training(run.on(console), rejections);
    Corpus corpus = training.read(method, inputs, format);
    long start = System.nanoTime();
    Attributor attributor = training.fit(method, corpus, workers);
    long taken = System.nanoTime() - start;
    String why = method instanceof AutomaticMethod auto ? auto.choose(corpus).reason() : "asked for by name";
    return new Learnt(attributor, why, taken);
  }

  private List<Section> card(Learnt learnt, AttributionPolicy policy, List<EvaluatedText> texts, Workers workers) {
    Attributor attributor = learnt.attributor().withPolicy(policy);
    for (String label : unknown) {
      if (attributor.labels().contains(label)) {
        throw new CommandFailure(
            "--unknown " + Visible.excerpt(label) + " is a label that was learnt; leave it out of the training texts");
      }
    }
    EvaluationPlan plan = new EvaluationPlan(Set.copyOf(humans), Set.copyOf(unknown), seed);
    requireLabels(texts, humans, "--human");
    requireLabels(texts, unknown, "--unknown");
    List<Section> card = new ArrayList<>();
    card.add(MethodSection.of(attributor, learnt.why()));
    long start = System.nanoTime();
    try (Progress progress = run.on(console).startSteps("measuring", plan.sections())) {
      AtomicInteger done = new AtomicInteger();
      card.addAll(new Evaluation(new Judge(attributor, workers), plan, workers)
          .card(texts, title -> progress.at(done.incrementAndGet())));
    }
    if (timing) {
      card.add(TimingSection.of(learnt.nanoseconds(), System.nanoTime() - start,
          AttributorWriter.toBytes(learnt.attributor()).length));
    }
    return card;
  }

  private static void requireLabels(List<EvaluatedText> texts, List<String> labels, String option) {
    for (String label : labels) {
      if (texts.stream().noneMatch(text -> text.label().equals(label))) {
        throw new CommandFailure(option + " " + Visible.excerpt(label) + ": no test text has this label");
      }
    }
  }
}
