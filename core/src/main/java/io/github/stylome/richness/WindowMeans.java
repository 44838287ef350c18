package io.github.stylome.richness;

import java.util.Arrays;

/** The mean of a measure over consecutive windows of as many words each. */
final class WindowMeans {
  /** Of so many windows, one may have no value: a list of names in a long text must not silence a measure. */
  private static final int WINDOWS_FOR_ONE_LEFT_OUT = 20;

  private WindowMeans() {}

  /**
   * Returns the mean over the windows in which the measure is defined, with the standard error of that mean; NaN if there
   * are none, or if more than one in {@value #WINDOWS_FOR_ONE_LEFT_OUT} is left out.
   */
  static Estimate of(RichnessMeasure measure, FrequencySpectrum[] windows) {
    double[] values = Arrays.stream(windows)
        .mapToDouble(window -> measure.of(window).orElse(Double.NaN))
        .filter(value -> !Double.isNaN(value))
        .toArray();
    if (values.length == 0 || (long) (windows.length - values.length) * WINDOWS_FOR_ONE_LEFT_OUT > windows.length) {
      return Estimate.NONE;
    }
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    int degrees = values.length - 1;
    return new Estimate(mean, StrictMath.sqrt(squares / degrees / values.length), degrees);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
