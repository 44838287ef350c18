package io.github.stylome.reasoning;

import io.github.stylome.learn.ChannelTexts;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.FrequentWords;
import io.github.stylome.verdict.StackedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Texts in two groups, and how well a text is told to be of one or of the other by models that learnt from the other
 * prompts. Two texts are compared only within a fold, where one model scored both: over several folds together, a group
 * that has more texts held out has fewer to learn from, and chance alone would give an area under the curve below one
 * half.
 */
final class Trial {
  private static final int FOLDS = 5;
  private static final int DEALS = 4;

  private final int[] promptOf;
  private final int prompts;
  private final KernelRidge ridge;
  private final List<KernelRidge.Fold> folds = new ArrayList<>();

  private Trial(double[][] cosines, int[] promptOf, SplittableRandom random) {
    this.promptOf = promptOf;
    prompts = IntStream.of(promptOf).max().orElse(-1) + 1;
    ridge = new KernelRidge(cosines);
    for (int deal = 0; deal < DEALS; deal++) {
      deal(random);
    }
  }

  /** Deals prompts out to folds anew. */
  private void deal(SplittableRandom random) {
    int[] place = Shuffle.of(prompts, random);
    int parts = Math.min(FOLDS, prompts);
    for (int fold = 0; fold < parts; fold++) {
      int own = fold;
      folds.add(ridge.without(
          IntStream.range(0, promptOf.length).filter(text -> place[promptOf[text]] % parts == own).toArray()));
    }
  }

  /** Makes a trial for each channel of the cosines and, at the end, one for all of them together. */
  static List<Trial> each(List<double[][]> cosines, int[] promptOf, long seed) {
    List<Trial> trials = new ArrayList<>();
    cosines.forEach(each -> trials.add(new Trial(each, promptOf, new SplittableRandom(seed))));
    trials.add(whole(cosines, promptOf, seed));
    return trials;
  }

  /**
   * Makes the trial of all channels together, which weigh the same.
   *
   * @param promptOf the prompt of every text, from 0 on
   */
  static Trial whole(List<double[][]> cosines, int[] promptOf, long seed) {
    return of(mean(cosines), promptOf, seed);
  }

  /** Makes the trial of these cosines. */
  static Trial of(double[][] cosines, int[] promptOf, long seed) {
    return new Trial(cosines, promptOf, new SplittableRandom(seed));
  }

  /** Returns the mean of the cosines of all channels. */
  static double[][] mean(List<double[][]> cosines) {
    int texts = cosines.get(0).length;
    double[][] mean = new double[texts][texts];
    for (double[][] own : cosines) {
      for (int i = 0; i < texts; i++) {
        for (int j = 0; j < texts; j++) {
          mean[i][j] += own[i][j] / cosines.size();
        }
      }
    }
    return mean;
  }

  /** Returns how alike every two texts are, by channel. */
  static List<double[][]> cosines(List<String> texts, int[] promptOf) {
    return resolved(StackedMethod.reasoning(), texts).channels().stream()
        .map(spec -> ChannelTexts.of(spec, texts, promptOf, Workers.caller()).cosines())
        .toList();
  }

  private static StackedMethod resolved(StackedMethod method, List<String> texts) {
    List<Document> documents =
        IntStream.range(0, texts.size()).mapToObj(i -> Document.of("" + i, texts.get(i))).toList();
    return FrequentWords.resolve(method, documents, Workers.caller());
  }

  /**
   * Returns the area under the curve: the share of pairs of a text of the first group and one of the second, held out
   * together, of which the first has the greater score; ties count half. NaN if there is no such pair.
   *
   * @param labels +1 or -1 for every text
   */
  double area(double[] labels) {
    return scored(labels).area(null);
  }

  /** Returns what is said of every text. */
  Scored scored(double[] labels) {
    double[] residuals = ridge.residuals(labels);
    List<double[]> scores = folds.stream().map(fold -> fold.scores(labels, residuals)).toList();
    return new Scored(folds, scores, labels, promptOf);
  }
}
