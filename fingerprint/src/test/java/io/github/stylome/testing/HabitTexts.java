package io.github.stylome.testing;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented answers to invented prompts: a prompt gives the subject, and each label has habits of words, marks and layout
 * that it keeps to more or less. The same on every run.
 */
public final class HabitTexts {
  private static final String[] SUBJECTS = {
    "harbour", "orchard", "bridge", "kettle", "garden", "winter", "engine", "market", "island", "lantern", "mountain",
    "library", "carpet", "violin", "bakery", "glacier"
  };
  private static final String[][] OPENERS = {
    {"Certainly!", "Of course,"}, {"Well,", "So"}, {"In short,", "Briefly:"}, {"Let us see.", "Consider this:"}
  };
  private static final String[][] VERBS = {
    {"provides", "offers"}, {"has got", "gives you"}, {"contains", "holds"}, {"may well yield", "seems to bring"}
  };
  private static final String[][] ENDS = {
    {"I hope this helps!", "Let me know."}, {"That is about it.", "You get the idea..."}, {"Done.", "No more is needed."},
    {"Or so one may think; who knows?", "Perhaps not."}
  };
  private static final String[] COMMON = {
    "the water", "a quiet place", "some warm light", "the old stone", "many small things", "an early morning",
    "what we came for", "the long road", "a good deal of work", "no more than that"
  };

  private HabitTexts() {}

  /** Returns a corpus of one answer of every label to every prompt, each with its prompt as group. */
  public static Corpus corpus(int prompts, String... labels) {
    List<Document> documents = new ArrayList<>();
    for (int prompt = 0; prompt < prompts; prompt++) {
      for (int place = 0; place < labels.length; place++) {
        documents.add(document(labels[place], place, prompt));
      }
    }
    return Corpus.copyOf(documents);
  }

  /** Returns the answer of a label, by its place among the labels of {@link #corpus}, to a prompt. */
  public static Document document(String label, int place, int prompt) {
    return Document.of(label + "-" + prompt, label, text(place, prompt)).withGroup("prompt " + prompt);
  }

  /** Returns the text of an answer, of 60 to 120 words. */
  public static String text(int place, int prompt) {
    SplittableRandom random = new SplittableRandom(7919L * place + prompt);
    String subject = SUBJECTS[prompt % SUBJECTS.length] + (prompt / SUBJECTS.length % 2 == 0 ? "" : "s");
    StringBuilder text = new StringBuilder(of(OPENERS, place, random)).append(' ');
    int sentences = 6 + random.nextInt(6);
    for (int i = 0; i < sentences; i++) {
      String object = COMMON[random.nextInt(COMMON.length)];
      boolean marked = place % 2 == 0 && random.nextInt(3) == 0;
      text.append(marked ? "\n- **The " + subject + "** " : i % 2 == 0 ? "The " + subject + " " : "It ");
      text.append(of(VERBS, place, random)).append(' ').append(object);
      text.append(random.nextInt(4) == place ? " \u2014 and " : ", and ").append(COMMON[random.nextInt(COMMON.length)]);
      text.append(random.nextInt(5) == 0 ? "! " : ". ");
    }
    return text.append(of(ENDS, place, random)).append(place == 1 ? "\n" : "").toString();
  }

  /** One time in six a habit of somebody else's. */
  private static String of(String[][] habits, int place, SplittableRandom random) {
    int whose = random.nextInt(6) == 0 ? random.nextInt(habits.length) : place % habits.length;
    return habits[whose][random.nextInt(habits[whose].length)];
  }
}
