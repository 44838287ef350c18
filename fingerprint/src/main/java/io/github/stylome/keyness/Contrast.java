package io.github.stylome.keyness;

import java.util.Arrays;

/**
 * Compares how often a target and a reference have each of some terms: log-odds with an informative Dirichlet prior,
 * Monroe, Colaresi and Quinn, "Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the Content of
 * Political Conflict", Political Analysis 16(4), 2008.
 *
 * <p>Two things are done otherwise than there. Where target and reference answer the same prompts, they are compared
 * prompt by prompt, with the weights of Mantel and Haenszel, "Statistical Aspects of the Analysis of Data from
 * Retrospective Studies of Disease", JNCI 22(4), 1959, so that what is asked about cancels out. And the variance is not
 * that of the multinomial, which takes every word for an independent draw, but that between blocks: a sandwich, which
 * is the jackknife over prompts to first order. Words come in bursts, and a word of which one prompt is full shows by
 * it. The greater of the two variances is used: of the differences prompt by prompt, or of each side.
 *
 * <p>Where target and reference are compared as wholes, the degrees of freedom are those of the side with fewer blocks,
 * a lower bound of Welch's: Hsu, "Contributions to the Theory of Student's t-Test as Applied to the Problem of Two
 * Samples", Statistical Research Memoirs 2, 1938. One block does not tell how blocks vary: with one on a side, nothing
 * is discovered and every interval is without bound.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Contrast {
  /** Words that the prior weighs as much as: it has as many occurrences of a term as both sides have in so many. */
  static final double PRIOR_WORDS = 1000;

  /** Occurrences that the prior has of each term besides, on both sides. */
  static final double LEAST_PRIOR = 0.5;

  /** The share of the target's prompts that the reference must have too for a comparison prompt by prompt. */
  private static final double SHARED = 0.5;

  private static final double PER_MILLION = 1e-6;

  private final BlockSums sums;
  private final boolean paired;
  private final double[] priors;
  private final double size;
  private final double scaleB; // what an occurrence in the reference weighs, at least 1

  private Contrast(BlockSums sums, boolean paired, double factorB) {
    this.sums = sums;
    this.paired = paired;
    size = (sums.sizeA + sums.sizeB) / 2; // the two are equal but for rounding
    scaleB = Math.max(1, factorB);
    priors = new double[sums.a.length];
    for (int i = 0; i < priors.length; i++) {
      priors[i] = LEAST_PRIOR + PRIOR_WORDS * (sums.a[i] + sums.b[i]) / (2 * size);
    }
  }

  /**
   * Compares.
   *
   * @param terms the terms of the trie that are compared
   * @param size how many the trie has
   * @param excluded texts that are in the reference and should not be
   */
  static Contrast of(int[] terms, int size, BlockCounts target, BlockCounts reference, BlockCounts excluded) {
    int shared = 0;
    for (BlockCounts.Block block : target.blocks()) {
      shared += reference.words(block.id()) > excluded.words(block.id()) ? 1 : 0;
    }
    boolean paired = shared >= 2 && shared >= SHARED * target.blocks().size();
    int[] places = new int[size];
    Arrays.fill(places, -1);
    for (int i = 0; i < terms.length; i++) {
      places[terms[i]] = i;
    }
    BlockSums sums = new BlockSums(terms.length);
    new Summing(places, sums, target, reference, excluded).sum(paired);
    return new Contrast(sums, paired, factor(target, reference, excluded));
  }

  /** Returns how many times more words the target has. */
  private static double factor(BlockCounts target, BlockCounts reference, BlockCounts excluded) {
    return (double) target.words() / (reference.words() - excluded.words());
  }

  /** Walks over blocks. */
  private static final class Summing {
    private final int[] places;
    private final BlockSums sums;
    private final BlockCounts target;
    private final BlockCounts reference;
    private final BlockCounts excluded;
    private final int[] own;
    private final int[] other;

    Summing(int[] places, BlockSums sums, BlockCounts target, BlockCounts reference, BlockCounts excluded) {
      this.places = places;
      this.sums = sums;
      this.target = target;
      this.reference = reference;
      this.excluded = excluded;
      own = new int[places.length];
      other = new int[places.length];
    }

    void sum(boolean paired) {
      if (paired) {
        for (BlockCounts.Block block : target.blocks()) {
          double here = block.words();
          double there = reference.words(block.id()) - (double) excluded.words(block.id());
          if (here > 0 && there > 0) {
            double weight = here * there / (here + there);
            add(block.id(), weight / here, weight, weight / there, weight);
          }
        }
        return;
      }
      for (BlockCounts.Block block : target.blocks()) {
        addTarget(block.id(), (double) block.words());
      }
      double factor = factor(target, reference, excluded);
      for (BlockCounts.Block block : reference.blocks()) {
        addReference(block.id(), factor, (block.words() - excluded.words(block.id())) * factor);
      }
    }

    private void add(int block, double factorA, double sizeA, double factorB, double sizeB) {
      target.addTo(block, own, 1);
      fillOther(block);
      sums.addSizes(sizeA, sizeB);
      settle(target.terms(block), factorA, sizeA, factorB, sizeB);
      settle(reference.terms(block), factorA, sizeA, factorB, sizeB);
    }

    private void addTarget(int block, double words) {
      if (words > 0) {
        target.addTo(block, own, 1);
        sums.addSizes(words, 0);
        settle(target.terms(block), 1, words, 0, 0);
      }
    }

    private void addReference(int block, double factor, double words) {
      if (words > 0) {
        fillOther(block);
        sums.addSizes(0, words);
        settle(reference.terms(block), 0, 0, factor, words);
      }
    }

    private void fillOther(int block) {
      reference.addTo(block, other, 1);
      excluded.addTo(block, other, -1);
    }

    /** Adds the terms that have been filled in, each once, and clears them. */
    private void settle(int[] terms, double factorA, double sizeA, double factorB, double sizeB) {
      for (int term : terms) {
        if (places[term] >= 0 && (own[term] != 0 || other[term] != 0)) {
          sums.add(places[term], own[term], factorA, sizeA, other[term], factorB, sizeB);
        }
        own[term] = 0;
        other[term] = 0;
      }
    }
  }

  /** Returns whether target and reference were compared prompt by prompt. */
  boolean paired() {
    return paired;
  }

  /** Returns how many blocks of the target were compared. */
  int blocks() {
    return sums.blocksA;
  }

  /** Returns how many blocks of the reference were compared. */
  int referenceBlocks() {
    return sums.blocksB;
  }

  /** Returns how many blocks the side with fewer has. */
  private int fewerBlocks() {
    return Math.min(sums.blocksA, sums.blocksB);
  }

  /** Returns the log-odds ratio of a term, greater than 0 where the target has more of it. */
  double logOdds(int term) {
    return logit(sums.a[term], priors[term]) - logit(sums.b[term], priors[term]);
  }

  private double logit(double count, double prior) {
    double share = share(count, prior);
    return StrictMath.log(share) - StrictMath.log1p(-share);
  }

  private double share(double count, double prior) {
    return Math.min(1 - 1e-9, (count + prior) / (size + PRIOR_WORDS + 2 * LEAST_PRIOR));
  }

  /** Returns how many times more of a term the target has, with the prior. */
  double lift(int term) {
    return (sums.a[term] + priors[term]) / (sums.b[term] + priors[term]);
  }

  /** Returns the standard error of the log-odds, infinite where a side has one block. */
  double standardError(int term) {
    if (fewerBlocks() < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double slopeA = slope(sums.a[term], priors[term]);
    double slopeB = slope(sums.b[term], priors[term]);
    return StrictMath.sqrt(paired ? pairedVariance(term, slopeA, slopeB) : apartVariance(term, slopeA, slopeB));
  }

  private double pairedVariance(int term, double slopeA, double slopeB) {
    double rateA = sums.a[term] / sums.sizeA;
    double rateB = sums.b[term] / sums.sizeB;
    double both = sums.ab[term] - rateB * sums.am[term] - rateA * sums.bm[term] + rateA * rateB * sums.products;
    double between = betweenA(term) * slopeA * slopeA + betweenB(term) * slopeB * slopeB - 2 * both * slopeA * slopeB;
    double noise = sums.noiseA[term] * slopeA * slopeA + sums.noiseB[term] * slopeB * slopeB;
    double least = LEAST_PRIOR * (slopeA * slopeA + slopeB * slopeB) / 2; // a term never seen is not known to be absent
    return Math.max(between * unbiased(sums.blocksA), Math.max(noise, least));
  }

  /** The greatest variance of each side by itself: one of few blocks may seem not to vary. */
  private double apartVariance(int term, double slopeA, double slopeB) {
    double least = LEAST_PRIOR / 2;
    double own = Math.max(betweenA(term) * unbiased(sums.blocksA), Math.max(sums.noiseA[term], least));
    double other = Math.max(
        betweenB(term) * unbiased(sums.blocksB), Math.max(sums.noiseB[term], least * scaleB * scaleB));
    return own * slopeA * slopeA + other * slopeB * slopeB;
  }

  /** Returns the variance between blocks of the target: the sum of the squares of what each adds to the count. */
  private double betweenA(int term) {
    double rate = sums.a[term] / sums.sizeA;
    return sums.aa[term] - 2 * rate * sums.am[term] + rate * rate * sums.squaresA;
  }

  private double betweenB(int term) {
    double rate = sums.b[term] / sums.sizeB;
    return sums.bb[term] - 2 * rate * sums.bm[term] + rate * rate * sums.squaresB;
  }

  private static double unbiased(int blocks) {
    return (double) blocks / (blocks - 1);
  }

  private double slope(double count, double prior) {
    return 1 / ((count + prior) * (1 - share(count, prior)));
  }

  /** Returns the log-odds in standard errors, as a normal deviate. */
  double deviate(int term) {
    return Deviates.normal(logOdds(term) / standardError(term), freedom());
  }

  /** Returns the interval of the log-odds. */
  Interval interval(int term) {
    return around(logOdds(term), term);
  }

  /** Returns the interval of the lift, whose logarithm errs as the log-odds do. */
  Interval liftInterval(int term) {
    return around(StrictMath.log(lift(term)), term).exp();
  }

  private Interval around(double estimate, int term) {
    double margin = Deviates.student(Deviates.Z95, freedom()) * standardError(term);
    return new Interval(estimate - margin, estimate + margin);
  }

  private double freedom() {
    return Math.max(1, fewerBlocks() - 1);
  }

  /** Returns the logarithm of the ratio of the rates when both have so many occurrences more in a million words. */
  double score(int term, double perMillion) {
    double more = perMillion * PER_MILLION * size;
    return StrictMath.log((sums.a[term] + more) / (sums.b[term] + more));
  }

  /** Returns the q-values of all terms: how surely the target has more of each. */
  double[] qValues() {
    double[] tails = new double[sums.a.length];
    if (fewerBlocks() < 2) {
      Arrays.fill(tails, 1);
      return tails;
    }
    for (int i = 0; i < tails.length; i++) {
      tails[i] = Deviates.upperTail(deviate(i));
    }
    return FalseDiscovery.benjaminiHochberg(tails);
  }

  @Override
  public String toString() {
    return "Contrast[" + sums.a.length + " terms, " + sums.blocksA + " blocks, " + (paired ? "paired" : "apart") + "]";
  }
}
