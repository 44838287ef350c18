package io.github.stylome.testing;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented texts: each label draws its words from the same list with odds of its own, the same on every run. */
public final class SmallTexts {
  private static final String[] WORDS = {
    "the", "rain", "and", "a", "river", "of", "stone", "in", "winter", "we", "walked", "to", "old", "harbour", "but",
    "no", "boat", "came", "that", "night", "so", "she", "sang", "low", "until", "morning"
  };

  private SmallTexts() {}

  /** Returns a corpus with so many texts of every label, of about 60 words each; every text is a group of its own. */
  public static Corpus corpus(int textsPerLabel, String... labels) {
    List<Document> documents = new ArrayList<>();
    for (int text = 0; text < textsPerLabel; text++) {
      for (int label = 0; label < labels.length; label++) {
        documents.add(document(labels[label], label, text));
      }
    }
    return Corpus.copyOf(documents);
  }

  /** Returns one text in the manner of a label, by its place among the labels of {@link #corpus}. */
  public static Document document(String label, int place, int number) {
    return Document.of(label + "-" + number, label, text(place, number, 50 + number % 20));
  }

  /** Returns the words of a text. */
  public static String text(int place, int number, int words) {
    SplittableRandom random = new SplittableRandom(1000L * place + number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      // Every manner prefers another stretch of the list.
      int from = random.nextInt(3) == 0 ? 0 : place * 5 % WORDS.length;
      String word = WORDS[(from + random.nextInt(9)) % WORDS.length];
      boolean first = i == 0 || text.charAt(text.length() - 2) == '.';
      text.append(first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      text.append(i == words - 1 || random.nextInt(8) == 0 ? ". " : random.nextInt(12) == place ? ", " : " ");
    }
    return text.toString().trim() + (place % 2 == 0 ? "\n" : "");
  }
}
