package io.github.stylome.lineage;

import java.util.Arrays;

/**
 * How alike all pairs are, in standard deviations of the pairs among the crowd above their mean: by content, by style, and
 * by both, where style weighs half as much as content.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param content NaN where too few prompts are shared
 * @param style NaN where a model has no text
 * @param score NaN where neither is known
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
record Likeness(double[] content, double[] style, double[] score) {
  /** Chosen on one half of the development suspects among 0, 1/4, 1/2 and 1. */
  private static final double STYLE = 0.5;

  static Likeness of(Crowd crowd, Pairs pairs, Measurement measurement, int[] blockDraws) {
    boolean[] isNull = new boolean[pairs.size()];
    pairs.forEach((pair, i, j) -> isNull[pair] = j < pairs.crowd());
    int[] draws = Measurement.promptDraws(crowd, blockDraws);
    AnswerOverlap overlap = measurement.overlap();
    double[] content = new double[pairs.size()];
    for (int pair = 0; pair < content.length; pair++) {
      content[pair] = overlap.shared(pair) >= Lineage.LEAST_SHARED ? overlap.likeness(pair, draws) : Double.NaN;
    }
    standardize(content, isNull);
    double[] style = new double[pairs.size()];
    for (StyleTable table : measurement.styles()) {
      double[] own = table.likeness(blockDraws);
      standardize(own, isNull);
      for (int pair = 0; pair < own.length; pair++) {
        style[pair] += own[pair];
      }
    }
    standardize(style, isNull);
    double[] score = new double[pairs.size()];
    for (int pair = 0; pair < score.length; pair++) {
      // Where nothing is known by content, it says neither yes nor no.
      score[pair] = (Double.isNaN(content[pair]) ? 0 : content[pair]) + STYLE * style[pair];
    }
    standardize(score, isNull);
    return new Likeness(content, style, score);
  }

  /** Takes away the mean of the chosen values and divides by their deviation, where they have one. */
  private static void standardize(double[] values, boolean[] chosen) {
    double[] known = new double[values.length];
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (chosen[i] && !Double.isNaN(values[i])) {
        known[size++] = values[i];
      }
    }
    double mean = Arrays.stream(known, 0, size).sum() / Math.max(1, size);
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += (known[i] - mean) * (known[i] - mean);
    }
    double deviation = size > 1 && squares > 0 ? Math.sqrt(squares / (size - 1)) : 1;
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - mean) / deviation;
    }
  }
}
