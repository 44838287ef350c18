package io.github.stylome.cli;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.VerificationRows;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verification.TableVerifier;
import io.github.stylome.verification.UndecidedZone;
import io.github.stylome.verification.VerificationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says of questioned texts how much speaks for each candidate against imposters. */
@Command(
    name = "verify",
    description = {
      "Says of questioned texts how much speaks for each candidate, against imposters: texts by others that are known "
          + "not to be the candidate's.",
      "",
      "With --calibration it says of every questioned and known text, or of every pair of --pairs, how much more "
          + "probable they are if one author wrote both than if two did.",
      "",
      "In every round some of the features and some of the imposters are drawn; the score is the share of rounds in "
          + "which a text of the candidate is nearer to the questioned one than all of them. A score is no "
          + "probability; --fit-zone says which scores decide nothing."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every questioned text, in their order:",
      "  id                  of the text",
      "  method, seed, rounds",
      "  zone                [p1, p2], the scores that decide nothing; null without --fit-zone",
      "  candidates          [{candidate, score, rank, answer, texts, imposters, nearestImposter,",
      "                        decided: [{feature, lead}]}], the highest score first. The answer is",
      "                        same-author, cannot-tell or other-author, null without a zone; a lead is",
      "                        by how much the feature brings the text nearer to the candidate than to",
      "                        the nearest imposter. The method bootstrap has mean, deviation and",
      "                        interval, which hold of the distance to an imposter less that to the",
      "                        candidate, in place of rank and all behind the answer",
      "  reason              why there is no candidate: the text has none of the features; else null",
      "The texts of a candidate are those of one label; all texts of other labels are its imposters, those",
      "of other candidates too. docs/verification.md says more.",
      "",
      "With --calibration a row for every questioned text with each text of the candidates, or for every pair:",
      "  id, known, candidate  of the texts; of a pair id alone",
      "  answer              same-author, cannot-tell or other-author",
      "  value               the probability at even odds, 0.5 if it cannot tell",
      "  log10Ratio, interval  of the likelihood ratio, above 0 if the texts look like one author's; null",
      "                        with a reason if a text is too short",
      "  scores              what each measure scored",
      "  reason              why it cannot tell; else null",
      "  method, seed, words",
      "  calibration         {pairs, authors, cllr, ece}: what the ratios rest on",
      "and with --truth a last row with metrics: {pairs, auc, cAtOne, f05u, f1, brier, eer, cllr, cllrMin,",
      "  ece, reliability: [{pairs, probability, share}]}.",
      "",
      "Examples:",
      "  stylome verify --question disputed.txt --candidates known/ --imposters others/ --out -",
      "  stylome verify --question q.txt --candidates novels/ --method ranked --unit char --n 4 --out -",
      "  stylome verify --question q.txt --candidates known/ --calibration others/ --out -",
      "  stylome verify --pairs pairs.jsonl --truth truth.jsonl --calibration others.jsonl --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--question",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Questioned texts, each of which is looked at by itself.")
  private List<String> questions = List.of();

  @Option(
      names = "--candidates",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Texts of the candidates, with labels.")
  private List<String> candidates = List.of();

  @Option(
      names = {"--imposters", "--impostors"},
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Texts by others, of the same kind, time and language. Without them the candidates are each "
          + "other's imposters.")
  private List<String> imposters = List.of();

  @Mixin
  private PairOptions pairs;

  @Mixin
  private VerificationOptions options;

  @Option(
      names = "--mfw",
      paramLabel = "N",
      description = "How many features, most frequent first (default: ${DEFAULT-VALUE}).")
  private int limit = 1000;

  @Mixin
  private FeatureOptions featureOptions;

  @Option(
      names = "--out",
      paramLabel = "P",
      required = true,
      description = "The file to write, whole or not at all; - is standard output.")
  private String out;

  @Mixin
  private RunOptions run;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    pairs.check(questions, candidates, imposters);
    return pairs.areAsked() ? verifyPairs() : verifyCandidates();
  }

  private int verifyPairs() throws IOException {
    PairCommand command = new PairCommand(console, run, pairs, options.pairMethod(), options.seed());
    String file = pairs.pairs();
    return file == null ? command.verifyTexts(questions, candidates, out) : command.verifyPairs(file, out);
  }

  private int verifyCandidates() throws IOException {
    TableVerifier method = options.method();
    FeatureSpec features = featureOptions.of(limit);
    Inputs questionInputs = run.inputs(questions);
    Inputs candidateInputs = run.inputs(candidates);
    Optional<Inputs> imposterInputs = imposters.isEmpty() ? Optional.empty() : Optional.of(run.inputs(imposters));
    List<Path> files = new ArrayList<>(questionInputs.files());
    files.addAll(candidateInputs.files());
    imposterInputs.ifPresent(inputs -> files.addAll(inputs.files()));
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, files, console.out())) {
      CorpusReader texts = new CorpusReader(run.on(console), rejections, false);
      Corpus known = texts.read(candidateInputs, run.training(), features);
      List<Document> others = imposterInputs.isPresent()
          ? named(texts.read(imposterInputs.get(), run.disputed(), features))
          : List.of();
      Corpus questioned = texts.read(questionInputs, run.disputed(), features);
      for (byte[] row : verify(method, features, known, others, questioned, threads.workers())) {
        output.write(row);
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  /** Returns imposters with labels: one that has none is by somebody else than all others, named by its id. */
  private static List<Document> named(Corpus imposters) {
    return imposters.stream().map(text -> text.label().isPresent() ? text : text.withLabel(text.id())).toList();
  }

  private List<byte[]> verify(TableVerifier method, FeatureSpec features, Corpus known, List<Document> others,
      Corpus questioned, Workers workers) {
    Set<String> labels = new HashSet<>();
    known.forEach(text -> labels.add(text.label().orElseThrow()));
    for (Document imposter : others) {
      if (labels.contains(imposter.label().orElseThrow())) {
        throw new CommandFailure("the imposter " + Visible.excerpt(imposter.id()) + " has the label of the candidate "
            + Visible.excerpt(imposter.label().orElseThrow()));
      }
    }
    try (Progress progress = run.on(console).startProgress("verifying", -1)) {
      progress.at(0);
      List<Document> all = new ArrayList<>(known.documents());
      all.addAll(others);
      Corpus reference = Corpus.copyOf(all);
      Fingerprinter fingerprinter = Fingerprinter.fit(features, reference, workers);
      FeatureTable table = FeatureTable.measure(fingerprinter, reference, workers);
      Optional<UndecidedZone> zone =
          options.fitsZone() ? Optional.of(UndecidedZone.fit(method, table, workers)) : Optional.empty();
      return workers.map(
          questioned.documents(), question -> verify(method, zone, labels, fingerprinter, table, question));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("these texts cannot be compared: " + Visible.of(String.valueOf(e.getMessage())));
    }
  }

  private static byte[] verify(TableVerifier method, Optional<UndecidedZone> zone, Set<String> candidates,
      Fingerprinter fingerprinter, FeatureTable texts, Document question) {
    Fingerprint measured;
    try {
      measured = fingerprinter.fingerprint(question);
    } catch (UnmeasurableTextException e) {
      return VerificationRows.without(question.id(), method, zone, String.valueOf(e.getMessage()));
    }
    TableRow row = TableRow.of(question.id(), "", measured.relativeFrequencies());
    List<? extends VerificationResult> results = method.verifyAll(row, texts).stream()
        .filter(result -> candidates.contains(result.candidate()))
        .toList();
    return VerificationRows.row(row.id(), method, zone, results);
  }
}
