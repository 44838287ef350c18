package io.github.stylome.readability;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a text has each mark of punctuation outside words. The apostrophe of {@code don't} is part of a word, and
 * the full stop of {@code 3.14} too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PunctuationRates {
  private final SortedMap<String, Integer> counts;
  private final long words;

  private PunctuationRates(SortedMap<String, Integer> counts, long words) {
    this.counts = Collections.unmodifiableSortedMap(counts);
    this.words = words;
  }

  /** Returns how often each mark that occurs does, by the mark, in the order of code units, unmodifiable. */
  public SortedMap<String, Integer> counts() {
    return counts;
  }

  /** Returns how often a mark occurs in 1,000 words; NaN for a text without words. */
  public double perThousandWords(String mark) {
    return 1000.0 * counts.getOrDefault(mark, 0) / (words == 0 ? Double.NaN : words);
  }

  /** Returns how often any mark occurs in 1,000 words; NaN for a text without words. */
  public double perThousandWords() {
    long all = counts.values().stream().mapToLong(Integer::longValue).sum();
    return 1000.0 * all / (words == 0 ? Double.NaN : words);
  }

  /** Gathers marks. Nearly all are ASCII, and counted without an object. Not safe for concurrent use. */
  static final class Tally {
    private final int[] ascii = new int[128];
    private final TreeMap<String, Integer> others = new TreeMap<>();

    void add(int codePoint) {
      if (codePoint < ascii.length) {
        ascii[codePoint]++;
      } else {
        others.merge(Character.toString(codePoint), 1, Integer::sum);
      }
    }

    PunctuationRates rates(long words) {
      TreeMap<String, Integer> all = new TreeMap<>(others);
      for (int c = 0; c < ascii.length; c++) {
        if (ascii[c] > 0) {
          all.put(Character.toString(c), ascii[c]);
        }
      }
      return new PunctuationRates(all, words);
    }
  }
}
