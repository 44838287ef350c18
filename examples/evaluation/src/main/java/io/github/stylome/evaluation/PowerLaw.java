package io.github.stylome.evaluation;

/**
 * How time grows with size, as a power: the slope of a straight line through logarithms, by least squares. 1 is
 * linear, 2 is quadratic.
 *
 * @param slope the power
 * @param error the standard error of the slope; NaN with two points
 */
record PowerLaw(double slope, double error) {
  /** Fits the line through two points or more, of positive numbers. */
  static PowerLaw fit(double[] sizes, double[] times) {
    int n = sizes.length;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      meanX += Math.log(sizes[i]) / n;
      meanY += Math.log(times[i]) / n;
    }
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double x = Math.log(sizes[i]) - meanX;
      xx += x * x;
      xy += x * (Math.log(times[i]) - meanY);
    }
    double slope = xy / xx;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double left = Math.log(times[i]) - meanY - slope * (Math.log(sizes[i]) - meanX);
      squares += left * left;
    }
    return new PowerLaw(slope, Math.sqrt(squares / (n - 2) / xx));
  }
}
