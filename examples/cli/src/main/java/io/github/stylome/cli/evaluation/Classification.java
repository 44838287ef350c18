package io.github.stylome.cli.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures of how often the nearest candidate is the right one. A text that could not be measured counts as judged
 * wrong.
 */
public final class Classification {
  private Classification() {}

  /** Returns how many texts have their label nearest. */
  public static Proportion accuracy(List<Judged> texts) {
    return Proportion.of(texts, Judged::isRight);
  }

  /** Returns how many texts have their label among the so many nearest. */
  public static Proportion topAccuracy(List<Judged> texts, int nearest) {
    return Proportion.of(texts, text -> text.rank() >= 0 && text.rank() < nearest);
  }

  /**
   * Returns the mean over the labels that texts have of the harmonic mean of precision and recall, in [0, 1]. A label
   * that is never answered rightly has 0. NaN if there is no text.
   */
  public static double macroF1(List<Judged> texts) {
    double sum = 0;
    int labels = 0;
    for (LabelFigures label : perLabel(texts)) {
      if (label.texts() > 0) {
        sum += label.f1();
        labels++;
      }
    }
    return labels == 0 ? Double.NaN : sum / labels;
  }

  /** Returns the figures of each label, up to the last that is that of a text or an answer. */
  static List<LabelFigures> perLabel(List<Judged> texts) {
    int labels = 0;
    for (Judged text : texts) {
      labels = Math.max(labels, Math.max(text.label(), text.answer()) + 1);
    }
    int[] own = new int[labels];
    int[] answered = new int[labels];
    int[] right = new int[labels];
    for (Judged text : texts) {
      own[text.label()]++;
      if (text.answer() >= 0) {
        answered[text.answer()]++;
      }
      right[text.label()] += text.isRight() ? 1 : 0;
    }
    List<LabelFigures> figures = new ArrayList<>();
    for (int i = 0; i < labels; i++) {
      figures.add(new LabelFigures(i, own[i], answered[i], right[i]));
    }
    return figures;
  }

  /** Returns the most frequent wrong answers, the most frequent first, equally frequent ones by label and answer. */
  static List<Confusion> confusions(List<Judged> texts, int labels, int limit) {
    int[][] counts = new int[labels][labels];
    for (Judged text : texts) {
      if (text.answer() >= 0 && !text.isRight()) {
        counts[text.label()][text.answer()]++;
      }
    }
    List<Confusion> confusions = new ArrayList<>();
    for (int label = 0; label < labels; label++) {
      for (int answer = 0; answer < labels; answer++) {
        if (counts[label][answer] > 0) {
          confusions.add(new Confusion(label, answer, counts[label][answer]));
        }
      }
    }
    confusions.sort(Comparator.comparingInt(Confusion::texts).reversed()); // stable: ties stay in order
    return confusions.subList(0, Math.min(limit, confusions.size()));
  }

  /**
   * The counts of one label.
   *
   * @param label which
   * @param texts how many texts have it
   * @param answered to how many it is nearest
   * @param right how many of these have it
   */
  record LabelFigures(int label, int texts, int answered, int right) {
    Proportion precision() {
      return new Proportion(right, answered);
    }

    Proportion recall() {
      return new Proportion(right, texts);
    }

    /** Returns 2PR / (P + R), which is the same as twice the right ones over both totals. */
    double f1() {
      return 2.0 * right / (texts + answered);
    }
  }

  /**
   * Texts of one label that another is nearest to.
   *
   * @param label theirs
   * @param answer the other
   * @param texts how many
   */
  record Confusion(int label, int answer, int texts) {}
}
