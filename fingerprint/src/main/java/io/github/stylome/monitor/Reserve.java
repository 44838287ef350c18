package io.github.stylome.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Texts of the endpoint that nothing has been learnt from yet, the oldest first: those that new texts are compared
 * with, each once. Which they are, and which are kept, depends on prompts, numbers and a coin, and not on what texts
 * say. Not safe for concurrent use.
 */
final class Reserve {
  private static final int MOST_IN_A_GROUP = 4;
  private static final int TEXTS_FOR_ANOTHER = 64;
  private static final int MOST_KEPT = 8192;

  /** By prompt; all under none where prompts do not matter. */
  private final Map<Optional<String>, ArrayDeque<StyleVector>> fresh = new HashMap<>();
  private final boolean samePrompt;
  private final int low;
  private final SplittableRandom coin;
  private int size;

  Reserve(List<StyleVector> texts, PromptMatching matching, long seed) {
    samePrompt = matching == PromptMatching.SAME;
    low = texts.size() / 2;
    coin = new SplittableRandom(seed);
    texts.forEach(this::keep);
  }

  /**
   * Takes out the texts to compare a new one with. There are none if it is to be kept for later ones instead, and then
   * it is: where nothing is left for it, and half of the time when little is left.
   */
  List<StyleVector> meet(StyleVector text) {
    ArrayDeque<StyleVector> others = fresh.get(place(text));
    // A coin, and not every other one: prompts that come in turns would always be the ones compared.
    if (others == null || (!samePrompt && size <= low && coin.nextBoolean())) {
      keep(text);
      return List.of();
    }
    int most = samePrompt ? MOST_IN_A_GROUP : Math.max(1, Math.min(MOST_IN_A_GROUP, others.size() / TEXTS_FOR_ANOTHER));
    List<StyleVector> taken = new ArrayList<>();
    while (taken.size() < most && !others.isEmpty()) {
      taken.add(others.removeFirst());
    }
    size -= taken.size();
    if (others.isEmpty()) {
      fresh.remove(place(text));
    }
    return taken;
  }

  /** Keeps a text, unless so many prompts are open that memory would grow with the stream. */
  private void keep(StyleVector text) {
    if (size < MOST_KEPT) {
      fresh.computeIfAbsent(place(text), prompt -> new ArrayDeque<>()).addLast(text);
      size++;
    }
  }

  private Optional<String> place(StyleVector text) {
    return samePrompt ? text.prompt() : Optional.empty();
  }
}
