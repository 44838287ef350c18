package io.github.stylome.composition;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Finds the shares of a mixture and their intervals. Shares are the likeliest ones of the known sources, of which
 * strangers then get what is not by the source that it looks like. An interval is that of a bootstrap over the texts of
 * the corpus and of the references, less or more what strangers have at most or at least. Davison and Hinkley,
 * "Bootstrap Methods and their Application", Cambridge 1997, chapter 5.
 */
final class ShareEstimator {
  private static final int SAMPLES = 100;
  private static final double TAIL = 0.02;
  /** A corpus is never quite of the kind of its references: its sample is no larger than this. */
  private static final double DRIFT_TEXTS = 200;
  /**
   * Of a source of which nothing was seen there may be as many texts. Hanley and Lippman-Hand, "If Nothing Goes Wrong, Is
   * Everything All Right?", JAMA 249(13), 1983.
   */
  private static final double NONE_SEEN = 3;
  /** A known source whose absence costs less than this, in natural logarithms, is not thought to be there. */
  private static final double LEAST_GAIN = 3.5;
  /** Sources with more texts than this are there. */
  private static final double LARGE = 0.3;
  /** Strangers have at least this part of texts that look like none, once that is not by chance. */
  private static final double HALF = 0.5;
  private static final double LEAST_TEXTS = 1e-6;
  private static final double NUDGE = 1e-3;

  private final double[] corpus;
  private final Tally tally;
  private final ReferenceCounts references;
  private final StyleReferences styles;
  private final int strangers;
  private final long seed;

  /**
   * Prepares to find the shares of a corpus with at least one text. A corpus of more texts than there are references
   * counts for as many as these: more would say nothing of the densities of sources that the references do not, and yet
   * outvote them.
   */
  ShareEstimator(Tally tally, ReferenceCounts references, StyleReferences styles, long seed) {
    this.tally = tally;
    this.references = references;
    this.styles = styles;
    this.seed = seed;
    strangers = references.sources();
    double scale = Math.min(1, references.texts() / tally.measured());
    corpus = Arrays.stream(tally.counts()).map(count -> count * scale).toArray();
  }

  /** Returns the shares of these sources, of which the last is none of the known. */
  List<SourceShare> shares(List<String> sources) {
    double[] even = new double[strangers];
    Arrays.fill(even, 1.0 / strangers);
    MixtureLikelihood likelihood = new MixtureLikelihood(corpus, references.smoothed());
    double[] explained = pruned(likelihood, likelihood.fit(even));
    StrangerTest test = new StrangerTest(tally, references, styles, explained);
    double strange = 0;
    boolean[] looks = test.strangeLooks();
    double taken = 0;
    for (int look = 0; look < looks.length; look++) {
      taken += looks[look] ? tally.count(look) : 0;
    }
    if (taken > 0) {
      strange = taken / tally.measured();
      MixtureLikelihood others = new MixtureLikelihood(without(looks, corpus), references.smoothed());
      explained = pruned(others, others.fit(even));
      test = new StrangerTest(tally, references, styles, explained);
    }
    return named(sources, explained, bootstrap(explained, looks), test, strange);
  }

  /** Leaves out texts of some looks; next to none remain in every cell, so that some do. */
  private double[] without(boolean[] looks, double[] texts) {
    double[] rest = new double[texts.length];
    for (int c = 0; c < rest.length; c++) {
      rest[c] = LEAST_TEXTS + (looks[Cells.look(c)] ? 0 : texts[c]);
    }
    return rest;
  }

  private List<SourceShare> named(
      List<String> sources, double[] explained, double[][] ends, StrangerTest test, double strange) {
    double none = strange;
    double lowerNone = strange * HALF;
    double upperNone = Math.max(strange, rare());
    ImmutableList.Builder<SourceShare> shares = ImmutableList.builder();
    for (int s = 0; s < strangers; s++) {
      StrangerTest.Part part = test.part(s);
      double share = explained[s] * (1 - strange);
      double lower = ends[0][s] * (1 - strange);
      double upper = ends[1][s] * (1 - strange * HALF);
      shares.add(share(
          sources.get(s), share * (1 - part.share()), lower * (1 - part.most()), upper * (1 - part.least())));
      none += share * part.share();
      lowerNone += lower * part.least();
      upperNone += upper * part.most();
    }
    return shares.add(share(sources.get(strangers), none, lowerNone, upperNone)).build();
  }

  private static SourceShare share(String source, double share, double lower, double upper) {
    double inRange = Math.min(1, share); // sums are not exact
    return new SourceShare(source, inRange, Math.min(inRange, lower), Math.min(1, Math.max(inRange, upper)));
  }

  /** Leaves out the source that is missed least as long as it is hardly missed. */
  private static double[] pruned(MixtureLikelihood likelihood, MixtureLikelihood.Fit free) {
    boolean[] active = new boolean[free.shares().length];
    for (int s = 0; s < active.length; s++) {
      active[s] = free.shares()[s] > 0;
    }
    MixtureLikelihood.Fit best = free;
    for (int dropped = 0; dropped >= 0;) {
      double least = best.logLikelihood() - LEAST_GAIN;
      double[] shares = best.shares();
      dropped = -1;
      for (int s = 0; s < active.length; s++) {
        if (active[s] && shares[s] < LARGE) {
          MixtureLikelihood.Fit without = likelihood.fit(without(shares, active, s));
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
    return best.shares();
  }

  private static double[] without(double[] shares, boolean[] active, int without) {
    double[] start = new double[shares.length];
    for (int s = 0; s < start.length; s++) {
      start[s] = active[s] && s != without ? shares[s] + NUDGE : 0;
    }
    return MixtureLikelihood.normalized(start);
  }

  /** Returns for how many texts the corpus counts. */
  private double texts() {
    return 1 / (1.0 / tally.measured() + 1 / DRIFT_TEXTS);
  }

  private double rare() {
    return Math.min(1, NONE_SEEN / texts());
  }

  /** Returns the lower and the upper end of every share that samples of the texts make likely. */
  private double[][] bootstrap(double[] shares, boolean[] looks) {
    RandomGenerator random = new SplittableRandom(seed);
    double[][] drawn = new double[shares.length][SAMPLES];
    boolean[] active = new boolean[shares.length];
    Arrays.fill(active, true);
    double[] start = without(shares, active, -1);
    double[] possible = references.withOneMore(tally.counts());
    long texts = Math.max(1, Math.round(texts()));
    for (int i = 0; i < SAMPLES; i++) {
      double[] all = ReferenceCounts.resampled(possible, texts, random);
      double[] sample = without(looks, all);
      double[] found = new MixtureLikelihood(sample, references.resampled(random).smoothed()).fit(start).shares();
      for (int s = 0; s < found.length; s++) {
        drawn[s][i] = found[s];
      }
    }
    double[][] ends = new double[2][shares.length];
    double rare = rare();
    int tail = (int) (TAIL * SAMPLES);
    for (int s = 0; s < shares.length; s++) {
      Arrays.sort(drawn[s]);
      // To both sides by the longer one: samples err to the same side as the share does, away from 0 and 1.
      double off = Math.max(shares[s] - drawn[s][tail], drawn[s][SAMPLES - 1 - tail] - shares[s]);
      double likely = Math.max(0, off);
      ends[0][s] = Math.max(0, Math.min(shares[s] - likely, 1 - rare));
      ends[1][s] = Math.min(1, Math.max(shares[s] + likely, rare));
    }
    return ends;
  }
}
