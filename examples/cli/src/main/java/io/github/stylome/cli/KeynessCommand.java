package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.output.KeynessRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.RowsFormat;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.keyness.Keyness;
import io.github.stylome.keyness.KeynessMeasure;
import io.github.stylome.keyness.KeynessResult;
import io.github.stylome.keyness.KeynessSettings;
import io.github.stylome.keyness.KeynessUnit;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
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

/** Lists what one set of texts prefers and avoids beside another. */
@Command(
    name = "keyness",
    description = "Lists the words, or other terms, that one set of texts prefers and avoids beside another.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a row for every term, as JSON or CSV: those that the target prefers, the greatest score first,",
      "then those that it avoids:",
      "  term, list          the term; preferred or avoided",
      "  score               by the measure, below 0 if avoided",
      "  effect, interval    how great the difference is, and its 95%% interval: lower, upper",
      "  q                   the least false discovery rate at which it would be found",
      "  targetCount, targetPerMillion, targetSlices, targetTexts, targetDispersion",
      "                      where it is in the target: Gries's DP, 0 if evenly; null if nowhere",
      "  referenceCount, referencePerMillion, referenceSlices, referenceTexts, referenceDispersion",
      "                      the same of the reference",
      "With --markers also a row for every slice: {set, text, slice, preferred, avoided}, the shares of the",
      "terms of each list that it holds.",
      "Without two texts in each set there is no interval, and q is 1. docs/keyness.md says more.",
      "",
      "Examples:",
      "  stylome keyness --target austen/ --reference dickens/ --measure craig --out zeta.csv --as csv",
      "  stylome keyness --target a.jsonl --reference b.jsonl --measure log-odds --top 100 --out -",
      "  stylome keyness --target austen/ --reference dickens/ --measure eder --markers slices.csv --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class KeynessCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Option(names = "--target", paramLabel = "T", arity = "1..*", required = true, description = "Texts of interest.")
  private List<String> target;

  @Option(
      names = "--reference",
      paramLabel = "R",
      arity = "1..*",
      required = true,
      description = "Texts to compare with.")
  private List<String> reference;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      defaultValue = "log-odds",
      description = "craig, eder or chi-square, which are Zetas and go by slices that hold a term, or log-likelihood "
          + "or log-odds, which go by occurrences (default: ${DEFAULT-VALUE}).")
  private String measure;

  @Option(
      names = "--slice",
      paramLabel = "N",
      description = "Tokens of a slice; 0 takes every text for one (default: ${DEFAULT-VALUE}).")
  private int slice = 3000;

  @Option(
      names = "--least-count",
      paramLabel = "N",
      description = "How often a term must occur in both sets together (default: ${DEFAULT-VALUE}).")
  private int leastCount = 3;

  @Option(
      names = "--filter",
      paramLabel = "X",
      description = "How far from 0 Craig's and Eder's Zeta must be (default: ${DEFAULT-VALUE}).")
  private double filter = 0.1;

  @Option(
      names = "--independent",
      paramLabel = "WHAT",
      defaultValue = "TEXT",
      description = "What intervals take for independent: text (the default), or slice, which says nothing of other "
          + "texts.")
  private KeynessUnit unit;

  @Option(names = "--top", paramLabel = "N", description = "How many terms of each list (default: all).")
  private @Nullable Integer top;

  @Mixin
  private FeatureOptions featureOptions;

  @Option(
      names = "--markers",
      paramLabel = "P2",
      description = "Also write, for every slice of all texts, which share of the listed terms it holds.")
  private @Nullable String markers;

  @Option(
      names = "--test",
      paramLabel = "S",
      arity = "1..*",
      description = "With --markers: other texts whose slices are looked at too.")
  private List<String> tests = List.of();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowsFormat format;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  KeynessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    KeynessMeasure by = measure();
    FeatureSpec features = featureOptions.of(1);
    KeynessSettings settings = settings(features);
    check();
    Inputs targets = run.inputs(target);
    Inputs references = run.inputs(reference);
    Inputs others = run.inputs(tests);
    List<Path> files = new ArrayList<>(targets.files());
    files.addAll(references.files());
    files.addAll(others.files());
    Rejections rejections = new Rejections(console::tell);
    String second = markers;
    try (Threads threads = run.threads();
        OutputFile output = out.open(files, console);
        @Nullable OutputFile more = second == null ? null : OutputFile.open(second, files, console.out())) {
      CorpusReader reader = new CorpusReader(run.on(console), rejections, false);
      Corpus own = reader.read(targets, run.disputed(), features);
      Corpus other = reader.read(references, run.disputed(), features);
      Corpus tested =
          tests.isEmpty() ? Corpus.copyOf(List.of()) : reader.read(others, run.disputed(), features);
      KeynessResult result = contrast(by, settings, own, other, threads.workers());
      output.write(KeynessRows.terms(result, top == null ? Integer.MAX_VALUE : top, format));
      if (more != null) {
        more.write(markerRows(result, List.of(own, other, tested)));
        more.commit();
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private KeynessMeasure measure() {
    try {
      return KeynessMeasure.named(measure);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private KeynessSettings settings(FeatureSpec features) {
    try {
      return KeynessSettings.standard()
          .withTerms(features.normalizer(), features.tokenizer(), features.features().ngrams())
          .withSlice(slice).withLeastCount(leastCount).withFilter(filter).withUnit(unit);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private void check() {
    if (top != null && top < 1) {
      throw refused("--top must be at least 1, not " + top);
    } else if (markers == null && !tests.isEmpty()) {
      throw refused("--test goes with --markers");
    }
    out.requireOther("--markers", markers);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private KeynessResult contrast(
      KeynessMeasure by, KeynessSettings settings, Corpus own, Corpus other, Workers workers) {
    try (Progress progress = run.on(console).startWork("contrasting")) {
      progress.at(0);
      Keyness keyness = Keyness.of(settings, own.documents(), other.documents(), workers);
      KeynessResult result = keyness.contrast(by);
      if (by.bySlices() && !keyness.shortTexts().isEmpty()) {
        console.tell(keyness.shortTexts().size() + " texts are shorter than a slice of " + slice
            + " tokens and do not count, the first of them " + Visible.excerpt(keyness.shortTexts().get(0)));
      }
      result.cannotTell().ifPresent(reason -> console.tell("there is no interval and no discovery: " + reason));
      return result;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("these texts cannot be contrasted: " + Visible.of(String.valueOf(e.getMessage())));
    }
  }

  private byte[] markerRows(KeynessResult result, List<Corpus> sets) {
    KeynessRows.Markers rows = new KeynessRows.Markers(format);
    List<String> names = List.of("target", "reference", "test");
    for (int i = 0; i < names.size(); i++) {
      for (Document text : sets.get(i)) {
        rows.add(names.get(i), text.id(), result.markers(text));
      }
    }
    return rows.bytes();
  }
}
