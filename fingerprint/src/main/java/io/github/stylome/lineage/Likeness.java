package io.github.stylome.lineage;

import java.util.Arrays;

/**
 * How alike all pairs are, in standard deviations of the pairs among the crowd above their mean: by content, by style,
 * and by both, where style weighs half as much as content.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param content NaN where too few prompts are shared
 * @param style NaN where a model has no text
 * @param score NaN where neither is known
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
record Likeness(double[] content, double[] style, double[] score) {
  /** Chosen among 0, 1/4, 1/2 and 1 by one half of the development suspects. */
  private static final double STYLE = 0.5;

  /**
   * Measures pairs.
   *
   * @param blockDraws how often each block of prompts counts
   * @param wanted which pairs to measure; the others are NaN
   */
  static Likeness of(LikenessScale scale, Crowd crowd, Measurement measurement, int[] blockDraws, boolean[] wanted) {
    double[] content = content(crowd, measurement.overlap(), blockDraws, wanted);
    scale.content().apply(content);
    double[] style = new double[wanted.length];
    for (int i = 0; i < scale.channels().size(); i++) {
      double[] own = measurement.styles().get(i).likeness(blockDraws, wanted);
      scale.channels().get(i).apply(own);
      add(own, style);
    }
    scale.style().apply(style);
    double[] score = score(content, style);
    scale.score().apply(score);
    return new Likeness(content, style, score);
  }

  static double[] content(Crowd crowd, AnswerOverlap overlap, int[] blockDraws, boolean[] wanted) {
    int[] draws = Arrays.stream(crowd.blockOf()).map(block -> blockDraws[block]).toArray();
    double[] content = new double[wanted.length];
    for (int pair = 0; pair < content.length; pair++) {
      content[pair] = wanted[pair] && overlap.shared(pair) >= Lineage.LEAST_SHARED
          ? overlap.likeness(pair, draws)
          : Double.NaN;
    }
    return content;
  }

  static void add(double[] values, double[] sum) {
    for (int pair = 0; pair < sum.length; pair++) {
      sum[pair] += values[pair];
    }
  }

  static double[] score(double[] content, double[] style) {
    double[] score = new double[style.length];
    for (int pair = 0; pair < score.length; pair++) {
      // Where nothing is known by content, it says neither yes nor no.
      score[pair] = (Double.isNaN(content[pair]) ? 0 : content[pair]) + STYLE * style[pair];
    }
    return score;
  }
}
