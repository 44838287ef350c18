package io.github.stylome.richness;

import io.github.stylome.token.Tokenizer;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * How many words of a text occur once, twice, and so on: V(i, N) of Baayen, "Word Frequency Distributions", 2001. All
 * that measures of richness need of a text that do not go by the order of its words.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FrequencySpectrum {
  private final int[] frequencies; // ascending
  private final int[] sizes; // how many types have that frequency
  private final int types;
  private final long tokens;

  private FrequencySpectrum(int[] frequencies, int[] sizes, int types, long tokens) {
    this.frequencies = frequencies;
    this.sizes = sizes;
    this.types = types;
    this.tokens = tokens;
  }

  /** Returns the spectrum of the words of a text, whatever their case. O(length), and O(types log types). */
  public static FrequencySpectrum of(CharSequence text, Tokenizer tokenizer) {
    return new TypeCounter(WordSequence.of(text, tokenizer)).all();
  }

  /**
   * Returns the spectrum of a text of which this is known: how often each of its types occurs, in any order. Zeros are
   * no types.
   *
   * @throws IllegalArgumentException if a count is below 0
   */
  public static FrequencySpectrum ofCounts(int... counts) {
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a type cannot occur " + count + " times");
      }
    }
    int[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    return ofSorted(sorted, sorted.length);
  }

  /** Returns the spectrum of the first so many counts, which ascend from 1. */
  static FrequencySpectrum ofSorted(int[] counts, int types) {
    int distinct = 0;
    for (int i = 0; i < types; i++) {
      distinct += i == 0 || counts[i] != counts[i - 1] ? 1 : 0;
    }
    int[] frequencies = new int[distinct];
    int[] sizes = new int[distinct];
    long tokens = 0;
    int place = -1;
    for (int i = 0; i < types; i++) {
      if (i == 0 || counts[i] != counts[i - 1]) {
        frequencies[++place] = counts[i];
      }
      sizes[place]++;
      tokens += counts[i];
    }
    return new FrequencySpectrum(frequencies, sizes, types, tokens);
  }

  /** Returns N, the number of words. */
  public long tokens() {
    return tokens;
  }

  /** Returns V, the number of different words. */
  public int types() {
    return types;
  }

  /** Returns V(i, N), the number of types that occur exactly so often: 1 for hapax legomena, 2 for dis legomena. */
  public int typesOccurring(int times) {
    int place = Arrays.binarySearch(frequencies, times);
    return place < 0 ? 0 : sizes[place];
  }

  /** Returns the sum over all types of a function of how often they occur. O(distinct frequencies). */
  double sum(IntToDoubleFunction ofFrequency) {
    double sum = 0;
    for (int i = 0; i < sizes.length; i++) {
      sum += sizes[i] * ofFrequency.applyAsDouble(frequencies[i]);
    }
    return sum;
  }

  /** Returns whether the other has as many types of every frequency. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FrequencySpectrum that
        && Arrays.equals(frequencies, that.frequencies)
        && Arrays.equals(sizes, that.sizes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(frequencies) + Arrays.hashCode(sizes);
  }

  /** Returns {@code N=…, V=…, V1=…, V2=…}. */
  @Override
  public String toString() {
    return "N=" + tokens + ", V=" + types + ", V1=" + typesOccurring(1) + ", V2=" + typesOccurring(2);
  }
}
