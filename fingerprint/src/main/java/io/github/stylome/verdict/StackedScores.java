package io.github.stylome.verdict;

import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.SparseRow;
import io.github.stylome.learn.TermContribution;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizedText;
import io.github.stylome.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** What one text scores for every label, in all channels and together. Nothing changes once it is made. */
final class StackedScores {
  private final Document document;
  private final String text; // normalised
  private final SparseRow[] rows; // by channel
  private final float[][] channelScores; // by channel and label
  private final double[] scores;

  private StackedScores(
      Document document, String text, SparseRow[] rows, float[][] channelScores, double[] scores) {
    this.document = document;
    this.text = text;
    this.rows = rows;
    this.channelScores = channelScores;
    this.scores = scores;
  }

  static StackedScores of(Document document, List<LearnedChannel> channels, double[] weights, int labels) {
    String text = StackedMethod.NORMALIZER.normalize(document.text()).toString();
    SparseRow[] rows = new SparseRow[weights.length];
    float[][] channelScores = new float[weights.length][];
    double[] scores = new double[labels];
    for (int c = 0; c < weights.length; c++) {
      rows[c] = channels.get(c).row(text);
      channelScores[c] = channels.get(c).scores(rows[c]);
      for (int i = 0; i < labels; i++) {
        scores[i] += weights[c] * channelScores[c][i];
      }
    }
    return new StackedScores(document, text, rows, channelScores, scores);
  }

  /** Returns why nothing can be said; empty if something can. */
  Optional<Abstention> failure() {
    if (rows[0].units() == 0) {
      return Optional.of(Abstention.EMPTY);
    }
    for (SparseRow row : rows) {
      if (row.size() > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Abstention.NOTHING_SHARED);
  }

  Document document() {
    return document;
  }

  /** Returns the number of tokens, at least 1. */
  long tokens() {
    return Math.max(1, rows[0].units());
  }

  SparseRow row(int channel) {
    return rows[channel];
  }

  float[] channelScores(int channel) {
    return channelScores[channel];
  }

  double[] scores() {
    return scores;
  }

  /** Returns the n-grams of a channel that give most to the lead of one label over another, quoted from the text. */
  List<Evidence> evidence(
      LearnedChannel channel, int place, double weight, int leader, int follower, int limit) {
    return channel.contributions(text, leader, follower, limit).stream()
        .map(term -> evidence(channel.spec().name(), term, weight))
        .toList();
  }

  private Evidence evidence(String channel, TermContribution term, double weight) {
    TextSpan span = original(term.start(), term.end());
    return new Evidence(channel, span.in(document.text()), term.occurrences(), weight * term.contribution(),
        Optional.of(new Quotation(document.id(), span)));
  }

  private TextSpan original(int start, int end) {
    if (text.contentEquals(document.text())) {
      return new TextSpan(start, end);
    }
    NormalizedText traced = StackedMethod.NORMALIZER.trace(document.text());
    return traced.toOriginal(start, end);
  }
}
