package io.github.stylome.richness;

import java.util.Arrays;

/** Counts the types of stretches of words. Not safe for concurrent use. */
final class TypeCounter {
  private final WordSequence words;
  private final int[] counts; // of the stretch, by type; all 0 between calls
  private final int[] found; // the counts of types that occur

  TypeCounter(WordSequence words) {
    this.words = words;
    counts = new int[words.types()];
    found = new int[words.types()];
  }

  FrequencySpectrum all() {
    return of(0, words.size());
  }

  /** Returns the spectrum of the words in {@code [from, to)}. O(n log n) in their number, whatever the text has. */
  FrequencySpectrum of(int from, int to) {
    for (int word = from; word < to; word++) {
      counts[words.id(word)]++;
    }
    int types = 0;
    for (int word = from; word < to; word++) {
      int id = words.id(word);
      if (counts[id] > 0) {
        found[types++] = counts[id];
        counts[id] = 0;
      }
    }
    Arrays.sort(found, 0, types);
    return FrequencySpectrum.ofSorted(found, types);
  }
}
