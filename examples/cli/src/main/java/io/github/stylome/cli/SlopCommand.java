package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.input.SlopProfileFile;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.SlopRows;
import io.github.stylome.keyness.ProfileComparison;
import io.github.stylome.keyness.SlopIndex;
import io.github.stylome.keyness.SlopProfile;
import io.github.stylome.keyness.SlopProfiler;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists what models say too often, says how much of it a text has, and compares such lists. */
@Command(
    name = "slop",
    description = {
      "Lists what a model says more often than people or other models do: words, and phrases as they stand.",
      "",
      "Without --reference, every label is compared with all others of the target. Answers to prompts that both sides "
          + "have are compared prompt by prompt, so that the subject cancels out."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every label of the target:",
      "  label, texts, words, prompts   of the target; a text without prompt, or a piece of 1,000 words",
      "                      of one, counts as a prompt",
      "  leastPrompts        in how many prompts a term must be",
      "  paired, compared    whether target and reference are compared prompt by prompt, and how many",
      "  referencePrompts    with how many of the reference; with fewer than 2 on either side there is no",
      "                      discovery, and intervals are null",
      "  referenceTexts, referenceWords, humanWords",
      "  discoveries         entries with q of at most 0.05",
      "  entries             [{term, kind, count, perMillion, referencePerMillion, lift, liftInterval,",
      "                      logOdds, interval, z, q, score, prompts, dispersion, humanPerMillion,",
      "                      humanLift, humanLiftInterval}], the greatest score first",
      "  names               the same of terms with a name in them; namesNote says where none can be told",
      "  index               {terms, targetPerThousand, referencePerThousand, humanPerThousand,",
      "                      overdispersion}: what the slop index is for these texts; null if nothing counts",
      "  logOdds             {TERM: number} of all terms that were considered",
      "With --index a row for every text: {id, words, indices: [{label, hits, perThousand, interval,",
      "referencePerThousand, humanPerThousand, aboveReference, aboveHuman, terms}]}, with --compare one for",
      "every two profiles: {first, second, common, firstEntries, secondEntries, shared, expected, tail,",
      "correlation, correlationInterval, sharedTerms}. docs/slop.md says more.",
      "",
      "Examples:",
      "  stylome slop --target models.jsonl.gz --out profiles.jsonl",
      "  stylome slop --target models.jsonl.gz --label gpt-4o --reference people/ --out -",
      "  stylome slop --profiles profiles.jsonl --index essay.txt --out -",
      "  stylome slop --profiles profiles.jsonl --compare --out pairs.jsonl"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SlopCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Option(names = "--target", paramLabel = "T", arity = "1..*", description = "Texts to profile, by label.")
  private @Nullable List<String> target;

  @Option(
      names = "--reference",
      paramLabel = "R",
      arity = "1..*",
      description = "Texts to compare with: by people, or by other models. Those with the label of the target are left "
          + "out if there are others.")
  private @Nullable List<String> reference;

  @Option(
      names = "--human",
      paramLabel = "H",
      arity = "1..*",
      description = "Texts by people: every entry gets its lift against them too.")
  private @Nullable List<String> human;

  @Option(names = "--label", paramLabel = "L", arity = "1..*", description = "Labels to profile (default: all).")
  private @Nullable List<String> labels;

  @Option(names = "--top", paramLabel = "N", description = "How many entries at most (default: ${DEFAULT-VALUE}).")
  private int top = SlopProfiler.TOP;

  @Option(
      names = "--profiles",
      paramLabel = "P",
      description = "Profiles that this command wrote, instead of --target.")
  private @Nullable String profiles;

  @Option(
      names = "--index",
      paramLabel = "S",
      arity = "1..*",
      description = "Write the slop index of these texts by every profile, not the profiles.")
  private @Nullable List<String> index;

  @Option(names = "--compare", description = "Write how like every two profiles are, not the profiles.")
  private boolean compare;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  SlopCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    requireUsage();
    Inputs targets = run.inputs(orNone(target));
    Inputs references = run.inputs(orNone(reference));
    Inputs people = run.inputs(orNone(human));
    Inputs texts = run.inputs(orNone(index));
    List<Inputs> all = List.of(targets, references, people, texts);
    requireOneStandardInput(all);
    RowFormat format = run.disputed();
    List<Path> read = new ArrayList<>();
    all.forEach(inputs -> read.addAll(inputs.files()));
    if (profiles != null) {
      read.add(SlopProfileFile.path(profiles));
    }
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = out.open(read, console)) {
      List<SlopProfile> made = profiles == null
          ? make(targets, references, people, format, rejections, threads.workers())
          : chosen(SlopProfileFile.read(profiles));
      made.stream().filter(profile -> !profile.canDiscover()).forEach(this::tellTooFew);
      if (index != null) {
        writeIndices(made, texts, format, rejections, threads.workers(), output);
      } else if (compare) {
        writeComparisons(made, output);
      } else {
        for (SlopProfile profile : made) {
          output.write(SlopRows.profile(profile));
        }
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private void requireUsage() {
    if ((target == null) == (profiles == null)) {
      throw wrong(
          target == null ? "either --target or --profiles is needed" : "--target and --profiles exclude each other");
    } else if (index != null && compare) {
      throw wrong("--index and --compare exclude each other");
    } else if (profiles != null && (reference != null || human != null)) {
      throw wrong("--reference and --human go with --target: a profile has been compared already");
    } else if (profiles != null && spec.commandLine().getParseResult().hasMatchedOption("--top")) {
      throw wrong("--top goes with --target: a profile has its entries already");
    } else if (profiles != null && index == null && !compare) {
      throw wrong("--profiles goes with --index or --compare");
    } else if (top < 1) {
      throw wrong("--top must be at least 1, not " + top);
    }
  }

  private void requireOneStandardInput(List<Inputs> all) {
    if (all.stream().filter(Inputs::readStandardInput).count() > 1) {
      throw wrong("standard input can be read once");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static List<String> orNone(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }

  private List<SlopProfile> make(Inputs targets, Inputs references, Inputs people, RowFormat format,
      Rejections rejections, Workers workers) throws IOException {
    SlopProfiler profiler = new SlopProfiler();
    read(targets, format, rejections, profiler::addTarget);
    if (reference != null) {
      read(references, format, rejections, profiler::addReference);
    }
    if (human != null) {
      read(people, format, rejections, profiler::addHuman);
    }
    try (Progress progress = run.on(console).startWork("comparing")) {
      progress.at(0);
      return profiler.profiles(labels == null ? profiler.labels() : labels, top, workers);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("no profile can be made: " + e.getMessage());
    }
  }

  private void read(Inputs inputs, RowFormat format, Rejections rejections, Predicate<Document> reader)
      throws IOException {
    try (RowSource rows = inputs.open(console.in(), format, rejections);
        Progress progress = run.on(console).startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        progress.at(rows.bytesRead());
        if (!reader.test(row.get().document())) {
          rejections.report(row.get().place(),
              "there is no word in the text " + Visible.excerpt(row.get().document().id()));
        }
      }
    }
  }

  private List<SlopProfile> chosen(List<SlopProfile> read) {
    if (labels == null) {
      return read;
    }
    List<SlopProfile> chosen = new ArrayList<>();
    for (String label : labels) {
      List<SlopProfile> found = read.stream().filter(profile -> profile.label().equals(label)).toList();
      if (found.isEmpty()) {
        throw new CommandFailure("there is no profile of " + Visible.excerpt(label));
      }
      chosen.addAll(found);
    }
    return chosen;
  }

  private void writeIndices(List<SlopProfile> made, Inputs texts, RowFormat format, Rejections rejections,
      Workers workers, OutputFile output) throws IOException {
    List<SlopProfile> usable = made.stream().filter(profile -> profile.scale().isPresent()).toList();
    if (usable.isEmpty()) {
      throw new CommandFailure("none of the profiles has an entry that counts for the index");
    }
    List<SlopIndex> indices = usable.stream().map(SlopIndex::of).toList();
    try (RowSource rows = texts.open(console.in(), format, rejections);
        Progress progress = run.on(console).startProgress("measuring", texts.totalBytes())) {
      for (List<Row> batch = Batches.next(rows); !batch.isEmpty(); batch = Batches.next(rows)) {
        for (Optional<byte[]> row : workers.map(batch, row -> indexed(row, usable, indices))) {
          if (row.isPresent()) {
            output.write(row.get());
          }
        }
        batch.stream().filter(row -> !hasWord(row, indices.get(0))).forEach(row -> rejections.report(
            row.place(), "there is no word in the text " + Visible.excerpt(row.document().id())));
        progress.at(rows.bytesRead());
      }
    }
  }

  private void tellTooFew(SlopProfile profile) {
    console.tell("the profile of " + Visible.excerpt(profile.label()) + " has no discovery: it compares "
        + profile.compared() + " with " + profile.referencePrompts()
        + ", and at least 2 prompts, texts or pieces are needed on either side");
  }

  private static boolean hasWord(Row row, SlopIndex index) {
    return index.canMeasure(row.document().text());
  }

  private static Optional<byte[]> indexed(Row row, List<SlopProfile> profiles, List<SlopIndex> indices) {
    String text = row.document().text();
    return indices.get(0).canMeasure(text)
        ? Optional.of(SlopRows.indices(row, profiles, indices.stream().map(index -> index.measure(text)).toList()))
        : Optional.empty();
  }

  private static void writeComparisons(List<SlopProfile> made, OutputFile output) throws IOException {
    if (made.size() < 2) {
      throw new CommandFailure("two profiles or more are needed for a comparison, not " + made.size());
    }
    for (int i = 0; i < made.size(); i++) {
      for (int j = i + 1; j < made.size(); j++) {
        if (made.get(i).equals(made.get(j))) {
          throw new CommandFailure("the same profile of " + Visible.excerpt(made.get(i).label()) + " is there twice");
        }
        output.write(SlopRows.comparison(
            made.get(i).label(), made.get(j).label(), ProfileComparison.of(made.get(i), made.get(j))));
      }
    }
  }
}
