package io.github.stylome.verdict;

import io.github.stylome.language.Language;
import io.github.stylome.language.LanguageGuess;
import io.github.stylome.learn.ChannelReading;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.TermContribution;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizedText;
import io.github.stylome.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one text scores for every label, in all channels and together. Nothing changes once it is made. */
final class StackedScores {
  /** What the language is told from; more would add time and little else. */
  static final int LANGUAGE_CHARS = 1000;

  private static final int LANGUAGE_TOKENS = 20;

  private final Document document;
  private final String text; // normalised
  private final List<ChannelReading> readings; // by channel
  private final double[] scores;

  private StackedScores(
      Document document, String text, List<ChannelReading> readings, double[] scores) {
    this.document = document;
    this.text = text;
    this.readings = readings;
    this.scores = scores;
  }

  static StackedScores of(Document document, List<LearnedChannel> channels, double[] weights, int labels) {
    String text = StackedMethod.NORMALIZER.normalize(document.text()).toString();
    List<ChannelReading> readings = new ArrayList<>();
    double[] scores = new double[labels];
    for (int c = 0; c < weights.length; c++) {
      ChannelReading reading = channels.get(c).read(text);
      readings.add(reading);
      for (int i = 0; i < labels; i++) {
        scores[i] += weights[c] * reading.score(i);
      }
    }
    return new StackedScores(document, text, List.copyOf(readings), scores);
  }

  /** Returns why nothing can be said; empty if something can. */
  Optional<Abstention> failure() {
    if (readings.get(0).units() == 0) {
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

  /** Returns the n-grams of a channel that give most to the lead of one label over another, quoted from the text. */
  List<Evidence> evidence(String name, int channel, double weight, int leader, int follower, int limit) {
    Optional<NormalizedText> traced = text.equals(document.text())
        ? Optional.empty()
        : Optional.of(StackedMethod.NORMALIZER.trace(document.text()));
    return readings.get(channel).contributions(leader, follower, limit).stream()
        .map(term -> evidence(name, term, weight, traced))
        .toList();
  }

  private Evidence evidence(String channel, TermContribution term, double weight, Optional<NormalizedText> traced) {
    TextSpan span = original(term.start(), term.end(), traced);
    return new Evidence(channel, span.in(document.text()), term.occurrences(), weight * term.contribution(),
        Optional.of(new Quotation(document.id(), span)));
  }

  private static TextSpan original(int start, int end, Optional<NormalizedText> traced) {
    return traced.isPresent() ? traced.get().toOriginal(start, end) : new TextSpan(start, end);
  }
}
