package io.github.stylome.monitor;

import io.github.stylome.text.Document;
import java.util.List;

/**
 * How long texts are, in chars, lines and chars a line, as deviations from what texts learnt from are. Immutable.
 */
final class Lengths {
  private static final int MEASURES = 3;
  private static final double LEAST_DEVIATION = 0.05;

  private final double[] means;
  private final double[] deviations;

  private Lengths(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  static Lengths of(List<Document> texts) {
    double[] sums = new double[MEASURES];
    double[] squares = new double[MEASURES];
    for (Document text : texts) {
      double[] measures = measures(text.text());
      for (int i = 0; i < MEASURES; i++) {
        sums[i] += measures[i];
        squares[i] += measures[i] * measures[i];
      }
    }
    double[] deviations = new double[MEASURES];
    for (int i = 0; i < MEASURES; i++) {
      sums[i] /= texts.size();
      double variance = squares[i] / texts.size() - sums[i] * sums[i];
      deviations[i] = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)));
    }
    return new Lengths(sums, deviations);
  }

  /** Returns how many deviations from the mean each measure of a text is. */
  double[] deviations(String text) {
    double[] measures = measures(text);
    for (int i = 0; i < MEASURES; i++) {
      measures[i] = (measures[i] - means[i]) / deviations[i];
    }
    return measures;
  }

  private static double[] measures(String text) {
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    double chars = StrictMath.log(1.0 + text.length());
    double logLines = StrictMath.log(lines);
    return new double[] {chars, logLines, chars - logLines};
  }
}
