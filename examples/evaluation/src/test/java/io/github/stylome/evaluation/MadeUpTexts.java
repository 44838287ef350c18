package io.github.stylome.evaluation;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts by made-up writers who differ in which words they like. */
final class MadeUpTexts {
  private static final List<String> COMMON = List.of("the", "of", "and", "a", "to", "in", "it", "was", "that", "on");

  private MadeUpTexts() {}

  /** Returns so many texts of each label, numbered from {@code from}; those of one number have one group. */
  static List<Document> of(List<String> labels, int from, int texts) {
    List<Document> documents = new ArrayList<>();
    for (int i = from; i < from + texts; i++) {
      for (String label : labels) {
        documents.add(Document.of(label + "/" + i, label, text(label, i)).withGroup("prompt-" + i));
      }
    }
    return documents;
  }

  private static String text(String label, int number) {
    Random random = new Random(label.hashCode() * 31L + number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      boolean own = random.nextInt(3) == 0;
      String word = own ? label + "ly" + random.nextInt(3) : COMMON.get(random.nextInt(COMMON.size()));
      text.append(i == 0 ? "" : i % 10 == 0 ? ". " : " ").append(word);
    }
    return text.append('.').toString();
  }
}
