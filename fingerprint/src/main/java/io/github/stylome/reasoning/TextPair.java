package io.github.stylome.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The traces of two models, cut to equal length prompt by prompt. That of four fifths of the shorter one: its end is not
 * held against the middle of the longer one.
 *
 * @param paired whether all prompts are of both models
 * @param prompts the prompts, in order; a text knows its own by its place among them
 * @param texts those of the first model, then those of the second
 * @param promptOf the prompt of every text
 * @param labels +1 for a text of the first, -1 for one of the second
 * @param words the median number of words that traces were cut to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TextPair(
    boolean paired, List<String> prompts, List<String> texts, int[] promptOf, double[] labels, int words) {
  /** With fewer shared prompts all texts of both are compared, whatever they answer. */
  static final int LEAST_SHARED = 10;

  /** How many traces of a model are read in a comparison, about. */
  private static final int MOST_TEXTS = 240;

  static TextPair of(TraceTexts first, TraceTexts second, TraceSettings settings) {
    return of(first, second, settings, Integer.MAX_VALUE);
  }

  /**
   * Compares the traces of two models.
   *
   * @param mostPrompts how many prompts at most
   */
  static TextPair of(TraceTexts first, TraceTexts second, TraceSettings settings, int mostPrompts) {
    List<TraceTexts> models = List.of(first, second);
    List<String> shared = first.sharedPrompts(second);
    boolean paired = shared.size() >= LEAST_SHARED;
    List<String> prompts = paired
        ? TraceTexts.sample(shared, MOST_TEXTS, mostPrompts, models)
        : union(own(first, mostPrompts), own(second, mostPrompts));
    int common = Math.min(settings.words(), Math.min(medianWords(first, prompts), medianWords(second, prompts)));
    int[] cuts = prompts.stream()
        .mapToInt(prompt -> paired ? cut(prompt, models, settings.words()) : fourFifths(common))
        .toArray();
    return of(models, paired, prompts, cuts);
  }

  private static TextPair of(List<TraceTexts> models, boolean paired, List<String> prompts, int[] cuts) {
    List<String> texts = new ArrayList<>();
    List<Integer> promptOf = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (int model = 0; model < models.size(); model++) {
      for (int prompt = 0; prompt < prompts.size(); prompt++) {
        for (String text : models.get(model).texts(prompts.get(prompt))) {
          texts.add(TraceCut.toWholeSentences(text, cuts[prompt]));
          promptOf.add(prompt);
          labels.add(model == 0 ? 1.0 : -1.0);
        }
      }
    }
    int[] sorted = cuts.clone();
    Arrays.sort(sorted);
    return new TextPair(paired, prompts, texts, promptOf.stream().mapToInt(Integer::intValue).toArray(),
        labels.stream().mapToDouble(Double::doubleValue).toArray(), sorted.length == 0 ? 0 : sorted[sorted.length / 2]);
  }

  private static List<String> own(TraceTexts model, int mostPrompts) {
    return TraceTexts.sample(List.copyOf(model.byPrompt().keySet()), MOST_TEXTS, mostPrompts, List.of(model));
  }

  private static List<String> union(List<String> one, List<String> other) {
    TreeSet<String> union = new TreeSet<>(one);
    union.addAll(other);
    return List.copyOf(union);
  }

  private static int cut(String prompt, List<TraceTexts> models, int most) {
    return fourFifths(models.stream()
        .flatMap(model -> model.texts(prompt).stream())
        .mapToInt(text -> TraceCut.words(text, most * 5 / 4))
        .min()
        .orElse(0));
  }

  private static int fourFifths(int words) {
    return Math.max(TraceSettings.LEAST_WORDS, words * 4 / 5);
  }

  private static int medianWords(TraceTexts model, List<String> prompts) {
    int[] words = prompts.stream()
        .flatMap(prompt -> model.texts(prompt).stream())
        .mapToInt(text -> TraceCut.words(text, TraceSettings.MOST_WORDS))
        .sorted()
        .toArray();
    return words.length == 0 ? 0 : words[words.length / 2];
  }

  /** Returns the number of texts of a model. */
  int texts(boolean first) {
    return (int) Arrays.stream(labels).filter(label -> label > 0 == first).count();
  }

  /** Returns the number of prompts of a model. */
  int prompts(boolean first) {
    boolean[] seen = new boolean[prompts.size()];
    for (int text = 0; text < labels.length; text++) {
      seen[promptOf[text]] |= labels[text] > 0 == first;
    }
    int count = 0;
    for (boolean each : seen) {
      count += each ? 1 : 0;
    }
    return count;
  }
}
