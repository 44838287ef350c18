package io.github.stylome.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The units of likeness: means and deviations of the pairs among the crowd. They are learnt from all prompts and kept
 * for the resamples.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param content of the likeness of answers
 * @param channels of the likeness of styles by each channel
 * @param style of the sum over the channels
 * @param score of the sum of content and style
 */
record LikenessScale(Unit content, List<Unit> channels, Unit style, Unit score) {
  /**
   * What is taken away, and what the rest is divided by.
   *
   * @param mean of the pairs
   * @param deviation of the pairs, n − 1; 1 where they have none
   */
  record Unit(double mean, double deviation) {
    static Unit of(double[] values, boolean[] isNull) {
      double[] known = new double[values.length];
      int size = 0;
      for (int i = 0; i < values.length; i++) {
        if (isNull[i] && !Double.isNaN(values[i])) {
          known[size++] = values[i];
        }
      }
      double mean = Arrays.stream(known, 0, size).sum() / Math.max(1, size);
      double squares = 0;
      for (int i = 0; i < size; i++) {
        squares += (known[i] - mean) * (known[i] - mean);
      }
      return new Unit(mean, size > 1 && squares > 0 ? Math.sqrt(squares / (size - 1)) : 1);
    }

    void apply(double[] values) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (values[i] - mean) / deviation;
      }
    }
  }

  /** Learns the units from all prompts. */
  static LikenessScale of(Crowd crowd, Pairs pairs, Measurement measurement) {
    boolean[] all = new boolean[pairs.size()];
    Arrays.fill(all, true);
    boolean[] isNull = new boolean[pairs.size()];
    pairs.forEach((pair, i, j) -> isNull[pair] = j < pairs.crowd());
    double[] content = Likeness.content(crowd, measurement.overlap(), crowd.once(), all);
    Unit contentUnit = Unit.of(content, isNull);
    contentUnit.apply(content);
    List<Unit> channels = new ArrayList<>();
    double[] style = new double[pairs.size()];
    for (StyleTable table : measurement.styles()) {
      double[] own = table.likeness(crowd.once(), all);
      Unit unit = Unit.of(own, isNull);
      channels.add(unit);
      unit.apply(own);
      Likeness.add(own, style);
    }
    Unit styleUnit = Unit.of(style, isNull);
    styleUnit.apply(style);
    return new LikenessScale(contentUnit, channels, styleUnit, Unit.of(Likeness.score(content, style), isNull));
  }
}
