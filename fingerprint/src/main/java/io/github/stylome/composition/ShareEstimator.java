package io.github.stylome.composition;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Finds the shares of a mixture and their intervals: all shares that are not much less likely than the most likely ones.
 * How much is too much is asked of a bootstrap over the texts of the corpus, those of the references, and the sources
 * that stood for strangers; it is never less than the asymptotic bound. Davison and Hinkley, "Bootstrap Methods and
 * their Application", Cambridge 1997, chapter 5.
 */
final class ShareEstimator {
  /** Twice the logarithm of the likelihood ratio that one parameter exceeds in 5% of samples: chi square, 1 degree. */
  private static final double ASYMPTOTIC = 3.841458820694124;

  private static final int SAMPLES = 100;
  private static final double LEVEL = 0.95;
  private static final int HALVINGS = 8;
  /** A source whose absence costs less than this part of the bound is not thought to be there. */
  private static final double LEAST_GAIN = 0.25;
  /** Sources with more texts than this are there. */
  private static final double LARGE = 0.3;
  /** More texts are as good as endless; bootstrap samples of them would only take time. */
  private static final double MOST_DRAWN = 20_000;

  private final double[] corpus;
  private final ReferenceCounts references;
  private final MixtureLikelihood likelihood;
  private final long seed;

  /** Prepares to find the shares of a corpus with at least one text. */
  ShareEstimator(double[] corpus, ReferenceCounts references, long seed) {
    this.corpus = corpus;
    this.references = references;
    this.seed = seed;
    likelihood = new MixtureLikelihood(corpus, references.densities(Arrays.stream(corpus).reduce(0, Double::sum)),
        references.sources());
  }

  /** Returns the shares of these sources, of which the last is none of the known. */
  List<SourceShare> shares(List<String> sources) {
    boolean[] all = new boolean[sources.size()];
    Arrays.fill(all, true);
    MixtureLikelihood.Fit free = likelihood.fit(all);
    double bound = Math.max(ASYMPTOTIC, bootstrapBound(free, all));
    double[] shares = pruned(free, all, LEAST_GAIN * bound);
    ImmutableList.Builder<SourceShare> result = ImmutableList.builder();
    for (int s = 0; s < sources.size(); s++) {
      double lower = Math.min(shares[s], end(free, s, 0, bound));
      double upper = Math.max(shares[s], end(free, s, 1, bound));
      result.add(new SourceShare(sources.get(s), shares[s], lower, upper));
    }
    return result.build();
  }

  /** Leaves out the source that is missed least as long as that costs no more, and returns the shares of the others. */
  private double[] pruned(MixtureLikelihood.Fit free, boolean[] all, double cost) {
    MixtureLikelihood.Fit best = free;
    boolean[] active = all.clone();
    for (int dropped = 0; dropped >= 0;) {
      double[] shares = likelihood.shares(best);
      double least = best.logLikelihood() - cost / 2;
      dropped = -1;
      for (int s = 0; s < active.length; s++) {
        if (active[s] && shares[s] < LARGE) {
          active[s] = false;
          MixtureLikelihood.Fit without = likelihood.fit(active);
          active[s] = true;
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
    double[] shares = likelihood.shares(best);
    double sum = Arrays.stream(shares).reduce(0, Double::sum);
    for (int s = 0; s < shares.length; s++) {
      shares[s] = Math.min(1, shares[s] / sum);
    }
    return shares;
  }

  /** Returns the last share towards 0 or 1 that is not too unlikely. */
  private double end(MixtureLikelihood.Fit free, int source, double towards, double bound) {
    if (ratio(likelihood, free, source, towards) <= bound) {
      return towards;
    }
    double inside = likelihood.shares(free)[source];
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
    double given = likelihood.fitWith(source, share, free).logLikelihood();
    return 2 * (free.logLikelihood() - given);
  }

  /** Returns the ratio that the found share has in no more than 5% of samples; of one source a sample, in turn. */
  private double bootstrapBound(MixtureLikelihood.Fit free, boolean[] all) {
    RandomGenerator random = new SplittableRandom(seed);
    double texts = Arrays.stream(corpus).reduce(0, Double::sum);
    double[] drawable = Arrays.stream(corpus).map(n -> n * Math.min(1, MOST_DRAWN / texts)).toArray();
    double[] shares = likelihood.shares(free);
    double[] ratios = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      MixtureLikelihood sample = new MixtureLikelihood(ReferenceCounts.resampled(drawable, random),
          references.resampled(random).densities(texts), references.sources());
      MixtureLikelihood.Fit own = sample.fit(all);
      int source = i % shares.length;
      ratios[i] = ratio(sample, own, source, shares[source]) * Math.max(1, texts / MOST_DRAWN);
    }
    Arrays.sort(ratios);
    return ratios[(int) Math.ceil(LEVEL * SAMPLES) - 1];
  }
}
