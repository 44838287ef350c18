package io.github.stylome.verdict;

import io.github.stylome.distance.UndefinedDistanceException;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.text.Document;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one text scores for every label: the mean over the channels that can measure it. Nothing changes once it is
 * made.
 */
final class TextScores {
  private final String id;
  private final @Nullable Fingerprint[] fingerprints; // by channel, null where it says nothing
  private final double[] scores;
  private final long tokens;
  private final int channelsMeasured;
  private final @Nullable Failure failure;

  private TextScores(
      String id,
      List<Channel> channels,
      @Nullable Fingerprint[] fingerprints,
      int labels,
      long tokens,
      @Nullable Failure failure) {
    this.id = id;
    this.tokens = Math.max(1, tokens);
    this.fingerprints = new Fingerprint[fingerprints.length];
    scores = new double[labels];
    int[] counts = new int[labels];
    int measured = 0;
    Failure first = failure;
    for (int c = 0; c < fingerprints.length; c++) {
      Fingerprint fingerprint = fingerprints[c];
      if (fingerprint != null) {
        try {
          channels.get(c).addScores(fingerprint, scores, counts);
          this.fingerprints[c] = fingerprint;
          measured++;
        } catch (UndefinedDistanceException e) {
          first = first == null ? new Failure(Abstention.NOTHING_SHARED, String.valueOf(e.getMessage())) : first;
        }
      }
    }
    this.failure = first;
    channelsMeasured = measured;
    for (int label = 0; label < labels; label++) {
      scores[label] = counts[label] == 0 ? Double.NEGATIVE_INFINITY : scores[label] / counts[label];
    }
  }

  /** Why a channel can say nothing of a text. */
  record Failure(Abstention abstention, String message) {
    static Failure of(UnmeasurableTextException e) {
      return new Failure(
          e.reason() == UnmeasurableTextException.Reason.EMPTY ? Abstention.EMPTY : Abstention.NOTHING_SHARED,
          String.valueOf(e.getMessage()));
    }
  }

  /** Measures a text in every channel. */
  static TextScores of(Document document, List<Channel> channels, int labels) {
    @Nullable Fingerprint[] fingerprints = new Fingerprint[channels.size()];
    Failure failure = null;
    long tokens = 0;
    for (int c = 0; c < fingerprints.length; c++) {
      try {
        Fingerprint fingerprint = channels.get(c).fingerprinter().fingerprint(document);
        fingerprints[c] = fingerprint;
        tokens = c == 0 ? fingerprint.total() : tokens;
      } catch (UnmeasurableTextException e) {
        failure = failure == null ? Failure.of(e) : failure;
        tokens = c == 0 ? e.total() : tokens;
      }
    }
    return new TextScores(document.id(), channels, fingerprints, labels, tokens, failure);
  }

  /** Scores a text that has been measured before; a channel that could not has null. */
  static TextScores of(String id, List<Channel> channels, @Nullable Fingerprint[] fingerprints, int labels) {
    Fingerprint first = fingerprints[0];
    return new TextScores(id, channels, fingerprints, labels, first == null ? 0 : first.total(), null);
  }

  String id() {
    return id;
  }

  /** Returns why the first channel that could not measure the text could not; null if all could. */
  @Nullable Failure failure() {
    return failure;
  }

  /** Returns the fingerprint of a channel, null if it can say nothing of the text. */
  @Nullable Fingerprint fingerprint(int channel) {
    return fingerprints[channel];
  }

  int channelsMeasured() {
    return channelsMeasured;
  }

  /** Returns the score of every label, negative infinity for one that no channel knows. */
  double[] scores() {
    return scores;
  }

  /** Returns how many of the tokens that {@link #tokens} counts are features. */
  long matched() {
    Fingerprint first = fingerprints[0];
    return first == null ? 0 : first.matched();
  }

  /** Sets the places of the features of the first channel that the text has. */
  void addPresent(BitSet features) {
    Fingerprint first = fingerprints[0];
    if (first != null) {
      first.forEachPresent((feature, zScore) -> features.set(feature));
    }
  }

  /** Returns the number of tokens as the first channel counts them, whether or not it knows one of them; at least 1. */
  long tokens() {
    return tokens;
  }
}
