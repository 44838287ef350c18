package io.github.stylome.reasoning;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How near one kind of texts of a suspect, traces or answers, is to those of every candidate. */
final class SourceRanking {
  private static final int LEAST_OF_A_HALF = 5;

  private final List<String> labels = new ArrayList<>();
  private final List<TextPair> pairs = new ArrayList<>();
  private final List<Scored> scored;
  private final double[][] drawn; // separations, by candidate and resample
  private final double[][] halved; // the same of halves of the prompts, learnt anew

  private SourceRanking(
      TraceTexts suspect, List<TraceTexts> candidates, TraceSettings settings, List<Map<String, Integer>> draws,
      List<Set<String>> halves, Workers workers) {
    // As many prompts of each: who is learnt from fewer texts is told less well, and would seem nearer.
    int prompts = candidates.stream().mapToInt(each -> suspect.sharedPrompts(each).size()).min().orElse(0);
    for (TraceTexts candidate : candidates) {
      labels.add(candidate.label());
      pairs.add(TextPair.of(suspect, candidate, settings, prompts));
    }
    List<Learnt> learnt = workers.map(pairs, pair -> learn(pair, halves, settings.seed()));
    scored = learnt.stream().map(Learnt::whole).toList();
    halved = learnt.stream().map(Learnt::halves).toArray(double[][]::new);
    drawn = IntStream.range(0, labels.size())
        .mapToObj(candidate -> draws.stream().mapToDouble(draw -> separation(candidate, draw)).toArray())
        .toArray(double[][]::new);
  }

  /**
   * What was learnt of a pair.
   *
   * @param whole from all prompts
   * @param halves the separations of halves of them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Learnt(Scored whole, double[] halves) {}

  private static Learnt learn(TextPair pair, List<Set<String>> halves, long seed) {
    double[][] cosines = Trial.mean(Trial.cosines(pair.texts(), pair.promptOf()));
    return new Learnt(Trial.of(cosines, pair.promptOf(), seed).scored(pair.labels()),
        halves.stream().mapToDouble(half -> separation(pair, cosines, half, seed)).toArray());
  }

  private static double separation(TextPair pair, double[][] cosines, Set<String> half, long seed) {
    int[] own = IntStream.range(0, pair.labels().length)
        .filter(text -> half.contains(pair.prompts().get(pair.promptOf()[text])))
        .toArray();
    int[] prompts = IntStream.of(own).map(text -> pair.promptOf()[text]).distinct().sorted().toArray();
    if (prompts.length < LEAST_OF_A_HALF) {
      return Double.NaN;
    }
    double[][] part = IntStream.of(own)
        .mapToObj(i -> IntStream.of(own).mapToDouble(j -> cosines[i][j]).toArray())
        .toArray(double[][]::new);
    int[] promptOf = IntStream.of(own).map(text -> Arrays.binarySearch(prompts, pair.promptOf()[text])).toArray();
    return Trial.of(part, promptOf, seed)
        .scored(IntStream.of(own).mapToDouble(text -> pair.labels()[text]).toArray())
        .separation(null);
  }

  /**
   * Compares a suspect with candidates that share prompts enough with it.
   *
   * @param draws how often each prompt counts, by resample: the same for traces and answers
   * @param halves which prompts are learnt from anew, by half: the same for traces and answers
   */
  static SourceRanking of(
      TraceTexts suspect, List<TraceTexts> candidates, TraceSettings settings, List<Map<String, Integer>> draws,
      List<Set<String>> halves, Workers workers) {
    return new SourceRanking(suspect, candidates, settings, draws, halves, workers);
  }

  private double separation(int candidate, Map<String, Integer> draw) {
    int[] own = pairs.get(candidate).prompts().stream().mapToInt(prompt -> draw.getOrDefault(prompt, 0)).toArray();
    return scored.get(candidate).separation(own);
  }

  /** Returns the candidates, the nearest first, equally near ones by label. */
  List<SourceCandidate> ranking() {
    double[] support = support();
    List<SourceCandidate> ranking = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      ranking.add(new SourceCandidate(labels.get(i), pairs.get(i).prompts().size(), scored.get(i).area(null),
          scored.get(i).separation(null), Resampling.of(drawn[i]), support[i]));
    }
    ranking.sort(Comparator.comparingDouble(SourceCandidate::separation).thenComparing(SourceCandidate::label));
    return ranking;
  }

  private double[] support() {
    int[] nearest = new int[labels.size()];
    for (int half = 0; half < halved[0].length; half++) {
      int first = 0;
      for (int i = 1; i < nearest.length; i++) {
        first = halved[i][half] < halved[first][half] ? i : first;
      }
      nearest[first]++;
    }
    return IntStream.of(nearest).mapToDouble(count -> count / (double) halved[0].length).toArray();
  }

  /**
   * Returns the share of the halves in which a candidate is not nearer than another, itself counted among them. Halves
   * of the data vary about as much as all of it does from sample to sample, what models learn included.
   */
  double p(String nearer, String farther) {
    double[] one = halved[labels.indexOf(nearer)];
    double[] other = halved[labels.indexOf(farther)];
    long nearerYet = IntStream.range(0, one.length).filter(i -> one[i] < other[i]).count(); // not where one is NaN
    return (1.0 + one.length - nearerYet) / (1.0 + one.length);
  }
}
