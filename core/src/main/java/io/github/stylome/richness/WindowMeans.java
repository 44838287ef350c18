package io.github.stylome.richness;

/**
 * Gathers the mean of each measure over windows, and its standard error, by Welford's recurrence. Not safe for
 * concurrent use.
 */
final class WindowMeans {
  /** Of so many windows, one may have no value: a list of names in a long text must not silence a measure. */
  private static final int WINDOWS_FOR_ONE_LEFT_OUT = 20;

  private final RichnessMeasure[] measures = RichnessMeasure.values();
  private final int[] counts = new int[measures.length];
  private final double[] means = new double[measures.length];
  private final double[] squares = new double[measures.length]; // of the differences to the mean
  private int windows;

  void add(FrequencySpectrum window) {
    windows++;
    for (int i = 0; i < measures.length; i++) {
      double value = measures[i].levelsOut() ? Double.NaN : measures[i].valueOf(window);
      if (Double.isFinite(value)) {
        double difference = value - means[i];
        counts[i]++;
        means[i] += difference / counts[i];
        squares[i] += difference * (value - means[i]);
      }
    }
  }

  /**
   * Returns the mean over the windows in which the measure is defined; none if there are none, or if more than one in
   * {@value #WINDOWS_FOR_ONE_LEFT_OUT} is left out.
   */
  Estimate of(RichnessMeasure measure) {
    int i = measure.ordinal();
    int count = counts[i];
    if (count == 0 || (long) (windows - count) * WINDOWS_FOR_ONE_LEFT_OUT > windows) {
      return Estimate.NONE;
    }
    int degrees = count - 1;
    return new Estimate(means[i], StrictMath.sqrt(squares[i] / degrees / count), degrees);
  }
}
