package io.github.stylome.reasoning;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up traces by made-up models, which differ in how they begin sentences and in which words they like. */
public final class MadeTraces {
  private static final List<String> SUBJECTS = List.of("boats", "bread", "rain", "iron", "maps", "bees", "glass", "salt");
  private static final List<List<String>> OPENERS = List.of(
      List.of("Wait,", "Hmm,", "Okay, so", "Actually,"), List.of("We need to say that", "The user asks how", "Must say that"),
      List.of("First,", "Then", "Therefore", "In summary,"));
  private static final List<List<String>> WORDS = List.of(
      List.of("maybe", "floats", "slowly", "perhaps", "gently"), List.of("policy", "allows", "clearly", "produces", "short"),
      List.of("because", "step", "order", "follows", "precisely"));
  private static final List<String> COMMON = List.of("the", "of", "and", "a", "to", "in", "it", "was", "that", "on");

  private MadeTraces() {}

  /** Returns a trace in a manner, from 0 to 2; what is drawn depends on the seed and the prompt. */
  static String text(int manner, long seed, int prompt, int sentences) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + prompt);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < sentences; sentence++) {
      text.append(pick(OPENERS.get(manner), random));
      for (int word = 0; word < 8; word++) {
        List<String> from = random.nextInt(4) == 0 ? WORDS.get(manner) : random.nextInt(4) == 0
            ? List.of(SUBJECTS.get(prompt % SUBJECTS.size())) : COMMON;
        text.append(' ').append(pick(from, random));
      }
      text.append(". ");
    }
    return text.toString();
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  /** Returns traces in a manner to some prompts. */
  public static List<Document> model(String label, int manner, long seed, int from, int to, int sentences) {
    List<Document> traces = new ArrayList<>();
    for (int prompt = from; prompt < to; prompt++) {
      traces.add(Document.of(label + '/' + prompt, text(manner, seed, prompt, sentences))
          .withLabel(label).withGroup("p" + prompt));
    }
    return traces;
  }

  @SafeVarargs
  static Corpus corpus(List<Document>... models) {
    List<Document> all = new ArrayList<>();
    for (List<Document> model : models) {
      all.addAll(model);
    }
    return Corpus.copyOf(all);
  }
}
