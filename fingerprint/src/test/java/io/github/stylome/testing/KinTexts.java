package io.github.stylome.testing;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented answers by invented models, each with a base, which decides what it says to a prompt, and a habit, which
 * decides with what words it joins it. Children have the base or the habit of a parent. The same on every run.
 */
public final class KinTexts {
  private static final String[] JOINTS = {
    "and", "but", "so", "then", "yet", "also", "again", "still", "perhaps", "indeed", "however", "thus", "here",
    "there", "now", "often", "rather", "quite", "even", "only"
  };
  private static final String[] SYLLABLES = {"ka", "lo", "mi", "ru", "te", "sa", "no", "vi", "pe", "du"};
  private static final int WORDS = 90;

  private KinTexts() {}

  /**
   * Returns the answers of a model to prompts 0 to n − 1.
   *
   * @param base what the content is drawn by
   * @param habit what the joints are drawn by
   * @param drift the share of the content, in [0, 1], that is the model's own
   */
  public static List<Document> answers(String label, long base, long habit, double drift, int prompts) {
    return answers(label, base, habit, drift, 0, prompts);
  }

  /** Returns the answers to some of the prompts. */
  public static List<Document> answers(String label, long base, long habit, double drift, int from, int to) {
    List<Document> answers = new ArrayList<>();
    for (int prompt = from; prompt < to; prompt++) {
      answers.add(Document.of(label + "-" + prompt, label, text(label, base, habit, drift, prompt))
          .withGroup("prompt " + prompt));
    }
    return answers;
  }

  /** Returns the answers of models that have nothing in common but the prompts. */
  public static List<Document> strangers(int models, int prompts) {
    List<Document> answers = new ArrayList<>();
    for (int i = 0; i < models; i++) {
      answers.addAll(answers("stranger" + i, 1000 + i, 2000 + i, 0, prompts));
    }
    return answers;
  }

  private static String text(String label, long base, long habit, double drift, int prompt) {
    SplittableRandom content = new SplittableRandom(base * 7919 + prompt);
    SplittableRandom own = new SplittableRandom(label.hashCode() * 31L + prompt);
    double[] rates = rates(habit);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      int drawn = content.nextInt(60);
      int word = own.nextDouble() < drift ? own.nextInt(60) : drawn;
      text.append(i == 0 ? "" : i % 9 == 0 ? ". " : " ").append(word(prompt, word));
      if (own.nextInt(2) == 0) {
        text.append(' ').append(joint(rates, own.nextDouble()));
      }
    }
    return text.append('.').toString();
  }

  /** Of the words that answer a prompt, a few are said in answer to all. */
  private static String word(int prompt, int word) {
    SplittableRandom letters = new SplittableRandom(word < 10 ? word : prompt * 1009L + word);
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      made.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
    }
    return made.toString();
  }

  private static double[] rates(long habit) {
    SplittableRandom random = new SplittableRandom(habit);
    double[] rates = new double[JOINTS.length];
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      rates[i] = Math.pow(random.nextDouble(), 3) + 0.01;
      sum += rates[i];
    }
    for (int i = 0; i < rates.length; i++) {
      rates[i] /= sum;
    }
    return rates;
  }

  private static String joint(double[] rates, double at) {
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      sum += rates[i];
      if (at < sum) {
        return JOINTS[i];
      }
    }
    return JOINTS[0];
  }
}
