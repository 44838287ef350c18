package io.github.stylome.keyness;

import io.github.stylome.count.TermCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One of two sets of texts that are contrasted: where each term stands in it, how often and how evenly.
 *
 * <p>Immutable and safe to share between threads once it is made.
 */
final class ContrastedSet {
  private final List<SlicedText> texts;
  private final Map<String, Integer> ids;
  private final int[] holding; // texts with the term
  private final double[] deviations; // sums of |share of the term - share of the tokens| over slices
  private final UnitSums presence;
  private final UnitSums occurrences;
  private double designEffect = 1;

  private ContrastedSet(List<SlicedText> texts, Map<String, Integer> ids) {
    this.texts = texts;
    this.ids = ids;
    holding = new int[ids.size()];
    deviations = new double[ids.size()];
    presence = new UnitSums(ids.size());
    occurrences = new UnitSums(ids.size());
  }

  /**
   * Measures a set. O(terms of all slices).
   *
   * @param ids a number for every term of the texts
   */
  static ContrastedSet of(List<SlicedText> texts, Map<String, Integer> ids, KeynessUnit unit) {
    ContrastedSet set = new ContrastedSet(texts, ids);
    Unit sums = set.new Unit();
    for (SlicedText text : texts) {
      for (SlicedText.Slice slice : text.slices()) {
        sums.add(slice);
        if (unit == KeynessUnit.SLICE) {
          sums.end();
        }
      }
      sums.end();
      set.countHolding(text);
    }
    set.deviate();
    set.designEffect = set.meanDesignEffect();
    return set;
  }

  /** What a unit has, gathered before it is added. */
  private final class Unit {
    private final double[] slicesWith = new double[ids.size()];
    private final double[] counts = new double[ids.size()];
    private final int[] terms = new int[ids.size()];
    private int size;
    private double slices;
    private double tokens;

    void add(SlicedText.Slice slice) {
      slices += slice.whole() ? 1 : 0;
      tokens += slice.counts().total();
      for (int rank = 0; rank < slice.counts().types(); rank++) {
        int term = number(slice.counts(), rank);
        long count = slice.counts().countAt(rank);
        if (counts[term] == 0) {
          terms[size++] = term;
        }
        counts[term] += count;
        slicesWith[term] += slice.whole() ? 1 : 0;
      }
    }

    void end() {
      presence.add(terms, size, slicesWith, slices);
      occurrences.add(terms, size, counts, tokens);
      for (int i = 0; i < size; i++) {
        slicesWith[terms[i]] = 0;
        counts[terms[i]] = 0;
      }
      size = 0;
      slices = 0;
      tokens = 0;
    }
  }

  private int number(TermCounts counts, int rank) {
    Integer id = ids.get(counts.terms().get(rank));
    if (id == null) {
      throw new IllegalStateException("a term without number: " + counts.terms().get(rank));
    }
    return id;
  }

  private void countHolding(SlicedText text) {
    text.slices().stream()
        .flatMapToInt(slice -> slice.counts().terms().stream().mapToInt(term -> ids.getOrDefault(term, 0)))
        .distinct()
        .forEach(term -> holding[term]++);
  }

  /** Sums up from 1, what a term deviates by that is in no slice. */
  private void deviate() {
    Arrays.fill(deviations, 1);
    for (SlicedText text : texts) {
      for (SlicedText.Slice slice : text.slices()) {
        double share = slice.counts().total() / occurrences.size();
        for (int rank = 0; rank < slice.counts().types(); rank++) {
          int term = number(slice.counts(), rank);
          deviations[term] += Math.abs(slice.counts().countAt(rank) / occurrences.total(term) - share) - share;
        }
      }
    }
  }

  /** Rao and Scott, "On Chi-squared Tests for Multiway Contingency Tables", Annals of Statistics 12(1), 1984. */
  private double meanDesignEffect() {
    double clustered = 0;
    double independent = 0;
    for (int term = 0; term < ids.size(); term++) {
      double share = sliceShare(term);
      clustered += share > 0 && share < 1 ? presence.variance(term) : 0;
      independent += share > 0 && share < 1 ? presence.size() * share * (1 - share) : 0;
    }
    return independent == 0 ? 1 : Math.max(1, clustered / independent);
  }

  /** Returns the texts. */
  List<SlicedText> texts() {
    return texts;
  }

  /** Returns how many slices of full length there are. */
  int slices() {
    return (int) presence.size();
  }

  /** Returns how many tokens, or n-grams, there are. */
  double tokens() {
    return occurrences.size();
  }

  /** Returns how many units are independent for a measure. */
  int units(KeynessMeasure measure) {
    return measure.bySlices() ? presence.units() : occurrences.units();
  }

  /** Returns how often a term occurs. */
  double count(int term) {
    return occurrences.total(term);
  }

  /** Returns the variance of {@link #count} between units, that of as many independent occurrences at least. */
  double countVariance(int term) {
    return Math.max(occurrences.variance(term), Math.max(count(term), 0.5));
  }

  /** Returns in how many slices of full length a term is. */
  int slicesWith(int term) {
    return (int) presence.total(term);
  }

  /** Returns the share of the slices of full length that hold a term; NaN if there is none. */
  double sliceShare(int term) {
    return presence.total(term) / presence.size();
  }

  /**
   * Returns how many independent slices say as much of the share of a term as all do: fewer, if texts differ. A term in
   * all slices, or in none, shows no difference, and is taken to differ as terms do on average.
   */
  double effectiveSlices(int term) {
    double share = sliceShare(term);
    double independent = presence.size() * share * (1 - share);
    double own = independent == 0 ? 1 : presence.variance(term) / independent;
    return presence.size() / Math.max(own, designEffect);
  }

  /** Returns what is said of a term. */
  TermPresence presence(int term) {
    return new TermPresence((long) count(term), 1e6 * count(term) / tokens(), slicesWith(term), holding[term],
        count(term) == 0 ? Double.NaN : Math.min(1, Math.max(0, deviations[term] / 2)));
  }
}
