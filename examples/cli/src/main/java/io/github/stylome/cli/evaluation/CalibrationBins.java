package io.github.stylome.cli.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Texts by how probable their answers were held to be: calibrated ones are right as often as they are probable. Texts
 * without probabilities are left out.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CalibrationBins {
  /** How many bins there are by default. */
  public static final int BINS = 15;

  private final List<Bin> bins;

  private CalibrationBins(List<Bin> bins) {
    this.bins = List.copyOf(bins);
  }

  /** Returns bins of equal width in probability. */
  public static CalibrationBins ofEqualWidth(List<Judged> texts, int count) {
    List<List<Judged>> binned = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      binned.add(new ArrayList<>());
    }
    for (Judged text : texts) {
      if (text.isProbable()) {
        binned.get(Math.min(count - 1, (int) (text.confidence() * count))).add(text);
      }
    }
    return of(binned);
  }

  /** Returns bins of equally many texts, but that equally probable ones are kept together. */
  public static CalibrationBins ofEqualMass(List<Judged> texts, int count) {
    Judged[] sorted = texts.stream().filter(Judged::isProbable).toArray(Judged[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(Judged::confidence));
    List<List<Judged>> binned = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= count; i++) {
      int to = Math.max(from, (int) ((long) sorted.length * i / count));
      while (to > 0 && to < sorted.length && sorted[to].confidence() == sorted[to - 1].confidence()) {
        to++;
      }
      binned.add(Arrays.asList(sorted).subList(from, to));
      from = to;
    }
    return of(binned);
  }

  private static CalibrationBins of(List<List<Judged>> binned) {
    List<Bin> bins = new ArrayList<>();
    for (List<Judged> texts : binned) {
      if (!texts.isEmpty()) {
        double sum = 0;
        for (Judged text : texts) {
          sum += text.confidence();
        }
        bins.add(new Bin(Classification.accuracy(texts), sum / texts.size()));
      }
    }
    return new CalibrationBins(bins);
  }

  /** Returns the bins that hold texts, the least probable first. */
  public List<Bin> bins() {
    return bins;
  }

  /**
   * Returns the expected calibration error: the mean over the texts of how far the mean probability of their bin is
   * from the share of its right answers, in [0, 1]; NaN if there is no text. Naeini et al., "Obtaining Well Calibrated
   * Probabilities Using Bayesian Binning", AAAI 2015.
   */
  public double expectedError() {
    double error = 0;
    int texts = 0;
    for (Bin bin : bins) {
      int own = bin.accuracy().of();
      error += own * Math.abs(bin.meanProbability() - bin.accuracy().share());
      texts += own;
    }
    return texts == 0 ? Double.NaN : error / texts;
  }

  /**
   * Returns what {@link #expectedError()} is on average where each bin is as often right as it is probable: of few texts
   * in many bins it is far from 0. NaN if there is no text.
   */
  public double errorByChance() {
    double error = 0;
    int texts = 0;
    for (Bin bin : bins) {
      error += deviation(bin.accuracy().of(), bin.meanProbability());
      texts += bin.accuracy().of();
    }
    return texts == 0 ? Double.NaN : error / texts;
  }

  /**
   * Returns how far the number of right answers is from its mean on average, for so many texts of one probability. De
   * Moivre's formula; Diaconis and Zabell, "Closed Form Summation for Classical Distributions", Statistical Science 6,
   * 1991.
   */
  private static double deviation(int texts, double probability) {
    int above = (int) Math.floor(texts * probability) + 1; // the least number above the mean
    if (probability <= 0 || above > texts) {
      return 0; // it can only be the mean
    }
    double log = StrictMath.log(2) + StrictMath.log(above) + above * StrictMath.log(probability)
        + (texts - above + 1) * StrictMath.log1p(-probability);
    for (int i = 1; i <= above; i++) {
      log += StrictMath.log(texts - above + i) - StrictMath.log(i);
    }
    return StrictMath.exp(log);
  }

  /**
   * Texts whose answers are about equally probable.
   *
   * @param accuracy how many are right, of at least one
   * @param meanProbability the mean probability of their answers
   */
  public record Bin(Proportion accuracy, double meanProbability) {}
}
