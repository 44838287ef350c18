package io.github.stylome.reasoning;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.keyness.FalseDiscovery;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the reasoning traces of every two models apart: by how much, how sure that is, and by which moves of reasoning.
 *
 * <p>Texts carry the model as their label and the prompt as their group. The two traces of a prompt are cut to equal
 * length, and to whole sentences, so that neither how long a model thinks nor where it was cut off tells anything. A
 * linear model (kernel ridge regression over the channels of
 * {@link io.github.stylome.verdict.StackedMethod#reasoning}) learns from four fifths of the prompts and scores the rest;
 * scores are compared only where one model gave them. That is what centres the null on one half: with few texts, scores
 * of several folds thrown together give areas of .36 to .47 where there is nothing to be told. Labels that are swapped
 * prompt by prompt give p-values that are exact whatever the number of texts, and Benjamini and Hochberg's procedure
 * corrects for the number of pairs. The design is that of Panfilov et al., arXiv 2608.09867, appendix B.4, but for the
 * classifier, the null and the control of length.
 *
 * <p>That two traces are alike does not establish that one model was distilled from the other: a common source looks the
 * same, and so do two models trained by one recipe.
 */
public final class TraceComparison {
  private TraceComparison() {}

  /** Compares with the standard settings on the calling thread. */
  public static TraceReport of(Corpus traces) {
    return of(traces, TraceSettings.standard(), Workers.caller());
  }

  /**
   * Compares every two models. The same traces and settings give the same bits, on any number of threads. For each pair
   * O(length) time to read and O(n³) for its n traces, of which at most 480 or so are read, and 200 n² bytes.
   *
   * @param traces with a label each; those of fewer than {@link TraceSettings#LEAST_WORDS} words are counted and not read
   * @throws IllegalArgumentException if a trace has no label, or there are not two labels
   */
  public static TraceReport of(Corpus traces, TraceSettings settings, Workers workers) {
    requireNonNull(settings, "settings");
    Map<String, TraceTexts> models = TraceTexts.of(traces);
    Preconditions.checkArgument(models.size() >= 2,
        "traces of two labels or more are needed to compare them; all %s have %s", traces.size(), models.keySet());
    List<TraceTexts> all = List.copyOf(models.values());
    List<List<TraceTexts>> pairs = new ArrayList<>();
    for (int first = 0; first < all.size(); first++) {
      for (int second = first + 1; second < all.size(); second++) {
        pairs.add(List.of(all.get(first), all.get(second)));
      }
    }
    return report(all, pairs, settings, workers);
  }

  /**
   * Compares one model with every other, and with itself. As {@link #of(Corpus, TraceSettings, Workers)}, with the pairs
   * in which it is, and false discovery rates over these.
   *
   * @param suspect its label
   * @throws IllegalArgumentException if a trace has no label, the suspect has none, or nobody else has one
   */
  public static TraceReport ofSuspect(String suspect, Corpus traces, TraceSettings settings, Workers workers) {
    requireNonNull(settings, "settings");
    Map<String, TraceTexts> models = new TreeMap<>(TraceTexts.of(traces));
    TraceTexts own = models.remove(suspect);
    Preconditions.checkArgument(own != null, "there is no trace of the suspect \"%s\"", suspect);
    Preconditions.checkArgument(!models.isEmpty(), "there is no trace of another than \"%s\"", suspect);
    List<List<TraceTexts>> pairs = models.values().stream()
        .map(other -> other.label().compareTo(suspect) < 0 ? List.of(other, own) : List.of(own, other))
        .toList();
    return report(List.of(own), pairs, settings, workers);
  }

  private static TraceReport report(
      List<TraceTexts> halved, List<List<TraceTexts>> pairs, TraceSettings settings, Workers workers) {
    List<TraceHalves> halves = workers.map(halved, model -> HalvesTrial.of(model, settings));
    List<PairTrial> trials = workers.map(pairs, pair -> new PairTrial(pair.get(0), pair.get(1), settings));
    return new TraceReport(conclude(trials, settings), halves, settings.seed());
  }

  private static List<TracePair> conclude(List<PairTrial> trials, TraceSettings settings) {
    double[] q = FalseDiscovery.benjaminiHochberg(trials.stream().mapToDouble(PairTrial::p).toArray());
    double[] moveQ = FalseDiscovery.benjaminiHochberg(trials.stream()
        .flatMap(trial -> trial.moves().stream())
        .mapToDouble(MoveDifference::p)
        .toArray());
    List<TracePair> pairs = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < trials.size(); i++) {
      List<MoveDifference> moves = new ArrayList<>();
      for (MoveDifference move : trials.get(i).moves()) {
        moves.add(move.withQ(moveQ[next++]));
      }
      pairs.add(trials.get(i).toPair(q[i], MoveRates.found(moves, settings.rate())));
    }
    return pairs;
  }
}
