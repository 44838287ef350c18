package io.github.stylome.lineage;

import com.google.common.primitives.Doubles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One suspect against all candidates.
 *
 * <p>Immutable and safe to share between threads.
 */
final class SuspectTrial {
  /** A candidate must be more alike than this share of the pairs among the crowd. */
  static final double LEAST_PERCENTILE = 0.90;
  /** A candidate must come first in this share of the resamples. */
  static final double LEAST_SUPPORT = 0.95;

  /** With fewer blocks of prompts than this that both answer, swaps cannot tell any two models apart. */
  private static final int LEAST_SWAPPED = 8;

  private static final int PROMPTS_SHOWN = 10;

  private final Crowd crowd;
  private final Pairs pairs;
  private final Measurement measurement;
  private final AnswerOverlap overlap;
  private final Likeness whole;
  private final double[] styleDistances;
  private final List<double[]> resampled; // scores by pair
  private final int suspect;
  private final int[] ranked; // places of the candidates, the likest first
  private final int[] decoys;
  private final double[] nullScores;
  private final double[] p;
  private final double[] support;

  SuspectTrial(
      Crowd crowd, Pairs pairs, Measurement measurement, Likeness whole, double[] styleDistances,
      List<double[]> resampled, int suspect) {
    this.crowd = crowd;
    this.pairs = pairs;
    this.measurement = measurement;
    overlap = measurement.overlap();
    this.whole = whole;
    this.styleDistances = styleDistances;
    this.resampled = resampled;
    this.suspect = suspect;
    ranked = IntStream.range(0, crowd.candidates())
        .filter(candidate -> !crowd.sameLabel(candidate, suspect))
        .boxed()
        .sorted(Comparator.comparingDouble(candidate -> -scoreOf(whole.score(), candidate)))
        .mapToInt(Integer::intValue)
        .toArray();
    decoys = IntStream.range(crowd.candidates(), crowd.crowd())
        .filter(decoy -> !crowd.sameLabel(decoy, suspect))
        .toArray();
    nullScores = nullScores();
    support = support();
    p = IntStream.range(0, ranked.length).mapToDouble(this::gatedP).toArray();
  }

  int size() {
    return ranked.length;
  }

  DoubleStream pValues() {
    return Arrays.stream(p);
  }

  private double scoreOf(double[] scores, int model) {
    double score = scores[pairs.of(suspect, model)];
    return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
  }

  /** Returns the scores of pairs among the crowd that the suspect has no part in, in ascending order. */
  private double[] nullScores() {
    List<Double> scores = new ArrayList<>();
    pairs.forEach((pair, i, j) -> {
      if (j < crowd.crowd() && !crowd.sameLabel(i, suspect) && !crowd.sameLabel(j, suspect)
          && !Double.isNaN(whole.score()[pair])) {
        scores.add(whole.score()[pair]);
      }
    });
    double[] sorted = Doubles.toArray(scores);
    Arrays.sort(sorted);
    return sorted;
  }

  private double percentile(double score) {
    int below = Arrays.binarySearch(nullScores, score);
    int place = below >= 0 ? below : -1 - below;
    return nullScores.length == 0 ? 0 : (double) place / nullScores.length;
  }

  private double[] support() {
    double[] first = new double[ranked.length];
    int counted = 0;
    for (double[] scores : resampled) {
      int best = -1;
      boolean isTied = false;
      for (int i = 0; i < ranked.length; i++) {
        double score = scoreOf(scores, ranked[i]);
        if (score > Double.NEGATIVE_INFINITY && (best < 0 || score >= scoreOf(scores, ranked[best]))) {
          isTied = best >= 0 && score == scoreOf(scores, ranked[best]);
          best = i;
        }
      }
      if (best >= 0) {
        first[best] += isTied ? 0 : 1; // two that are first alike are neither of them first
        counted++;
      }
    }
    for (int i = 0; i < first.length; i++) {
      first[i] /= Math.max(1, counted);
    }
    return first;
  }

  /** Returns the values of the candidates but for the one of a rank, and of the decoys. */
  private double[] others(double[] values, int rank) {
    return IntStream.concat(
            IntStream.range(0, ranked.length).filter(i -> i != rank).map(i -> ranked[i]), IntStream.of(decoys))
        .mapToDouble(model -> values[pairs.of(suspect, model)])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private double p(double[] values, int rank) {
    double value = values[pairs.of(suspect, ranked[rank])];
    return Double.isNaN(value) ? 1 : DecoyTail.p(value, others(values, rank));
  }

  /** A candidate to whom a doubt attaches is no more than the first of many: beyond the others it has no tail. */
  private double gatedP(int rank) {
    double own = p(whole.score(), rank);
    return isDoubtful(rank) ? Math.max(own, 1.0 / (1 + others(whole.score(), rank).length)) : own;
  }

  private boolean isDoubtful(int rank) {
    return texts() < Lineage.LEAST_TEXTS
        || percentile(scoreOf(whole.score(), ranked[rank])) < LEAST_PERCENTILE
        || support[rank] < LEAST_SUPPORT;
  }

  int texts() {
    return crowd.models().get(suspect).size();
  }

  /** Returns in how many blocks of prompts there is a text of the suspect. */
  int blocks() {
    return IntStream.of(hasBlock(suspect)).sum();
  }

  private int[] hasBlock(int model) {
    int[] has = new int[crowd.blocks()];
    for (int prompt = 0; prompt < crowd.prompts().size(); prompt++) {
      if (!crowd.texts(model, prompt).isEmpty()) {
        has[crowd.blockOf()[prompt]] = 1;
      }
    }
    return has;
  }

  /** Returns whether some pairs of candidates and decoys are more alike than others. */
  boolean hasSpread() {
    return nullScores.length > 0 && nullScores[nullScores.length - 1] > nullScores[0];
  }

  String label() {
    return crowd.models().get(suspect).label();
  }

  /** Returns how many candidates and decoys there are to make a null of, but for one. */
  int others() {
    return Math.max(0, ranked.length - 1) + decoys.length;
  }

  /** Returns how often a decoy would stand out by content as the first candidate does; 1 where nothing is known. */
  double contentP() {
    return Math.min(1, p(whole.content(), 0) * (1 + others()));
  }

  /** Returns the same by style. */
  double styleP() {
    return Math.min(1, p(whole.style(), 0) * (1 + others()));
  }

  /**
   * Returns how often the suspect and the first candidate differ as much in style when they are swapped at random; 0
   * where both are found in too few blocks of prompts for a difference to be seen.
   */
  double swapP(long seed) {
    int[] own = hasBlock(suspect);
    int[] other = hasBlock(ranked[0]);
    long both = IntStream.range(0, own.length).filter(block -> own[block] + other[block] == 2).count();
    return both < LEAST_SWAPPED ? 0 : StyleSwap.p(measurement.styles(), suspect, ranked[0], seed);
  }

  /** Returns how probable it is that so many of the likest stand out together by chance. */
  double pTogether(int few) {
    return DecoyTail.pTogether(few, others(whole.score(), -1));
  }

  /** Returns whether the null's decoys, and not a candidate, are the likest. */
  boolean decoyIsFirst() {
    return IntStream.of(decoys).anyMatch(decoy -> scoreOf(whole.score(), decoy) >= scoreOf(whole.score(), ranked[0]));
  }

  /** Returns whether answers to the same prompts were compared with at least half of the candidates. */
  boolean isPaired() {
    long paired = IntStream.of(ranked)
        .filter(candidate -> overlap.shared(pairs.of(suspect, candidate)) >= Lineage.LEAST_SHARED)
        .count();
    return paired > 0 && 2 * paired >= ranked.length;
  }

  /** Returns whether the suspect was also a candidate. */
  boolean isLeftOut() {
    return ranked.length < crowd.candidates();
  }

  /** Returns the prompts that the suspect and the first candidate answer most alike. */
  List<String> likestPrompts() {
    if (ranked.length == 0) {
      return List.of();
    }
    return Arrays.stream(overlap.likest(pairs.of(suspect, ranked[0]), PROMPTS_SHOWN))
        .mapToObj(prompt -> crowd.prompts().get(prompt).name())
        .toList();
  }

  /** Returns the ranking, with the q-values of all trials from a place on. */
  List<LineageCandidate> ranking(double[] q, int from) {
    return IntStream.range(0, ranked.length).mapToObj(rank -> candidate(rank, q[from + rank])).toList();
  }

  private LineageCandidate candidate(int rank, double q) {
    int pair = pairs.of(suspect, ranked[rank]);
    boolean enough = texts() >= Lineage.LEAST_TEXTS && blocks() >= Lineage.LEAST_BLOCKS;
    double[] scores = resampled.stream().mapToDouble(resample -> resample[pair]).toArray();
    double[] ratios = resampled.stream().mapToDouble(resample -> likelihoodRatio(resample, rank)).toArray();
    return new LineageCandidate(
        crowd.models().get(ranked[rank]).label(),
        whole.score()[pair],
        enough ? ResampledInterval.around(whole.score()[pair], scores) : ResampledInterval.unknown(),
        whole.content()[pair],
        whole.style()[pair],
        styleDistances[pair],
        overlap.shared(pair),
        percentile(whole.score()[pair]),
        support[rank],
        p[rank],
        q,
        LineageEvidence.likelihoodRatio(p[rank]),
        enough ? ratios(rank, ratios) : ResampledInterval.unknown());
  }

  /** Returns the interval of the likelihood ratio, stretched to hold that of a doubtful candidate, which is less. */
  private ResampledInterval ratios(int rank, double[] resampled) {
    double whole = StrictMath.log(likelihoodRatio(this.whole.score(), rank));
    double[] logarithms = Arrays.stream(resampled).map(StrictMath::log).toArray();
    return ResampledInterval.around(whole, logarithms).exp().with(LineageEvidence.likelihoodRatio(p[rank]));
  }

  private double likelihoodRatio(double[] scores, int rank) {
    double score = scores[pairs.of(suspect, ranked[rank])];
    return Double.isNaN(score)
        ? Double.NaN
        : LineageEvidence.likelihoodRatio(DecoyTail.p(score, others(scores, rank)));
  }
}
