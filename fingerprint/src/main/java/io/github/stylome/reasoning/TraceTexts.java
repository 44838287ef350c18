package io.github.stylome.reasoning;

import com.google.common.base.Preconditions;
import com.google.common.hash.Hashing;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The traces of one model by prompt, in Unicode's form C. A trace without a prompt answers one of its own, which no
 * other model has.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param label the model's
 * @param byPrompt the traces, in the order of prompts
 * @param tooShort how many traces are not among them, since they have too few words
 */
record TraceTexts(String label, Map<String, List<String>> byPrompt, int tooShort) {
  private static final Normalizer NORMALIZER = Normalizer.of(NormalizationRule.NFC);

  /**
   * Returns the models of some texts, by label.
   *
   * @throws IllegalArgumentException if a text has no label
   */
  static Map<String, TraceTexts> of(Corpus corpus) {
    Map<String, List<Document>> byLabel = new TreeMap<>();
    for (Document document : corpus) {
      Preconditions.checkArgument(document.label().isPresent(), "the text \"%s\" has no label", document.id());
      byLabel.computeIfAbsent(document.label().get(), label -> new ArrayList<>()).add(document);
    }
    Map<String, TraceTexts> models = new TreeMap<>();
    byLabel.forEach((label, documents) -> models.put(label, of(label, documents)));
    return models;
  }

  private static TraceTexts of(String label, List<Document> documents) {
    Map<String, List<String>> byPrompt = new TreeMap<>();
    int tooShort = 0;
    // In the order of their ids: that in which they came changes nothing.
    for (Document document : documents.stream().sorted(Comparator.comparing(Document::id)).toList()) {
      String text = NORMALIZER.normalize(document.text()).toString();
      if (TraceCut.words(text, TraceSettings.LEAST_WORDS) < TraceSettings.LEAST_WORDS) {
        tooShort++;
      } else {
        // The prefixes keep prompts and ids apart, and so the ids of two models.
        String prompt = document.group().map(group -> "g" + group).orElse("d" + label + '\n' + document.id());
        byPrompt.computeIfAbsent(prompt, key -> new ArrayList<>()).add(text);
      }
    }
    return new TraceTexts(label, byPrompt, tooShort);
  }

  /** Returns the number of traces. */
  int size() {
    return byPrompt.values().stream().mapToInt(List::size).sum();
  }

  /** Returns the prompts that another model has too. */
  List<String> sharedPrompts(TraceTexts other) {
    return byPrompt.keySet().stream().filter(other.byPrompt::containsKey).toList();
  }

  /**
   * Returns some prompts with at most so many traces of any one of the models, in their order: those whose names have
   * the least hashes, so that they are no special ones.
   *
   * @param most how many traces, unless one prompt has more
   * @param mostPrompts how many prompts
   */
  static List<String> sample(List<String> prompts, int most, int mostPrompts, List<TraceTexts> models) {
    List<String> order = prompts.stream().sorted(Comparator.comparingLong(
        prompt -> Hashing.sha256().hashString(prompt, StandardCharsets.UTF_8).asLong())).toList();
    TreeSet<String> sample = new TreeSet<>();
    int[] taken = new int[models.size()];
    for (String prompt : order) {
      for (int i = 0; i < taken.length; i++) {
        taken[i] += models.get(i).texts(prompt).size();
      }
      if (!sample.isEmpty() && (Arrays.stream(taken).max().orElse(0) > most || sample.size() == mostPrompts)) {
        break;
      }
      sample.add(prompt);
    }
    return List.copyOf(sample);
  }

  List<String> texts(String prompt) {
    return byPrompt.getOrDefault(prompt, List.of());
  }
}
