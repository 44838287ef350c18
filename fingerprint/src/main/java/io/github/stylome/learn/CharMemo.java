package io.github.stylome.learn;

import java.util.SplittableRandom;

/**
 * What the n-grams that end with a char are, by the chars themselves: those of most places of a text stood in one of the
 * texts before, or close by. One look then stands for a hash, and a search among all features, for each n-gram.
 *
 * <p>As many chars as the longest n-gram has are one number, exactly, if they are few or small enough; so no two are taken
 * for each other. A place keeps what came there last; where it lies depends on a seed that differs from run to run.
 *
 * <p>Not safe for concurrent use.
 */
final class CharMemo {
  private static final long SEED = new SplittableRandom().nextLong() | 1;
  private static final int BITS = 14;
  private static final int SHIFT = Long.SIZE - BITS;

  private final HashedVocabulary vocabulary;
  private final int longest;
  private final int lengths; // how many n-grams end with a char
  private final int charBits;
  private final long[] keys = new long[1 << BITS];
  private final int[] features; // of every key, shortest n-gram first; -1 for none
  // Of the chars that are not here.
  private final int[] missing = new int[TermBlock.UNITS];
  private final long[] missingKeys = new long[TermBlock.UNITS];
  private final long[] terms = new long[TermBlock.UNITS * TermStream.MOST];
  private final int[] found = new int[TermBlock.UNITS * TermStream.MOST];

  CharMemo(HashedVocabulary vocabulary, int shortest, int longest) {
    this.vocabulary = vocabulary;
    this.longest = longest;
    lengths = longest - shortest + 1;
    charBits = Math.min(Character.SIZE, Long.SIZE / longest);
    features = new int[lengths << BITS];
    long other = 1;
    while (slot(other) == slot(0)) {
      other++;
    }
    keys[slot(0)] = other; // all slots are free now: what lies in each belongs elsewhere
  }

  private static int slot(long key) {
    return (int) ((key * SEED) >>> SHIFT);
  }

  /** Returns whether all chars of n-grams that end in a part of a text, each as long as any, are small enough. */
  boolean canFind(char[] chars, int from, int to) {
    int all = 0;
    for (int i = from + 1 - longest; i < to; i++) {
      all |= chars[i];
    }
    return all >>> charBits == 0;
  }

  /**
   * Finds the features that end with each of some chars, of which {@link #canFind} is true.
   *
   * @param from with chars enough before it
   * @param to at most a block behind
   * @param all where they go: for every char, shortest n-gram first; -1 for what is no feature
   */
  void find(CharTerms text, int from, int to, int[] all) {
    char[] chars = text.chars();
    long mask = -1L >>> (Long.SIZE - charBits * longest);
    long key = 0;
    for (int i = from + 1 - longest; i < from; i++) {
      key = key << charBits | chars[i];
    }
    int misses = 0;
    for (int i = from, place = 0; i < to; i++, place += lengths) {
      key = (key << charBits | chars[i]) & mask;
      int slot = slot(key);
      missing[misses] = i;
      missingKeys[misses] = key;
      misses += keys[slot] == key ? 0 : 1;
      for (int n = 0; n < lengths; n++) {
        all[place + n] = features[slot * lengths + n];
      }
    }
    learn(text, from, misses, all);
  }

  private void learn(CharTerms text, int from, int misses, int[] all) {
    int size = 0;
    for (int i = 0; i < misses; i++) {
      size = text.hash(missing[i], terms, size);
    }
    vocabulary.find(terms, size, found);
    for (int i = 0; i < misses; i++) {
      int slot = slot(missingKeys[i]);
      keys[slot] = missingKeys[i];
      for (int n = 0; n < lengths; n++) {
        int feature = found[i * lengths + n];
        features[slot * lengths + n] = feature;
        all[(missing[i] - from) * lengths + n] = feature;
      }
    }
  }
}
