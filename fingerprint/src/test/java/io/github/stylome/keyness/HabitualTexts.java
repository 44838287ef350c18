package io.github.stylome.keyness;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up answers of made-up models to the same prompts, each of a subject of its own. The same on every run. */
final class HabitualTexts {
  private static final String[] COMMON = {
    "the", "a", "of", "and", "to", "in", "is", "it", "that", "for", "on", "with", "as", "was", "by", "at", "from",
    "this"
  };
  private static final String[] SUBJECTS = {"harbour", "orchard", "violin", "glacier", "lantern", "bakery", "kettle"};

  private HabitualTexts() {}

  /** Returns an answer: common words and the subject of the prompt, and in each third sentence the habit. */
  static Document answer(String label, int prompt, String habit) {
    SplittableRandom random = new SplittableRandom(label.hashCode() * 31L + prompt);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 6; sentence++) {
      text.append("There");
      for (int i = 0; i < 8; i++) {
        text.append(' ').append(COMMON[random.nextInt(COMMON.length)]);
      }
      text.append(' ').append(SUBJECTS[prompt % SUBJECTS.length]).append(prompt % 3 == 0 ? "s" : "");
      text.append(sentence % 3 == 0 ? ' ' + habit : "").append(". ");
    }
    return Document.of(label + prompt, label, text.toString()).withGroup("p" + prompt);
  }

  /** Returns answers to prompts from {@code from} on. */
  static List<Document> answers(String label, int from, int to, String habit) {
    List<Document> answers = new ArrayList<>();
    for (int prompt = from; prompt < to; prompt++) {
      answers.add(answer(label, prompt, habit));
    }
    return answers;
  }

  static List<String> terms(List<KeyTerm> entries) {
    return entries.stream().map(KeyTerm::term).toList();
  }
}
