package io.github.stylome.reasoning;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How near one kind of texts of a suspect, traces or answers, is to those of every candidate. */
final class SourceRanking {
  private final List<String> labels = new ArrayList<>();
  private final List<TextPair> pairs = new ArrayList<>();
  private final List<Scored> scored;
  private final double[][] drawn; // separations, by candidate and resample

  private SourceRanking(
      TraceTexts suspect, List<TraceTexts> candidates, TraceSettings settings, List<Map<String, Integer>> draws,
      Workers workers) {
    // As many prompts of each: who is learnt from fewer texts is told less well, and would seem nearer.
    int prompts = candidates.stream().mapToInt(each -> suspect.sharedPrompts(each).size()).min().orElse(0);
    for (TraceTexts candidate : candidates) {
      labels.add(candidate.label());
      pairs.add(TextPair.of(suspect, candidate, settings, prompts));
    }
    scored = workers.map(pairs, pair -> Trial
        .whole(Trial.cosines(pair.texts(), pair.promptOf()), pair.promptOf(), settings.seed())
        .scored(pair.labels()));
    drawn = IntStream.range(0, labels.size())
        .mapToObj(candidate -> draws.stream().mapToDouble(draw -> separation(candidate, draw)).toArray())
        .toArray(double[][]::new);
  }

  /**
   * Compares a suspect with candidates that share prompts enough with it.
   *
   * @param draws how often each prompt counts, by resample: the same for traces and answers
   */
  static SourceRanking of(
      TraceTexts suspect, List<TraceTexts> candidates, TraceSettings settings, List<Map<String, Integer>> draws,
      Workers workers) {
    return new SourceRanking(suspect, candidates, settings, draws, workers);
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
    int resamples = drawn[0].length;
    int[] nearest = new int[labels.size()];
    for (int resample = 0; resample < resamples; resample++) {
      int first = 0;
      for (int i = 1; i < nearest.length; i++) {
        first = drawn[i][resample] < drawn[first][resample] ? i : first;
      }
      nearest[first]++;
    }
    return IntStream.of(nearest).mapToDouble(count -> count / (double) resamples).toArray();
  }

  /** Returns the share of resamples in which a candidate is not nearer than another, itself counted among them. */
  double p(String nearer, String farther) {
    double[] one = drawn[labels.indexOf(nearer)];
    double[] other = drawn[labels.indexOf(farther)];
    long nearerYet = IntStream.range(0, one.length).filter(i -> one[i] < other[i]).count(); // not where one is NaN
    return (1.0 + one.length - nearerYet) / (1.0 + one.length);
  }
}
