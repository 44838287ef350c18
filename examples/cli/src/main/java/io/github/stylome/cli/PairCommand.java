package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.PairsFile;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.PairRows;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verification.PairMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code verify} does with a calibration. */
final class PairCommand {
  private static final FeatureSpec WORDS = FeatureSpec.builder().features(MostFrequent.words(1)).build();

  private final Console console;
  private final RunOptions run;
  private final PairOptions options;
  private final PairMethod method;
  private final long seed;
  private final Rejections rejections;
  private final CorpusReader texts;

  PairCommand(Console console, RunOptions run, PairOptions options, PairMethod method, long seed) {
    this.console = console;
    this.run = run;
    this.options = options;
    this.method = method;
    this.seed = seed;
    rejections = new Rejections(console::tell);
    texts = new CorpusReader(run.on(console), rejections, false);
  }

  /** Verifies questioned texts with known ones. */
  int verifyTexts(List<String> questions, List<String> candidates, String out) throws IOException {
    Inputs questionInputs = run.inputs(questions);
    Inputs knownInputs = run.inputs(candidates);
    Inputs calibrationInputs = run.inputs(options.calibration());
    List<Path> files = Stream.of(questionInputs, knownInputs, calibrationInputs)
        .flatMap(inputs -> inputs.files().stream())
        .toList();
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, files, console.out())) {
      Corpus calibration = texts.read(calibrationInputs, run.training(), WORDS);
      Corpus known = texts.read(knownInputs, run.training(), WORDS);
      Corpus questioned = texts.read(questionInputs, run.disputed(), WORDS);
      write(rows(questioned, known, calibration, threads.workers()), output);
    }
    return ExitStatus.after(rejections);
  }

  /** Verifies the pairs of a file. */
  int verifyPairs(String pairs, String out) throws IOException {
    Inputs calibrationInputs = run.inputs(options.calibration());
    PairsFile pairsFile = PairsFile.of(pairs, console.in());
    String truth = options.truth();
    Optional<PairsFile> truthFile =
        truth == null ? Optional.empty() : Optional.of(PairsFile.of(truth, console.in()));
    List<Path> files = new ArrayList<>(calibrationInputs.files());
    int streams = calibrationInputs.readStandardInput() ? 1 : 0;
    for (PairsFile file : truthFile.isPresent() ? List.of(pairsFile, truthFile.get()) : List.of(pairsFile)) {
      file.path().ifPresent(files::add);
      streams += file.path().isPresent() ? 0 : 1;
    }
    if (streams > 1) {
      throw new UnreadableInputException("-", "standard input can be read once");
    }
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, files, console.out())) {
      List<PairsFile.Pair> asked = pairsFile.pairs(rejections);
      boolean[] same = truthFile.isPresent() ? same(asked, truthFile.get().truth(rejections)) : new boolean[0];
      Corpus calibration = texts.read(calibrationInputs, run.training(), WORDS);
      write(rows(asked, same, calibration, threads.workers()), output);
    }
    return ExitStatus.after(rejections);
  }

  private static void write(List<byte[]> rows, OutputFile output) throws IOException {
    for (byte[] row : rows) {
      output.write(row);
    }
    output.commit();
  }

  private static boolean[] same(List<PairsFile.Pair> pairs, Map<String, Boolean> truth) {
    boolean[] same = new boolean[pairs.size()];
    int own = 0;
    for (int i = 0; i < same.length; i++) {
      Boolean known = truth.get(pairs.get(i).id());
      if (known == null) {
        throw new CommandFailure("there is no truth of the pair " + Visible.excerpt(pairs.get(i).id()));
      }
      same[i] = known;
      own += known ? 1 : 0;
    }
    if (own == 0 || own == same.length) {
      throw new CommandFailure(
          own + " of " + same.length + " pairs are by one author: metrics need pairs of both kinds");
    }
    return same;
  }

  private List<byte[]> rows(Corpus questioned, Corpus known, Corpus calibration, Workers workers) {
    try (Progress progress = run.on(console).startProgress("verifying", -1)) {
      progress.at(0);
      List<Document> all = Stream.concat(questioned.stream(), known.stream()).toList();
      PairRun verifier = PairRun.calibrate(method, seed, options, all, calibration, workers);
      List<List<byte[]>> rows = workers.map(questioned.documents(), question -> known.stream()
          .map(text -> verifier.rows().row(question.id(), text.id(), text.label(), verifier.answer(question, text)))
          .toList());
      return rows.stream().flatMap(List::stream).toList();
    }
  }

  private List<byte[]> rows(List<PairsFile.Pair> pairs, boolean[] same, Corpus calibration, Workers workers) {
    try (Progress progress = run.on(console).startProgress("verifying", -1)) {
      progress.at(0);
      List<Document> all = pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList();
      PairRun verifier = PairRun.calibrate(method, seed, options, all, calibration, workers);
      List<PairRows.Answer> answers = workers.map(pairs, pair -> verifier.answer(pair.one(), pair.other()));
      List<byte[]> rows = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        rows.add(verifier.rows().row(pairs.get(i).id(), answers.get(i)));
      }
      if (same.length > 0) {
        rows.add(PairRows.metrics(answers, same));
      }
      return rows;
    }
  }
}
