package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.FeatureSteps;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.util.List;
import java.util.Optional;

/**
 * Texts that were measured against each other.
 *
 * @param corpus the texts
 * @param fingerprinter fitted to them all
 * @param fingerprints of the texts, in their order
 */
record MeasuredTexts(Corpus corpus, Fingerprinter fingerprinter, List<Fingerprint> fingerprints) {
  /**
   * Measures texts.
   *
   * @throws CommandFailure if they cannot be measured, as one text alone
   */
  static MeasuredTexts of(Corpus corpus, FeatureSpec features, Workers workers) {
    try {
      Fingerprinter fingerprinter = Fingerprinter.fit(features, corpus, workers);
      return new MeasuredTexts(corpus, fingerprinter, workers.map(corpus.documents(), fingerprinter::fingerprint));
    } catch (IllegalArgumentException e) {
      throw failure(e);
    }
  }

  static CommandFailure failure(IllegalArgumentException e) {
    return new CommandFailure("these texts cannot be compared: " + Visible.of(String.valueOf(e.getMessage())));
  }

  /** Returns the labels of the texts, in their order. */
  List<Optional<String>> labels() {
    return corpus.documents().stream().map(document -> document.label()).toList();
  }

  /** Returns the distances over the first features. */
  LabelDistances distances(int limit, Distance distance, Workers workers) {
    return LabelDistances.from(FeatureSteps.of(fingerprinter, fingerprints).first(limit, distance, workers));
  }
}
