package io.github.stylome.reasoning;

import io.github.stylome.keyness.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Compares how often two models make each move. */
final class MoveRates {
  private final TextPair pair;
  private final List<MoveCounts> counts;

  private MoveRates(TextPair pair) {
    this.pair = pair;
    counts = pair.texts().stream().map(MoveCounts::of).toList();
  }

  /** Returns every move that either makes, by name, tested by swapping the models prompt by prompt. */
  static List<MoveDifference> of(TextPair pair, TraceSettings settings) {
    MoveRates rates = new MoveRates(pair);
    TreeSet<String> moves = new TreeSet<>();
    rates.counts.forEach(count -> moves.addAll(count.withMove().keySet()));
    boolean[][] swaps = rates.swaps(settings);
    List<MoveDifference> differences = new ArrayList<>();
    for (String move : moves) {
      differences.add(rates.difference(move, swaps));
    }
    return differences;
  }

  /** Returns the largest effects first, of those below a false discovery rate. */
  static List<MoveDifference> found(List<MoveDifference> differences, double rate) {
    return differences.stream()
        .filter(difference -> difference.q() < rate)
        .sorted(Comparator.comparingDouble((MoveDifference difference) -> -Math.abs(difference.effect()))
            .thenComparing(MoveDifference::move))
        .toList();
  }

  private boolean[][] swaps(TraceSettings settings) {
    SplittableRandom random = new SplittableRandom(settings.seed());
    boolean[][] swaps = new boolean[Math.max(1000, settings.resamples())][pair.prompts().size()];
    for (boolean[] swap : swaps) {
      for (int i = 0; i < swap.length; i++) {
        swap[i] = random.nextBoolean();
      }
    }
    return swaps;
  }

  private MoveDifference difference(String move, boolean[][] swaps) {
    double first = rate(move, 1);
    double second = rate(move, -1);
    double[] byPrompt = new double[pair.prompts().size()];
    for (int text = 0; text < counts.size(); text++) {
      MoveCounts own = counts.get(text);
      byPrompt[pair.promptOf()[text]] +=
          pair.labels()[text] * (own.sentences() == 0 ? 0 : own.having(move) / (double) own.sentences());
    }
    double effect = 2 * StrictMath.asin(Math.sqrt(first)) - 2 * StrictMath.asin(Math.sqrt(second));
    return new MoveDifference(move, first, interval(move, 1, first), second, interval(move, -1, second), effect,
        p(byPrompt, swaps), 1);
  }

  private double rate(String move, int label) {
    long with = 0;
    long all = 0;
    for (int text = 0; text < counts.size(); text++) {
      if (pair.labels()[text] == label) {
        with += counts.get(text).having(move);
        all += counts.get(text).sentences();
      }
    }
    return all == 0 ? 0 : with / (double) all;
  }

  /**
   * Sentences of a trace are alike, so that they are worth fewer than there are: by the ratio of the variance that
   * sentences drawn one by one would have to that of a share over traces. Kish, "Survey Sampling", 1965.
   */
  private Interval interval(String move, int label, double rate) {
    double squares = 0;
    double sentences = 0;
    int texts = 0;
    for (int text = 0; text < counts.size(); text++) {
      if (pair.labels()[text] == label) {
        double rest = counts.get(text).having(move) - rate * counts.get(text).sentences();
        squares += rest * rest;
        sentences += counts.get(text).sentences();
        texts++;
      }
    }
    double alone = rate * (1 - rate) * sentences;
    double effect = texts < 2 || alone == 0 ? 1 : squares * texts / (texts - 1) / alone;
    return Interval.wilson(rate, sentences / Math.max(1, effect));
  }

  /** Returns how often swapped models differ as much, the models as they are counted among them. */
  private static double p(double[] byPrompt, boolean[][] swaps) {
    double observed = 0;
    for (double each : byPrompt) {
      observed += each;
    }
    double least = Math.abs(observed) - 1e-9;
    int asLarge = 1;
    for (boolean[] swap : swaps) {
      double sum = 0;
      for (int i = 0; i < byPrompt.length; i++) {
        sum += swap[i] ? -byPrompt[i] : byPrompt[i];
      }
      asLarge += Math.abs(sum) >= least ? 1 : 0;
    }
    return asLarge / (swaps.length + 1.0);
  }
}
