package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers for two texts how much more probable they are if one author wrote both, as a likelihood ratio calibrated on
 * pairs of which the truth is known. These should be of the length, kind, time and language of the questioned ones, and
 * by none of their authors.
 *
 * <p>The ratio comes from logistic regression on the scores, either kind of pair weighing half (Morrison, "Tutorial on
 * Logistic-Regression Calibration and Fusion", 2013), fitted anew to samples of the authors drawn with replacement: its
 * probability is a mean over them, and its interval has nine in ten. No ratio is above n + 1 after n pairs of authors
 * or below 1 / (m + 1) after m pairs of works by one author, by Laplace's rule of succession.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PairVerifier {
  private static final int SAMPLES = 200;
  /** Enough for a mean, where no interval is asked for. */
  private static final int HELD_OUT_SAMPLES = 40;
  /** From little trust in the scores to much. */
  private static final double[] RIDGES = {1, 0.3, 0.1, 0.03};
  /** How much shorter than the shortest calibration text a text may be. */
  private static final double SHORTER = 0.9;

  private final List<PairScorer> scorers;
  private final RatioCalibration calibration;
  private final CalibrationQuality quality;
  private final int fewestWords;

  private PairVerifier(
      List<PairScorer> scorers, RatioCalibration calibration, CalibrationQuality quality, int fewestWords) {
    this.scorers = scorers;
    this.calibration = calibration;
    this.quality = quality;
    this.fewestWords = fewestWords;
  }

  /**
   * Scores calibration pairs and fits to them.
   *
   * @param scorers one or more; of several the scores are fused
   * @param pairs of both kinds, as {@link PairDraw#draw} draws them
   * @param seed decides the samples of authors
   * @throws IllegalArgumentException if there are not both kinds of pairs, or a text has nothing that is measured
   */
  public static PairVerifier fit(List<? extends PairScorer> scorers, List<TextPair> pairs, long seed, Workers workers) {
    Preconditions.checkArgument(!scorers.isEmpty(), "there is no measure");
    Preconditions.checkArgument(!pairs.isEmpty(), "there are no calibration pairs");
    List<PairScorer> measures = List.copyOf(scorers);
    double[][] scores =
        workers.map(pairs, pair -> scores(measures, pair.questioned(), pair.known())).toArray(double[][]::new);
    double ridge = RIDGES[0];
    CalibrationQuality quality = heldOut(pairs, scores, ridge, seed);
    for (int i = 1; i < RIDGES.length; i++) {
      CalibrationQuality next = heldOut(pairs, scores, RIDGES[i], seed);
      if (next.cllr() < quality.cllr()) {
        ridge = RIDGES[i];
        quality = next;
      }
    }
    RatioCalibration calibration = RatioCalibration.fit(pairs, scores, ridge, SAMPLES, seed);
    return new PairVerifier(measures, calibration, quality, fewestWords(pairs));
  }

  private static int fewestWords(List<TextPair> pairs) {
    int shortest = pairs.stream()
        .flatMap(pair -> Stream.of(pair.questioned(), pair.known()))
        .distinct()
        .mapToInt(text -> WordSlices.words(text, Integer.MAX_VALUE))
        .min().orElseThrow();
    return (int) Math.ceil(SHORTER * shortest);
  }

  private static CalibrationQuality heldOut(List<TextPair> pairs, double[][] scores, double ridge, long seed) {
    Set<String> all = new TreeSet<>();
    pairs.forEach(pair -> all.addAll(authors(pair)));
    Map<Set<String>, RatioCalibration> without = new HashMap<>();
    double[] ratios = new double[pairs.size()];
    double[] probabilities = new double[pairs.size()];
    boolean[] same = new boolean[pairs.size()];
    for (int i = 0; i < ratios.length; i++) {
      Set<String> authors = authors(pairs.get(i));
      int[] left = IntStream.range(0, ratios.length)
          .filter(j -> Collections.disjoint(authors, authors(pairs.get(j))))
          .toArray();
      long own = IntStream.of(left).filter(j -> pairs.get(j).same()).count();
      if (own == 0 || own == left.length) {
        return new CalibrationQuality(pairs.size(), all.size(), Double.NaN, Double.NaN);
      }
      RatioCalibration fitted = without.computeIfAbsent(authors, key -> RatioCalibration.fit(
          IntStream.of(left).mapToObj(pairs::get).toList(),
          IntStream.of(left).mapToObj(j -> scores[j]).toArray(double[][]::new), ridge, HELD_OUT_SAMPLES, seed));
      ratios[i] = fitted.log10Ratio(scores[i]).value();
      probabilities[i] = 1 / (1 + StrictMath.pow(10, -ratios[i]));
      same[i] = pairs.get(i).same();
    }
    return new CalibrationQuality(pairs.size(), all.size(),
        VerificationMetrics.cllr(ratios, same), VerificationMetrics.ece(probabilities, same));
  }

  private static Set<String> authors(TextPair pair) {
    Set<String> authors = new HashSet<>();
    authors.add(pair.questioned().label().orElseThrow());
    authors.add(pair.known().label().orElseThrow());
    return authors;
  }

  /** Returns what the ratios rest on. */
  public CalibrationQuality calibration() {
    return quality;
  }

  /**
   * Returns the least number of words of a text that can be verified: 0.9 of the shortest calibration text. Scores
   * depend on the length, and what holds of long texts does not hold of short ones; for these, calibrate with slices of
   * their length.
   */
  public int fewestWords() {
    return fewestWords;
  }

  /**
   * Returns the same, which takes texts with at least so many words. With fewer than {@link #fewestWords} was before,
   * the ratios do not hold: this is to measure by how much.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public PairVerifier taking(int words) {
    Preconditions.checkArgument(words >= 1, "at least %s words", words);
    return new PairVerifier(scorers, calibration, quality, words);
  }

  /**
   * Compares two texts.
   *
   * @throws IllegalArgumentException if one has fewer words than {@link #fewestWords}, or nothing that is measured
   */
  public PairVerification verify(Document questioned, Document known) {
    for (Document text : List.of(questioned, known)) {
      int words = WordSlices.words(text, fewestWords);
      Preconditions.checkArgument(words >= fewestWords,
          "the text %s has %s words; calibrated as this is, it takes %s", text.id(), words, fewestWords);
    }
    return answer(questioned.id(), known.id(), scores(scorers, questioned, known));
  }

  private static double[] scores(List<PairScorer> scorers, Document questioned, Document known) {
    return scorers.stream().mapToDouble(scorer -> scorer.score(questioned, known)).toArray();
  }

  private PairVerification answer(String questioned, String known, double[] scores) {
    RatioCalibration.Ratio ratio = calibration.log10Ratio(scores);
    boolean tells = quality.cllr() < 1; // else it is worse than to say nothing; nor does NaN tell
    VerificationAnswer answer = tells && ratio.lower() > 0 ? VerificationAnswer.SAME_AUTHOR
        : tells && ratio.upper() < 0 ? VerificationAnswer.OTHER_AUTHOR : VerificationAnswer.CANNOT_TELL;
    Map<String, Double> named = new LinkedHashMap<>();
    for (int k = 0; k < scores.length; k++) {
      named.put(scorers.get(k).name(), scores[k]);
    }
    return new PairVerification(questioned, known, ratio.value(), ratio.lower(), ratio.upper(), answer,
        Collections.unmodifiableMap(named), quality);
  }

  @Override
  public String toString() {
    return "PairVerifier" + scorers + quality;
  }
}
