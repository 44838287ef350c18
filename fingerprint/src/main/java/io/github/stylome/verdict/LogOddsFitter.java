package io.github.stylome.verdict;

/**
 * Fits how often answers are right as a logistic function of the log odds that they were given. By least log loss, drawn
 * a little towards taking the log odds for what they say: few answers change little. Cox, "Two Further Applications of a
 * Model for Binary Regression", Biometrika 45, 1958.
 */
final class LogOddsFitter {
  private static final int STEPS = 50;
  private static final int HALVINGS = 40;
  /** How much the squared distance from a slope of 1 and an intercept of 0 counts, an answer counting 1. */
  private static final double RIDGE = 5;

  private final double[] logOdds;
  private final boolean[] right;

  private LogOddsFitter(double[] logOdds, boolean[] right) {
    this.logOdds = logOdds;
    this.right = right;
  }

  /** Returns the function, whose slope is not negative; O(answers) time. */
  static NoveltyModel.Logistic fit(double[] logOdds, boolean[] right) {
    return new LogOddsFitter(logOdds, right).fit();
  }

  private NoveltyModel.Logistic fit() {
    double slope = 1;
    double intercept = 0;
    double loss = loss(slope, intercept);
    for (int step = 0; step < STEPS; step++) {
      double[] move = newton(slope, intercept);
      double part = 1;
      double moved = loss(Math.max(0, slope + move[0]), intercept + move[1]);
      for (int i = 0; i < HALVINGS && !(moved < loss); i++) {
        part /= 2;
        moved = loss(Math.max(0, slope + part * move[0]), intercept + part * move[1]);
      }
      if (!(moved < loss)) {
        break;
      }
      loss = moved;
      slope = Math.max(0, slope + part * move[0]);
      intercept += part * move[1];
    }
    return new NoveltyModel.Logistic(slope, intercept);
  }

  private double[] newton(double slope, double intercept) {
    double gs = 2 * RIDGE * (slope - 1);
    double gi = 2 * RIDGE * intercept;
    double ss = 2 * RIDGE;
    double si = 0;
    double ii = 2 * RIDGE;
    for (int i = 0; i < logOdds.length; i++) {
      double x = logOdds[i];
      double p = 1 / (1 + StrictMath.exp(-(slope * x + intercept)));
      double wrong = p - (right[i] ? 1 : 0);
      double variance = p * (1 - p);
      gs += wrong * x;
      gi += wrong;
      ss += variance * x * x;
      si += variance * x;
      ii += variance;
    }
    double determinant = ss * ii - si * si;
    return new double[] {-(ii * gs - si * gi) / determinant, -(ss * gi - si * gs) / determinant};
  }

  private double loss(double slope, double intercept) {
    double loss = RIDGE * ((slope - 1) * (slope - 1) + intercept * intercept);
    for (int i = 0; i < logOdds.length; i++) {
      double z = slope * logOdds[i] + intercept;
      double against = right[i] ? -z : z;
      loss += Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(against)));
    }
    return loss;
  }
}
