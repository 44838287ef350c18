package io.github.stylome.composition;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Finds the shares of a mixture and their intervals: all shares that are not much less likely than the likeliest. How
 * much is too much is asked of a bootstrap over the texts of the corpus, those of the references, and the sources
 * that stood for strangers; it is never less than the asymptotic bound. Davison and Hinkley, "Bootstrap Methods and
 * their Application", Cambridge 1997, chapter 5.
 */
final class ShareEstimator {
  /** Twice the logarithm of the likelihood ratio that one parameter exceeds in 5% of samples: chi square, 1 degree. */
  private static final double ASYMPTOTIC = 3.841458820694124;

  /** A bootstrap of few references has outliers, which must not make an interval of everything. */
  private static final double MOST_WIDENED = 2.5;

  private static final int SAMPLES = 100;
  private static final double LEVEL = 0.95;
  private static final int HALVINGS = 8;
  /** A known source whose absence costs less than this, in natural logarithms, is not thought to be there. */
  private static final double LEAST_GAIN = 2;
  /** Sources with more texts than this are there. */
  private static final double LARGE = 0.3;
  /** The normal deviate of 0.99. */
  private static final double STRANGER_DEVIATE = 2.326347874040841;
  /** How many times as much strangers must gain, since a corpus is never quite of the kind of its references. */
  private static final double STRANGER_CAUTION = 1.5;
  private static final double FEW = 0.05;
  private static final double HALF = 0.5;
  private static final double NUDGE = 1e-3;

  private final double[] corpus;
  private final ReferenceCounts references;
  private final MixtureLikelihood likelihood;
  private final long seed;

  /**
   * Prepares to find the shares of a corpus with at least one text. A corpus of more texts than there are references
   * counts for as many as these: more would say nothing of the densities of sources that the references do not, and yet
   * outvote them.
   */
  ShareEstimator(double[] texts, ReferenceCounts references, long seed) {
    double scale = Math.min(1, references.texts() / Arrays.stream(texts).reduce(0, Double::sum));
    corpus = Arrays.stream(texts).map(count -> count * scale).toArray();
    this.references = references;
    this.seed = seed;
    likelihood = new MixtureLikelihood(corpus, references.smoothed());
  }

  /** Returns the shares of these sources, of which the last is none of the known. */
  List<SourceShare> shares(List<String> sources) {
    int strangers = sources.size() - 1;
    boolean[] known = new boolean[sources.size()];
    Arrays.fill(known, 0, strangers, true);
    MixtureLikelihood.Fit explained = likelihood.fit(likelihood.rigid(known));
    MixtureLikelihood.Fit free = withStrangers(explained);
    boolean hasStrangers = 2 * (free.logLikelihood() - explained.logLikelihood()) > strangerBound();
    MixtureLikelihood.Fit chosen = hasStrangers ? free : explained;
    double[] shares = pruned(chosen, hasStrangers);
    double bound = Math.min(MOST_WIDENED * ASYMPTOTIC, Math.max(ASYMPTOTIC, bootstrapBound(chosen)));
    ImmutableList.Builder<SourceShare> result = ImmutableList.builder();
    MixtureLikelihood hidden = new MixtureLikelihood(corpus, references.withTypicalStrangers());
    MixtureLikelihood.Fit hiding = hidden.fit(mixed(explained.shares(), FEW));
    for (int s = 0; s < sources.size(); s++) {
      double lower = Math.min(shares[s], end(likelihood, chosen, s, 0, bound));
      double upper = s == strangers && !hasStrangers ? 0 : Math.max(shares[s], end(likelihood, chosen, s, 1, bound));
      if (!hasStrangers) { // there may be some all the same, if they look like those that were left out
        lower = Math.min(lower, end(hidden, hiding, s, 0, bound));
        upper = Math.max(upper, end(hidden, hiding, s, 1, bound));
      }
      result.add(new SourceShare(sources.get(s), shares[s], lower, upper));
    }
    return result.build();
  }

  /** Climbs from where strangers have half of the texts, and from where they have a few, and takes the higher peak. */
  private MixtureLikelihood.Fit withStrangers(MixtureLikelihood.Fit explained) {
    MixtureLikelihood.Fit half = likelihood.fit(mixed(explained.shares(), HALF));
    MixtureLikelihood.Fit few = likelihood.fit(mixed(explained.shares(), FEW));
    return half.logLikelihood() > few.logLikelihood() ? half : few;
  }

  private static double[] mixed(double[] known, double strangers) {
    double[] mixed = Arrays.stream(known).map(share -> share * (1 - strangers)).toArray();
    mixed[mixed.length - 1] = strangers;
    return mixed;
  }

  /**
   * Returns the ratio that strangers must gain, some times the one that strangers of any look gain by chance in 1 of
   * 100 corpora without any: chi square with as many degrees of freedom as they have. Wilson and Hilferty, "The
   * Distribution of Chi-Square", PNAS 17, 1931.
   */
  private double strangerBound() {
    double degrees = Math.max(1, Arrays.stream(corpus).filter(texts -> texts > 0).count() - 1);
    double part = 2 / (9 * degrees);
    double root = 1 - part + STRANGER_DEVIATE * Math.sqrt(part);
    return STRANGER_CAUTION * degrees * root * root * root;
  }

  /** Leaves out the source that is missed least as long as it is hardly missed. */
  private double[] pruned(MixtureLikelihood.Fit chosen, boolean hasStrangers) {
    MixtureLikelihood sure = new MixtureLikelihood(corpus, references.sure());
    boolean[] active = new boolean[chosen.shares().length];
    Arrays.fill(active, true);
    active[active.length - 1] = hasStrangers;
    MixtureLikelihood.Fit best = sure.fit(start(chosen.shares(), active, -1));
    for (int dropped = 0; dropped >= 0;) {
      double least = best.logLikelihood() - LEAST_GAIN;
      double[] shares = best.shares();
      dropped = -1;
      for (int s = 0; s < active.length - 1; s++) {
        if (active[s] && shares[s] < LARGE) {
          MixtureLikelihood.Fit without = sure.fit(start(shares, active, s));
          if (without.logLikelihood() > least) {
            dropped = s;
            least = without.logLikelihood();
            best = without;
          }
        }
      }
      if (dropped >= 0) {
        active[dropped] = false;
      }
    }
    double[] shares = best.shares();
    double sum = Arrays.stream(shares).reduce(0, Double::sum);
    return Arrays.stream(shares).map(share -> Math.min(1, share / sum)).toArray();
  }

  private static double[] start(double[] shares, boolean[] active, int without) {
    double[] start = new double[shares.length];
    for (int s = 0; s < start.length; s++) {
      start[s] = active[s] && s != without ? shares[s] + NUDGE : 0;
    }
    return MixtureLikelihood.normalized(start);
  }

  /** Returns the last share towards 0 or 1 that is not too unlikely. */
  private static double end(
      MixtureLikelihood likelihood, MixtureLikelihood.Fit free, int source, double towards, double bound) {
    if (ratio(likelihood, free, source, towards) <= bound) {
      return towards;
    }
    double inside = free.shares()[source];
    double outside = towards;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (inside + outside) / 2;
      if (ratio(likelihood, free, source, middle) <= bound) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  private static double ratio(MixtureLikelihood likelihood, MixtureLikelihood.Fit free, int source, double share) {
    double given = likelihood.fitWith(source, share, free.shares()).logLikelihood();
    return 2 * (free.logLikelihood() - given);
  }

  /** Returns the ratio that the found share has in no more than 5% of samples; of one source a sample, in turn. */
  private double bootstrapBound(MixtureLikelihood.Fit chosen) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] shares = chosen.shares();
    double[] ratios = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      MixtureLikelihood sample = new MixtureLikelihood(
          ReferenceCounts.resampled(corpus, random), references.resampled(random).smoothed());
      MixtureLikelihood.Fit own = sample.fit(shares);
      int source = i % shares.length;
      ratios[i] = ratio(sample, own, source, shares[source]);
    }
    Arrays.sort(ratios);
    return ratios[(int) Math.ceil(LEVEL * SAMPLES) - 1];
  }
}
