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
import java.util.Optional;
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

  private final List<PairScorer> scorers;
  private final RatioCalibration calibration;
  private final CalibrationQuality quality;
  private final CalibrationTexts texts;
  private final int fewestWords;

  private PairVerifier(List<PairScorer> scorers, RatioCalibration calibration, CalibrationQuality quality,
      CalibrationTexts texts, int fewestWords) {
    this.scorers = scorers;
    this.calibration = calibration;
    this.quality = quality;
    this.texts = texts;
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
    CalibrationTexts texts = CalibrationTexts.of(pairs, workers);
    return new PairVerifier(measures, calibration, quality, texts, texts.fewestWords());
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
    return new PairVerifier(scorers, calibration, quality, texts, words);
  }

  /**
   * Compares two texts. The answer is {@link VerificationAnswer#CANNOT_TELL}, with the reason, if a text is unlike all
   * calibration texts: in a language that fewer than one in a hundred of them is in, or with more than twice the words
   * of the longest; the ratio is then as measured and does not hold.
   *
   * @throws IllegalArgumentException if one has fewer words than {@link #fewestWords}, or nothing that is measured
   */
  public PairVerification verify(Document questioned, Document known) {
    for (Document text : List.of(questioned, known)) {
      int words = WordSlices.words(text, fewestWords);
      Preconditions.checkArgument(words >= fewestWords,
          "the text %s has %s words; calibrated as this is, it takes %s", text.id(), words, fewestWords);
    }
    double[] scores = scores(scorers, questioned, known);
    RatioCalibration.Ratio ratio = calibration.log10Ratio(scores);
    Optional<String> doubt = Stream.of(questioned, known)
        .flatMap(text -> texts.shift(text).stream())
        .findFirst()
        .or(() -> doubt(ratio));
    VerificationAnswer answer = doubt.isPresent() ? VerificationAnswer.CANNOT_TELL
        : ratio.lower() > 0 ? VerificationAnswer.SAME_AUTHOR : VerificationAnswer.OTHER_AUTHOR;
    return new PairVerification(questioned.id(), known.id(), ratio.value(), ratio.lower(), ratio.upper(), answer,
        doubt, named(scores), quality);
  }

  /** Returns why a ratio decides nothing. */
  private Optional<String> doubt(RatioCalibration.Ratio ratio) {
    if (Double.isNaN(quality.cllr())) {
      return Optional.of("the calibration has too few authors to leave any out and see how good it is");
    } else if (quality.cllr() >= 1) {
      return Optional.of("C_llr of the calibration is not below 1");
    }
    return ratio.lower() > 0 || ratio.upper() < 0 ? Optional.empty() : Optional.of("the interval has 0 in it");
  }

  private static double[] scores(List<PairScorer> scorers, Document questioned, Document known) {
    return scorers.stream().mapToDouble(scorer -> scorer.score(questioned, known)).toArray();
  }

  private Map<String, Double> named(double[] scores) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int k = 0; k < scores.length; k++) {
      named.put(scorers.get(k).name(), scores[k]);
    }
    return Collections.unmodifiableMap(named);
  }

  @Override
  public String toString() {
    return "PairVerifier" + scorers + quality;
  }
}
