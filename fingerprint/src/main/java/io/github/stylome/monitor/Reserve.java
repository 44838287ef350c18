package io.github.stylome.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Texts of the endpoint that nothing has been learnt from yet, the oldest first: those that new texts are compared
 * with, each once. Not safe for concurrent use.
 */
final class Reserve {
  private static final int MOST_IN_A_GROUP = 4;
  private static final int TEXTS_FOR_ANOTHER = 64;

  private final ArrayDeque<StyleVector> fresh;
  private final int low;
  private boolean kept;

  Reserve(List<StyleVector> texts) {
    fresh = new ArrayDeque<>(texts);
    low = Math.max(1, texts.size() / 4);
  }

  int size() {
    return fresh.size();
  }

  /**
   * Returns whether the next text of the stream is to be kept for later ones to be compared with, and not compared
   * itself. It is every other one once few are left. It depends on numbers alone, and not on what texts say.
   */
  boolean wantsNext() {
    kept = fresh.size() <= low && !kept;
    return kept;
  }

  void keep(StyleVector text) {
    fresh.addLast(text);
  }

  /** Takes out the texts to compare a new one with: answers to the same prompt if there are any, else the oldest. */
  List<StyleVector> take(StyleVector text) {
    List<StyleVector> taken = text.prompt().isPresent() ? takeAnswers(text.prompt()) : new ArrayList<>();
    if (taken.isEmpty()) {
      int most = Math.max(1, Math.min(MOST_IN_A_GROUP, fresh.size() / TEXTS_FOR_ANOTHER));
      for (int i = 0; i < most; i++) {
        taken.add(fresh.removeFirst());
      }
    }
    return taken;
  }

  private List<StyleVector> takeAnswers(Optional<String> prompt) {
    List<StyleVector> taken = new ArrayList<>();
    Iterator<StyleVector> all = fresh.iterator();
    while (all.hasNext() && taken.size() < MOST_IN_A_GROUP) {
      StyleVector each = all.next();
      if (each.prompt().equals(prompt)) {
        taken.add(each);
        all.remove();
      }
    }
    return taken;
  }
}
