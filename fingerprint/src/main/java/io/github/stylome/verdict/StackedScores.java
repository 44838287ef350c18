package io.github.stylome.verdict;

import io.github.stylome.language.Language;
import io.github.stylome.language.LanguageGuess;
import io.github.stylome.learn.ChannelReading;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizedText;
import io.github.stylome.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one text scores for every label, in all channels and together: the weighted sum of the channels, and densities
 * by their share. Not safe for concurrent use.
 */
final class StackedScores {
  /** What the language is told from; more would add time and little else. */
  static final int LANGUAGE_CHARS = 1000;

  private static final int LANGUAGE_TOKENS = 20;

  private final Document document;
  private final String text; // normalised
  private final List<ChannelReading> readings; // by channel
  private final double[] scores;
  private final double[] coordinates; // along the axes of the discriminants; empty if there are none
  private @Nullable NormalizedText trace; // once it is asked for

  private StackedScores(
      Document document,
      String text,
      List<ChannelReading> readings,
      LabelWeights weights,
      Optional<LabelDiscriminants> discriminants) {
    this.document = document;
    this.text = text;
    this.readings = readings;
    scores = sum(readings, weights);
    coordinates = discriminants
        .map(own -> own.coordinates(byChannel(readings, weights.labels())))
        .orElse(new double[0]);
    discriminants.ifPresent(own -> own.addTo(scores, coordinates));
  }

  private static double[][] byChannel(List<ChannelReading> readings, int labels) {
    double[][] scores = new double[readings.size()][labels];
    for (int c = 0; c < scores.length; c++) {
      for (int label = 0; label < labels; label++) {
        scores[c][label] = readings.get(c).score(label);
      }
    }
    return scores;
  }

  /**
   * Returns what texts score. All are read for one channel before any is for the next: what was learnt for a channel then
   * stays near the processor.
   */
  static List<StackedScores> of(
      List<Document> documents,
      List<LearnedChannel> channels,
      LabelWeights weights,
      Optional<LabelDiscriminants> discriminants) {
    List<String> texts = documents.stream().map(StackedMethod::normalized).toList();
    List<List<ChannelReading>> readings = channels.stream().map(channel -> channel.readAll(texts)).toList();
    List<StackedScores> scores = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      int text = t;
      List<ChannelReading> own = readings.stream().map(channel -> channel.get(text)).toList();
      scores.add(new StackedScores(documents.get(t), texts.get(t), own, weights, discriminants));
    }
    return scores;
  }

  private static double[] sum(List<ChannelReading> readings, LabelWeights weights) {
    double[] scores = new double[weights.labels()];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = weights.added(label);
      for (int c = 0; c < readings.size(); c++) {
        scores[label] += weights.weight(c, label) * readings.get(c).score(label);
      }
    }
    return scores;
  }

  /** Returns why nothing can be said; empty if something can. */
  Optional<Abstention> failure() {
    if (readings.get(0).units() == 0 || document.isBlank()) { // line breaks are tokens, too
      return Optional.of(Abstention.EMPTY);
    }
    boolean sharesNothing = readings.stream().allMatch(reading -> reading.features() == 0);
    return sharesNothing ? Optional.of(Abstention.NOTHING_SHARED) : Optional.empty();
  }

  /** Returns the language, if it can be told. */
  Optional<Language> language() {
    return LanguageGuess.of(text, LANGUAGE_CHARS).best().filter(language -> tokens() >= LANGUAGE_TOKENS);
  }

  Document document() {
    return document;
  }

  /** Returns the number of tokens, at least 1. */
  long tokens() {
    return Math.max(1, readings.get(0).units());
  }

  ChannelReading reading(int channel) {
    return readings.get(channel);
  }

  double[] scores() {
    return scores;
  }

  /** Returns where texts lie on average along the axes of the discriminants; empty if there are none. */
  static double[] meanCoordinates(List<StackedScores> texts) {
    double[] mean = new double[texts.get(0).coordinates.length];
    for (StackedScores text : texts) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += text.coordinates[j] / texts.size();
      }
    }
    return mean;
  }

  /** Returns where a part of the normalised text lies in the text as it was given. */
  TextSpan original(int start, int end) {
    if (text.equals(document.text())) {
      return new TextSpan(start, end);
    }
    if (trace == null) {
      trace = StackedMethod.NORMALIZER.trace(document.text());
    }
    return trace.toOriginal(start, end);
  }
}
