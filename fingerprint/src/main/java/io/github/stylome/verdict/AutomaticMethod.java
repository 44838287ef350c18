package io.github.stylome.verdict;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the method by the training texts: models are learnt where there are enough texts and prompts, or works, to
 * learn and to hold out; elsewhere the nearest profile decides.
 *
 * <p>Immutable and safe to share between threads.
 */
public record AutomaticMethod() implements AttributionMethod {
  /** The least median number of texts a label for a model to be learnt. */
  private static final int MIN_TEXTS = 15;

  /** The least number of prompts or works: folds are made of them. */
  private static final int MIN_GROUPS = 5;

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public boolean canMeasure(CharSequence text) {
    return ProfileMethod.standard().canMeasure(text);
  }

  /**
   * The method that was chosen.
   *
   * @param method a method that is not automatic
   * @param reason a sentence that says why
   */
  public record Choice(AttributionMethod method, String reason) {}

  /** Returns the method for these texts, and why. Texts without label count for none. */
  public Choice choose(Corpus training) {
    Map<String, Integer> texts = new HashMap<>();
    Set<String> groups = new HashSet<>();
    for (Document document : training) {
      document.label().ifPresent(label -> texts.merge(label, 1, Integer::sum));
      // A group and an id may be the same string; the prefix keeps them apart.
      groups.add(document.group().map(g -> "g" + g).orElse("d" + document.id()));
    }
    int[] counts = texts.values().stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(counts);
    int median = counts.length == 0 ? 0 : counts[(counts.length - 1) / 2];
    String basis = "there are " + median + " texts a label (median) on " + groups.size() + " prompts or works";
    String bounds = "a model is learnt from " + MIN_TEXTS + " and " + MIN_GROUPS + " on";
    return median >= MIN_TEXTS && groups.size() >= MIN_GROUPS
        ? new Choice(StackedMethod.standard(), "stacked, since " + basis + ", and " + bounds)
        : new Choice(ProfileMethod.standard(), "the nearest profile, since " + basis + ", and " + bounds);
  }
}
