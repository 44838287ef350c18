package io.github.stylome.keyness;

import io.github.stylome.count.TermCounter;
import io.github.stylome.count.TermCounts;
import io.github.stylome.text.Document;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into slices, and what is in each.
 *
 * @param id of the text
 * @param slices whole ones, and what is left at the end
 */
record SlicedText(String id, List<Slice> slices) {
  /**
   * A run of tokens.
   *
   * @param id the text's, {@code _} and a number from 1
   * @param whole whether it has as many tokens as are asked for; what is left at the end of a text has fewer
   * @param counts of its terms
   */
  record Slice(String id, boolean whole, TermCounts counts) {}

  /** Cuts and counts. O(length). */
  static SlicedText of(Document text, KeynessSettings settings) {
    CharSequence normalized = settings.normalizer().normalize(text.text());
    TokenWindows all = TokenWindows.slices(settings.tokenizer(), normalized, 1);
    int size = settings.slice() == 0 ? Math.max(1, all.tokens()) : settings.slice();
    TokenWindows windows = all.resized(size, size).withRest();
    List<Slice> slices = new ArrayList<>();
    for (TokenWindow window : windows) {
      TermCounter counter = new TermCounter();
      counter.addAll(settings.ngrams(), windows, window);
      TermCounts counts = counter.counts();
      if (counts.total() > 0) {
        slices.add(new Slice(text.id() + "_" + (window.index() + 1), window.size() == size, counts));
      }
    }
    return new SlicedText(text.id(), slices);
  }

  /** Returns whether it has a slice of full length. */
  boolean hasWhole() {
    return slices.stream().anyMatch(Slice::whole);
  }
}
