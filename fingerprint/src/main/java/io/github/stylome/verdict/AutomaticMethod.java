package io.github.stylome.verdict;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the method by the training texts: models are learnt where there are enough texts and prompts, or works, to
 * learn and to hold out; elsewhere the nearest profile decides.
 *
 * <p>Of few works that no other label has, channels learn what the works are about, however many texts each is cut
 * into; with a work held out they take its author for the others. Prompts that several labels answer do not do that.
 *
 * <p>Immutable and safe to share between threads.
 */
public record AutomaticMethod() implements AttributionMethod {
  /** The least median number of texts a label for a model to be learnt: with fewer nothing was tried. */
  private static final int MIN_TEXTS = 5;

  /** The least number of prompts or works: folds are made of them. */
  private static final int MIN_GROUPS = 5;

  /**
   * The least median number of works a label where no other label has them and several texts are of one: with two to
   * four left to learn from, the nearest profile knew more of works that were held out, with five or six the model.
   */
  private static final int MIN_WORKS = 6;

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

  /**
   * Returns the method for these texts, and why. Texts without label count for none, and those that are equal, and have no
   * group, are of one work. O(chars) time.
   */
  public Choice choose(Corpus corpus) {
    Corpus training = Copies.grouped(corpus);
    Map<String, Integer> labels = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>();
    for (Document document : training) {
      groups.putIfAbsent(group(document), groups.size());
      document.label().ifPresent(label -> labels.putIfAbsent(label, labels.size()));
    }
    List<Document> labelled = training.stream().filter(document -> document.label().isPresent()).toList();
    IndependentTexts counts = IndependentTexts.of(
        labelled.stream().mapToInt(document -> labels.get(document.label().orElseThrow())).toArray(),
        labelled.stream().mapToInt(document -> groups.get(group(document))).toArray());
    String texts = counts.texts() + (counts.texts() == 1 ? " text" : " texts") + " a label (median) on "
        + groups.size() + " prompts or works";
    String basis = (counts.texts() == 1 ? "there is " : "there are ") + texts;
    String bounds = "a model is learnt from " + MIN_TEXTS + " and " + MIN_GROUPS + " on";
    if (counts.texts() < MIN_TEXTS || groups.size() < MIN_GROUPS) {
      return new Choice(ProfileMethod.standard(), "the nearest profile, since " + basis + ", and " + bounds);
    }
    if (counts.independent() < Math.min(MIN_WORKS, counts.texts())) {
      return new Choice(ProfileMethod.standard(), "the nearest profile, since " + texts + " count as "
          + counts.independent() + ", as those of a work that no other label has count as one, and a model is learnt "
          + "from " + MIN_WORKS + " on");
    }
    return new Choice(StackedMethod.standard(), "stacked, since " + basis + ", and " + bounds);
  }

  private static String group(Document document) {
    // A group and an id may be the same string; the prefix keeps them apart.
    return document.group().map(group -> "g" + group).orElse("d" + document.id());
  }
}
