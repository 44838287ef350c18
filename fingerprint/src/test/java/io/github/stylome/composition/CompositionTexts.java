package io.github.stylome.composition;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up texts by made-up sources that differ in which words they like. */
final class CompositionTexts {
  private static final List<String> COMMON = List.of("the", "of", "and", "a", "to", "in", "it", "was", "that", "on");
  private static final Map<String, List<String>> OWN = Map.of(
      "human", List.of("really", "gonna", "just", "but"),
      "alpha", List.of("indeed", "however", "upon", "shall"),
      "beta", List.of("ergo", "thus", "hence", "whereas"),
      "gamma", List.of("wow", "folks", "amazing", "yay"),
      "delta", List.of("quoth", "verily", "forsooth", "anon"));

  private CompositionTexts() {}

  static Document text(String label, int number) {
    Random random = new Random(label.hashCode() * 31L + number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      List<String> from = random.nextInt(5) == 0 ? OWN.get(label) : COMMON;
      text.append(i == 0 ? "" : i % 12 == 0 ? ".\n" : " ").append(from.get(random.nextInt(from.size())));
    }
    return Document.of(label + "-" + number, label, text.append('.').toString()).withGroup("p" + number);
  }

  static List<Document> texts(String label, int from, int to) {
    List<Document> texts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      texts.add(text(label, i));
    }
    return texts;
  }
}
