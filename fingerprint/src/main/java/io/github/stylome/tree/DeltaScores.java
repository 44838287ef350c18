package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.LabelDistances;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How tree-like distances are, by delta plots: of four labels, the three ways to pair them give three sums of two
 * distances, {@code d₁ ≥ d₂ ≥ d₃}, and {@code δ = (d₁ − d₂) / (d₁ − d₃)} is 0 on a tree (four-point condition) and
 * at most 1; it is 0 where the three are equal. Of distances drawn at random the mean over all quartets is about 0.5.
 * Holland, Huber, Dress and Moulton, "δ plots: a tool for
 * analyzing phylogenetic distance data", Molecular Biology and Evolution 19(12), 2002.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DeltaScores {
  /** Up to so many quartets all are looked at: those of 150 labels and a few. */
  public static final int MOST_QUARTETS = 21_000_000;

  /** How many are drawn where there are more. */
  private static final int SAMPLE = 5_000_000;

  private static final int BINS = 10;

  private final ImmutableList<String> labels;
  private final boolean exact;
  private long quartets;
  private double sum;
  private final double[] sums;
  private final long[] counts;
  private final long[] histogram = new long[BINS];

  private DeltaScores(LabelDistances distances, boolean exact) {
    labels = ImmutableList.copyOf(distances.labels());
    this.exact = exact;
    sums = new double[labels.size()];
    counts = new long[labels.size()];
  }

  /**
   * Looks at all quartets, or at five million drawn at random where there are more than {@link #MOST_QUARTETS}.
   * O(quartets).
   *
   * @param seed of the draws
   * @throws IllegalArgumentException if there are fewer than four labels
   */
  public static DeltaScores of(LabelDistances distances, long seed) {
    int size = distances.size();
    Preconditions.checkArgument(size >= 4, "a delta score needs four labels or more, not %s: %s",
        size, distances.labels());
    boolean exact = (double) size * (size - 1) * (size - 2) / 24 * (size - 3) <= MOST_QUARTETS;
    DeltaScores scores = new DeltaScores(distances, exact);
    if (exact) {
      scores.addAll(distances);
    } else {
      scores.addDrawn(distances, new SplittableRandom(seed));
    }
    return scores;
  }

  private void addAll(LabelDistances distances) {
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        for (int k = j + 1; k < labels.size(); k++) {
          for (int l = k + 1; l < labels.size(); l++) {
            add(distances, i, j, k, l);
          }
        }
      }
    }
  }

  private void addDrawn(LabelDistances distances, SplittableRandom random) {
    int size = labels.size();
    for (int drawn = 0; drawn < SAMPLE; ) {
      int i = random.nextInt(size);
      int j = random.nextInt(size);
      int k = random.nextInt(size);
      int l = random.nextInt(size);
      if (i != j && i != k && i != l && j != k && j != l && k != l) {
        add(distances, i, j, k, l);
        drawn++;
      }
    }
  }

  private void add(LabelDistances distances, int i, int j, int k, int l) {
    double delta = delta(
        distances.between(i, j) + distances.between(k, l),
        distances.between(i, k) + distances.between(j, l),
        distances.between(i, l) + distances.between(j, k));
    quartets++;
    sum += delta;
    histogram[Math.min(BINS - 1, (int) (delta * BINS))]++;
    for (int label : new int[] {i, j, k, l}) {
      sums[label] += delta;
      counts[label]++;
    }
  }

  private static double delta(double a, double b, double c) {
    double most = Math.max(a, Math.max(b, c));
    double least = Math.min(a, Math.min(b, c));
    double middle = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    return most > least ? (most - middle) / (most - least) : 0;
  }

  /** Returns the labels, in the order of the distances. */
  public List<String> labels() {
    return labels;
  }

  /** Returns how many quartets were looked at. */
  public long quartets() {
    return quartets;
  }

  /** Returns whether these were all. */
  public boolean isExact() {
    return exact;
  }

  /** Returns the mean of the scores, in [0, 1]. */
  public double mean() {
    return sum / quartets;
  }

  /**
   * Returns the mean over the quartets that a label is in, in [0, 1]; NaN if none of those drawn. A label whose mean is
   * far above the others is one that no tree has a place for, such as one that learnt from two.
   *
   * @param place of the label
   */
  public double mean(int place) {
    return sums[place] / counts[place];
  }

  /** Returns the delta plot: the shares of quartets with a score in [0, 0.1), [0.1, 0.2) and so on, the last to 1. */
  public List<Double> histogram() {
    ImmutableList.Builder<Double> shares = ImmutableList.builder();
    for (long count : histogram) {
      shares.add((double) count / quartets);
    }
    return shares.build();
  }

  /** Returns the places of the labels, the least tree-like first, equal ones in their order. */
  public List<Integer> leastTreeLike() {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < labels.size(); place++) {
      places.add(place);
    }
    places.sort(Collections.reverseOrder((a, b) -> Double.compare(mean(a), mean(b))));
    return List.copyOf(places);
  }
}
