package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.FrequencyTable;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is compared: texts that are read and measured, or frequencies from a file. */
final class TextsOrTable {
  private final Optional<Inputs> inputs;
  private final TableOptions tables;
  private final FeatureOptions options;
  private final RunOptions run;
  private final Console console;

  TextsOrTable(List<String> texts, TableOptions tables, FeatureOptions options, RunOptions run, Console console)
      throws UnreadableInputException {
    inputs = tables.hasTable() ? Optional.empty() : Optional.of(run.inputs(texts));
    this.tables = tables;
    this.options = options;
    this.run = run;
    this.console = console;
  }

  /** Returns the files that are read, none of which may be written. */
  List<Path> files() throws UnreadableInputException {
    List<Path> files = new ArrayList<>(tables.files());
    inputs.ifPresent(own -> files.addAll(own.files()));
    return files;
  }

  /**
   * Returns how often each text has each of at most so many features.
   *
   * @throws CommandFailure if they cannot be measured
   */
  MeasuredTexts measure(int limit, Rejections rejections, boolean withLabels, Workers workers) throws IOException {
    FeatureSpec features = options.of(limit < 1 ? limit : tables.counted(limit));
    if (inputs.isEmpty()) {
      return tables.read(limit);
    }
    return tables.measure(read(features, rejections, withLabels, workers), features, limit, workers);
  }

  /**
   * Returns how often each text has the features of each channel.
   *
   * @throws CommandFailure if they cannot be measured in one
   */
  List<MeasuredTexts> measure(List<FeatureSpec> channels, Rejections rejections, Workers workers) throws IOException {
    Corpus corpus = read(channels.get(0), rejections, false, workers);
    try {
      return channels.stream()
          .map(features -> MeasuredTexts.of(corpus, features, workers, terms -> terms))
          .toList();
    } catch (IllegalArgumentException e) {
      throw MeasuredTexts.failure(e);
    }
  }

  /** Returns the texts themselves, without features. */
  MeasuredTexts readAlone(Rejections rejections, Workers workers) throws IOException {
    List<Document> texts = read(options.of(1), rejections, false, workers).documents();
    return new MeasuredTexts(texts,
        FrequencyTable.of(texts.stream().map(Document::id).toList(), List.of(), new double[texts.size()][0]));
  }

  private Corpus read(FeatureSpec features, Rejections rejections, boolean withLabels, Workers workers)
      throws IOException {
    RowFormat rows = run.disputed();
    CorpusReader reader = new CorpusReader(run.on(console), rejections, withLabels);
    return reader.read(inputs.orElseThrow(), rows, features, workers);
  }
}
