package io.github.stylome.learn;

import java.util.Arrays;

/**
 * Counts the features of a text, in the order in which they first occur, and keeps where they do. Not safe for concurrent
 * use; cleared and used again, it allocates nothing.
 */
final class FeatureCounter implements TermSink {
  private static final int WAITING = 256;

  private final HashedVocabulary vocabulary;
  private final int[] counts; // by feature
  private int[] features = new int[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int size;
  private long total;
  // N-grams are looked up many at once: then the processor waits for memory once, and not for one after the other.
  private final long[] waiting = new long[WAITING];
  private final int[] waitingStarts = new int[WAITING];
  private final int[] waitingEnds = new int[WAITING];
  private final int[] found = new int[WAITING];
  private int waits;

  FeatureCounter(HashedVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    counts = new int[vocabulary.size()];
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      counts[features[i]] = 0;
    }
    size = 0;
    total = 0;
    waits = 0;
  }

  @Override
  public void add(long term, int start, int end) {
    waiting[waits] = term;
    waitingStarts[waits] = start;
    waitingEnds[waits] = end;
    if (++waits == WAITING) {
      finish();
    }
  }

  /** Counts what was handed over last; called before anything is asked. */
  void finish() {
    vocabulary.find(waiting, waits, found);
    for (int i = 0; i < waits; i++) {
      int feature = found[i];
      if (feature >= 0 && counts[feature]++ == 0) {
        first(feature, waitingStarts[i], waitingEnds[i]);
      }
    }
    total += waits;
    waits = 0;
  }

  private void first(int feature, int start, int end) {
    if (size == features.length) {
      features = Arrays.copyOf(features, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    features[size] = feature;
    starts[size] = start;
    ends[size++] = end;
  }

  /** Returns the number of distinct features. */
  int size() {
    return size;
  }

  /** Returns the number of n-grams, features or not. */
  long total() {
    return total;
  }

  /** Returns a feature, counted in the order in which they first occur. */
  int feature(int place) {
    return features[place];
  }

  /** Returns how often the feature at a place stands in the text. */
  int count(int place) {
    return counts[features[place]];
  }

  /** Returns where the feature at a place first begins. */
  int start(int place) {
    return starts[place];
  }

  /** Returns where the feature at a place first ends. */
  int end(int place) {
    return ends[place];
  }
}
