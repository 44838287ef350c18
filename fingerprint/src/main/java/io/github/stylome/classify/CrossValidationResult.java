package io.github.stylome.classify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a classifier was right, and about which texts.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param classifier the name of what was tried
 * @param folds how many times it learnt
 * @param texts one per row of the table, in its order
 */
public record CrossValidationResult(String classifier, int folds, List<TriedText> texts) {
  /** What stands in {@link #confusions} for a tie. */
  public static final String TIE = "(tie)";

  /** Copies the list. */
  public CrossValidationResult {
    texts = List.copyOf(texts);
  }

  /** Returns how many texts were given to their own label. */
  public int correct() {
    return (int) texts.stream().filter(TriedText::correct).count();
  }

  /** Returns how many could have been: those of which a text by the same was learnt from. */
  public int possible() {
    return (int) texts.stream().filter(TriedText::possible).count();
  }

  /** Returns the share of all texts that were given to their own label, in [0, 1]. */
  public double accuracy() {
    return (double) correct() / texts.size();
  }

  /**
   * Returns how often each label's texts were given to which label, both in natural order; without the pairs that did
   * not occur.
   */
  public Map<String, Map<String, Integer>> confusions() {
    Map<String, Map<String, Integer>> confusions = new TreeMap<>();
    for (TriedText text : texts) {
      confusions.computeIfAbsent(text.label(), key -> new TreeMap<>())
          .merge(text.prediction().best().orElse(TIE), 1, Integer::sum);
    }
    return confusions;
  }
}
