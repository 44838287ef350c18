package io.github.stylome.lineage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of one model by prompt. A text without a prompt answers one of its own, which no other model has.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param label the model's
 * @param texts by prompt, in the order of the prompts, in Unicode's form C
 */
record ModelTexts(String label, ImmutableMap<Prompt, ImmutableList<String>> texts) {
  /** Texts are read as they were written, but for the ways in which Unicode writes one letter. */
  private static final Normalizer NORMALIZER = Normalizer.of(NormalizationRule.NFC);

  /**
   * What a text answers.
   *
   * @param owner what keeps the prompt from being another's: empty for one that was given
   * @param name the prompt, or the id of the text
   */
  record Prompt(String owner, String name) implements Comparable<Prompt> {
    @Override
    public int compareTo(Prompt other) {
      int byOwner = owner.compareTo(other.owner);
      return byOwner != 0 ? byOwner : name.compareTo(other.name);
    }
  }

  /**
   * Returns the models of some texts, by label.
   *
   * @param role what the texts are for, as in {@code candidates}
   * @throws IllegalArgumentException if a text has no label, or nothing in it
   */
  static List<ModelTexts> of(String role, Corpus corpus) {
    Map<String, List<Document>> byLabel = new TreeMap<>();
    for (Document document : corpus) {
      Preconditions.checkArgument(
          document.label().isPresent(), "the text \"%s\" among the %s has no label", document.id(), role);
      Preconditions.checkArgument(
          !document.isBlank(), "there is nothing in the text \"%s\" among the %s", document.id(), role);
      byLabel.computeIfAbsent(document.label().get(), label -> new ArrayList<>()).add(document);
    }
    List<ModelTexts> models = new ArrayList<>();
    byLabel.forEach((label, documents) -> models.add(of(role, label, documents)));
    return models;
  }

  private static ModelTexts of(String role, String label, List<Document> documents) {
    Map<Prompt, List<String>> texts = new TreeMap<>();
    // In the order of their ids: that in which they came changes nothing.
    for (Document document : documents.stream().sorted(Comparator.comparing(Document::id)).toList()) {
      Prompt prompt = document.group()
          .map(group -> new Prompt("", group))
          .orElseGet(() -> new Prompt(role + '/' + label, document.id()));
      String text = NORMALIZER.normalize(document.text()).toString();
      texts.computeIfAbsent(prompt, key -> new ArrayList<>()).add(text);
    }
    ImmutableMap.Builder<Prompt, ImmutableList<String>> copy = ImmutableMap.builder();
    texts.forEach((prompt, own) -> copy.put(prompt, ImmutableList.copyOf(own)));
    return new ModelTexts(label, copy.buildOrThrow());
  }

  /** Returns the number of texts. */
  int size() {
    return texts.values().stream().mapToInt(List::size).sum();
  }

  /** Returns every so-manieth text, about as many as are asked for. */
  List<String> sample(int about) {
    List<String> all = texts.values().stream().flatMap(List::stream).toList();
    int step = Math.max(1, all.size() / about);
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      sample.add(all.get(i));
    }
    return sample;
  }
}
