package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.AttributionRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.parallel.Workers;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.AttributionPolicy;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.FamilyAnswer;
import io.github.stylome.verdict.LabelTree;
import io.github.stylome.verdict.ProfileAttributor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says of every test text which label of the training texts it sounds like. */
@Command(
    name = "attribute",
    description = {
      "Says of every test text which label of the training texts it sounds like.",
      "",
      "The answer is the likeliest among the labels given: a text by somebody else gets one too. Unless asked by "
          + "--min-probability or --min-tokens, nothing is held back but what cannot be measured, or is tied."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every test text, in their order:",
      "  {\"id\", \"best\", \"scores\": {LABEL: number}, \"probabilities\": {LABEL: number},",
      "   \"abstained\", \"reason\", \"evidence\": [{\"feature\", \"contribution\", …}], …}",
      "A greater score is nearer. Where nothing is said, best is null, abstained true, and reason",
      "says why. A label of which nothing is known to score by is in neither scores nor",
      "probabilities. Contributions are to the lead of the nearest label over the next.",
      "With --families or --family-separator a row also has",
      "  \"families\": {\"reason\", \"path\": [{\"name\", \"depth\", \"probability\"}],",
      "               \"ranking\": [{\"path\": [NAME], \"depth\", \"probability\"}]}",
      "The path leads from the family (depth 1) to the deepest node that is probable enough, and",
      "is empty if none is; the ranking has the three most probable nodes of each depth. The",
      "probability of a node is the sum of those of its labels.",
      "",
      "Examples:",
      "  stylome attribute --train train.jsonl.gz --test test.jsonl.gz --out answers.jsonl",
      "  stylome attribute --train novels/ --test disputed.txt --method cosine-delta --out -",
      "  stylome attribute --model novels.stylome --test - --out - < disputed.txt",
      "  stylome attribute --model models.stylome --test answers.jsonl --families models.tsv --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AttributeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private SourceOptions source;

  @Option(names = "--test", paramLabel = "S", required = true, arity = "1..*", description = "Texts to judge.")
  private List<String> test;

  @Option(
      names = "--out",
      paramLabel = "P",
      required = true,
      description = "The file to write, whole or not at all; - is standard output.")
  private String out;

  @Mixin
  private PolicyOptions policyOptions;

  @Mixin
  private FamilyOptions familyOptions;

  @Mixin
  private RunOptions run;

  AttributeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Inputs training = run.inputs(source.training());
    Inputs disputed = run.inputs(test);
    source.requireOne(training, disputed);
    AttributionMethod method = source.method();
    AttributionPolicy policy = policyOptions.policy();
    familyOptions.check();
    RowFormat trainingFormat = run.training();
    RowFormat testFormat = run.disputed();
    List<Path> read = new ArrayList<>(training.files());
    read.addAll(disputed.files());
    if (source.model().isPresent()) {
      read.add(ModelFile.path(source.model().get()));
    }
    familyOptions.file().ifPresent(read::add);
    Optional<LabelTree> familiesRead = familyOptions.read();
    Rejections rejections = new Rejections(console::tell);
    Console shown = run.on(console);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, read, console.out())) {
      Attributor attributor = source.model().isPresent()
          ? ModelFile.read(source.model().get())
          : new Training(shown, rejections).fit(method, training, trainingFormat, threads.workers());
      Optional<LabelTree> families = familyOptions.of(attributor.labels(), familiesRead);
      try (RowSource rows = disputed.open(console.in(), testFormat, rejections);
          Progress progress = shown.startProgress("judging", disputed.totalBytes())) {
        judge(attributor.withPolicy(policy), families, rows, threads.workers(), output, progress);
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private void judge(
      Attributor attributor,
      Optional<LabelTree> families,
      RowSource source,
      Workers workers,
      OutputFile output,
      Progress progress)
      throws IOException {
    for (List<Row> batch = Batches.next(source); !batch.isEmpty(); batch = Batches.next(source)) {
      for (byte[] row : answers(attributor, families, batch, workers)) {
        output.write(row);
      }
      progress.at(source.bytesRead());
    }
  }

  private List<byte[]> answers(
      Attributor attributor, Optional<LabelTree> families, List<Row> batch, Workers workers) {
    if (attributor instanceof ProfileAttributor) {
      return workers.map(batch, row -> answerAlone(attributor, families, row));
    }
    List<Attribution> answers = attributor.attributeAll(batch.stream().map(Row::document).toList(), workers);
    List<Integer> places = IntStream.range(0, batch.size()).boxed().toList();
    return workers.map(places, i -> answered(families, batch.get(i), answers.get(i)));
  }

  private byte[] answerAlone(Attributor attributor, Optional<LabelTree> families, Row row) {
    try {
      return answered(families, row, attributor.attribute(row.document()));
    } catch (IllegalArgumentException e) {
      // The distance is undefined for this text: there is no answer, and the other texts have theirs.
      return AttributionRows.unanswered(
          row, String.valueOf(e.getMessage()), families.map(tree -> inFamilies(tree, List.of())));
    }
  }

  private byte[] answered(Optional<LabelTree> families, Row row, Attribution answer) {
    return AttributionRows.answered(row, answer, families.map(tree -> inFamilies(tree, answer.ranking())));
  }

  private FamilyAnswer inFamilies(LabelTree tree, List<Candidate> ranking) {
    return tree.judge(ranking, familyOptions.level());
  }
}
