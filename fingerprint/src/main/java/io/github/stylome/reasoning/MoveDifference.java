package io.github.stylome.reasoning;

import io.github.stylome.keyness.Interval;

/**
 * How often two models make a move of {@link io.github.stylome.shape.Shapes#moves}, over traces of equal length.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param move its name
 * @param firstRate the share of the sentences of the first model that have it, in [0, 1]
 * @param firstInterval Wilson's interval of 95%, at the number of sentences that, drawn one by one, would say as much as
 *     these, which come by the trace
 * @param secondRate that of the second model
 * @param secondInterval its interval
 * @param effect Cohen's h, {@code 2 asin √firstRate − 2 asin √secondRate}, in [-π, π]: 0.2 is small, 0.5 medium, 0.8
 *     large
 * @param p how often labels that are swapped by prompt give a difference as large, in (0, 1]
 * @param q the false discovery rate over all moves of all pairs
 */
public record MoveDifference(
    String move, double firstRate, Interval firstInterval, double secondRate, Interval secondInterval, double effect,
    double p, double q) {
  MoveDifference withQ(double value) {
    return new MoveDifference(move, firstRate, firstInterval, secondRate, secondInterval, effect, p, value);
  }
}
