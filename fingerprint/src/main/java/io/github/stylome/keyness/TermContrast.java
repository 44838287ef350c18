package io.github.stylome.keyness;

/**
 * Scores, effects and intervals of terms by one measure.
 *
 * <p>Immutable and safe to share between threads.
 */
final class TermContrast {
  private static final double LN_2 = 0.6931471805599453;

  private final KeynessMeasure measure;
  private final ContrastedSet target;
  private final ContrastedSet reference;
  private final double prior; // occurrences of a term in the prior for each in both sets together
  private final double priorTokens;
  private final int freedom;

  TermContrast(
      KeynessMeasure measure, KeynessSettings settings, ContrastedSet target, ContrastedSet reference) {
    this.measure = measure;
    this.target = target;
    this.reference = reference;
    priorTokens = settings.priorTokens();
    prior = priorTokens / (target.tokens() + reference.tokens());
    freedom = Math.min(target.units(measure), reference.units(measure)) - 1;
  }

  double score(int term) {
    return switch (measure) {
      case CRAIG_ZETA, EDER_ZETA, CHI_SQUARE_ZETA ->
          zeta(percent(target, term), percent(reference, term));
      case LOG_LIKELIHOOD -> logLikelihood(target.count(term), reference.count(term));
      case LOG_ODDS -> logOdds(term) / StrictMath.sqrt(
          1 / (target.count(term) + prior(term)) + 1 / (reference.count(term) + prior(term)));
    };
  }

  private static double percent(ContrastedSet set, int term) {
    return set.sliceShare(term) * 100; // in this order, as stylo does: which scores are equal depends on rounding
  }

  private double zeta(double p, double s) {
    if (p == s) {
      return 0; // both 0 among them
    }
    return switch (measure) {
      case CRAIG_ZETA -> (p - s) / 100;
      case EDER_ZETA -> (p - s) / (p + s);
      default -> Math.copySign((p - s) * (p - s) / (p + s), p - s);
    };
  }

  /** 2 Σ O ln(O/E) over the four cells: the term and all else, in either set. */
  private double logLikelihood(double a, double b) {
    double sizeA = target.tokens();
    double sizeB = reference.tokens();
    double shareA = sizeA / (sizeA + sizeB);
    double with = a + b;
    double without = sizeA + sizeB - with;
    double sum = cell(a, with * shareA) + cell(b, with * (1 - shareA))
        + cell(sizeA - a, without * shareA) + cell(sizeB - b, without * (1 - shareA));
    return Math.copySign(Math.max(0, 2 * sum), a / sizeA - b / sizeB);
  }

  private static double cell(double observed, double expected) {
    return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
  }

  private double prior(int term) {
    return (target.count(term) + reference.count(term)) * prior;
  }

  private double logOdds(int term) {
    return logit(target, term) - logit(reference, term);
  }

  private double logit(ContrastedSet set, int term) {
    double with = set.count(term) + prior(term);
    return StrictMath.log(with / (set.tokens() + priorTokens - with));
  }

  double effect(int term) {
    return switch (measure) {
      case CRAIG_ZETA, EDER_ZETA -> score(term);
      case CHI_SQUARE_ZETA -> target.sliceShare(term) - reference.sliceShare(term);
      case LOG_LIKELIHOOD -> logRatio(term) / LN_2;
      case LOG_ODDS -> logOdds(term);
    };
  }

  private double logRatio(int term) {
    return StrictMath.log(occurrences(target, term) / target.tokens())
        - StrictMath.log(occurrences(reference, term) / reference.tokens());
  }

  /** Half an occurrence stands for none: Hardie, "Log Ratio - an informal introduction", CASS, 2014. */
  private static double occurrences(ContrastedSet set, int term) {
    return Math.max(set.count(term), 0.5);
  }

  /** Returns the interval of the effect; without bound if there is one unit on a side. */
  Interval interval(int term) {
    if (freedom < 1) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double deviate = Deviates.student(Deviates.Z95, freedom);
    return switch (measure) {
      case CRAIG_ZETA, CHI_SQUARE_ZETA -> shares(term, deviate).difference();
      case EDER_ZETA -> shares(term, deviate).relativeDifference();
      case LOG_LIKELIHOOD -> around(effect(term), deviate * standardError(term) / LN_2);
      case LOG_ODDS -> around(effect(term), deviate * standardError(term));
    };
  }

  private static Interval around(double centre, double half) {
    return new Interval(centre - half, centre + half);
  }

  private ShareIntervals shares(int term, double deviate) {
    return new ShareIntervals(target.sliceShare(term), target.effectiveSlices(term), reference.sliceShare(term),
        reference.effectiveSlices(term), deviate);
  }

  /** Returns the standard error of the logarithm of the ratio, or of the log-odds, from how units vary. */
  private double standardError(int term) {
    return StrictMath.hypot(relativeError(target, term), relativeError(reference, term));
  }

  private double relativeError(ContrastedSet set, int term) {
    double count = measure == KeynessMeasure.LOG_ODDS ? set.count(term) + prior(term) : occurrences(set, term);
    return StrictMath.sqrt(set.countVariance(term)) / count;
  }

  /** Returns how probable so great a difference is, to either side, if there were none. */
  double tail(int term) {
    if (freedom < 1) {
      return 1;
    }
    double deviate = measure.bySlices()
        ? shares(term, Deviates.Z95).deviate()
        : (measure == KeynessMeasure.LOG_ODDS ? logOdds(term) : logRatio(term)) / standardError(term);
    return Double.isNaN(deviate) // where there is no other term in either set, odds are infinite
        ? 1
        : Math.min(1, 2 * Deviates.upperTail(Deviates.normal(Math.abs(deviate), freedom)));
  }
}
