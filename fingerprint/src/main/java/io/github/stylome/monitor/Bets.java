package io.github.stylome.monitor;

import java.util.Arrays;

/**
 * Wealth that is bet, text after text, on which of a group of texts is the new one. A bettor gives each text of the
 * group a share by its score; what is bet is returned so many times as there are texts, on the text that is the new
 * one. If the new text is exchangeable with the others, the wealth is a martingale, whatever the scores are, as long as
 * they were fixed before; and by Ville's inequality the probability that it is ever 1/α or more is at most α.
 *
 * <p>Wealth is spread over bettors, one of whom never bets, and after each bet a small part of it is spread anew, so
 * that a bettor who was wrong while nothing had changed still has wealth when something has. Herbster and Warmuth,
 * "Tracking the Best Expert", Machine Learning 32, 1998; Shekhar and Ramdas, "Nonparametric Two-Sample Testing by
 * Betting", IEEE Transactions on Information Theory 70(2), 2024.
 *
 * <p>Not safe for concurrent use.
 */
final class Bets {
  private static final double IDLE = 0.1;
  /** Of the first bet, one part in so many is spread anew, and ever less: what it costs grows as a logarithm. */
  private static final double SPREAD_ANEW = 64;

  private final double[] prior;
  private final double[] shares; // of the wealth that each bettor has
  private double logWealth;
  private long taken;

  /** Makes a wealth of 1 and so many bettors, each with a weight. */
  Bets(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    prior = new double[weights.length + 1];
    prior[0] = IDLE;
    for (int i = 0; i < weights.length; i++) {
      prior[i + 1] = (1 - IDLE) * weights[i] / sum;
    }
    shares = prior.clone();
  }

  /**
   * Takes what each bettor's money is multiplied by; returns the logarithm of what all of it is multiplied by.
   *
   * @param factors one for each bettor but the idle one; their expectation is 1 if nothing has changed
   */
  double take(double[] factors) {
    double factor = shares[0];
    for (int i = 0; i < factors.length; i++) {
      shares[i + 1] *= factors[i];
      factor += shares[i + 1];
    }
    double anew = 1 / (SPREAD_ANEW + taken++);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (1 - anew) * shares[i] / factor + anew * prior[i];
    }
    double gain = StrictMath.log(factor);
    logWealth += gain;
    return gain;
  }

  /** Returns the natural logarithm of the wealth. */
  double logWealth() {
    return logWealth;
  }

  /**
   * Returns what a bet on the first of several texts is multiplied by: its share in the exponentials of the scores,
   * times the number of texts.
   */
  static double factor(double[] scores, double strength) {
    double most = Arrays.stream(scores).max().orElseThrow();
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(strength * (score - most));
    }
    return scores.length * StrictMath.exp(strength * (scores[0] - most)) / sum;
  }
}
