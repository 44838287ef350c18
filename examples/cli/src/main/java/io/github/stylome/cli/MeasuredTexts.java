package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.distance.DistanceMatrix;
import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.FittedFingerprints;
import io.github.stylome.fingerprint.FrequencyTable;
import io.github.stylome.fingerprint.MeasuredVector;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Texts that were measured against each other.
 *
 * @param texts in their order
 * @param table how often each has each feature
 */
record MeasuredTexts(List<Document> texts, FrequencyTable table) {
  /** Copies the list. */
  MeasuredTexts {
    texts = List.copyOf(texts);
  }

  /**
   * Measures texts.
   *
   * @param chosen of the features that were counted, the most frequent first, those to compare
   * @throws IllegalArgumentException if they cannot be measured, as one text alone, or no feature is left
   */
  static MeasuredTexts of(
      Corpus corpus, FeatureSpec features, Workers workers, UnaryOperator<List<String>> chosen) {
    FittedFingerprints fitted = Fingerprinter.fitToMeasurable(features, corpus, workers);
    Fingerprinter fingerprinter = fitted.fingerprinter();
    List<Fingerprint> fingerprints = IntStream.range(0, corpus.size())
        .mapToObj(i -> fitted.fingerprints().get(i)
            .orElseGet(() -> fingerprinter.fingerprint(corpus.documents().get(i)))) // says why there is none
        .toList();
    List<String> kept = chosen.apply(fingerprinter.vocabulary().terms());
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("no feature is left");
    }
    return new MeasuredTexts(corpus.documents(), FrequencyTable.from(fingerprinter, fingerprints, kept));
  }

  static CommandFailure failure(IllegalArgumentException e) {
    return new CommandFailure("these texts cannot be compared: " + Visible.of(String.valueOf(e.getMessage())));
  }

  /** Returns the distances over the first features. */
  LabelDistances distances(int limit, DistanceMeasure measure, Workers workers) {
    List<MeasuredVector> vectors = table.first(limit).vectors();
    return LabelDistances.from(DistanceMatrix.of(measure.over(vectors), vectors, workers));
  }
}
