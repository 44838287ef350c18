package io.github.stylome.cli.evaluation;

import java.util.List;

/** Made-up answers of which one knows what to think. */
final class Answers {
  private Answers() {}

  /** Returns an answer with these probabilities, the greatest first among equals. */
  static Judged of(int label, double... probabilities) {
    Judged scored = Judged.ofScores(label, probabilities);
    return new Judged(label, scored.answer(), scored.rank(), probabilities, true);
  }

  /** Returns so many answers, so many of them right, all as probable. */
  static List<Judged> equallyProbable(int count, int right, double probability) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> of(i < right ? 0 : 1, probability, 1 - probability))
        .toList();
  }
}
