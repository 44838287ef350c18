package io.github.stylome.learn;

import java.util.Arrays;

/**
 * Counts those n-grams of a text that are features of a vocabulary, in the order in which they first occur. What it
 * needs for each feature of the vocabulary is four bytes.
 *
 * <p>Not safe for concurrent use; used again from text to text.
 */
final class FeatureCounter implements TermSink {
  private final HashedVocabulary vocabulary;
  private final int[] placeOf; // by feature: place + 1 in what follows, and 0 if it has not occurred
  private int[] features = new int[1024];
  private int[] spans = new int[3 * 1024]; // start, end and count
  private int size;
  private long total;

  FeatureCounter(HashedVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    placeOf = new int[vocabulary.size()];
  }

  @Override
  public void add(long term, int start, int end) {
    total++;
    int feature = vocabulary.find(term);
    if (feature >= 0) {
      int place = placeOf[feature] - 1;
      if (place >= 0) {
        spans[3 * place + 2]++;
      } else {
        insert(feature, start, end);
      }
    }
  }

  private void insert(int feature, int start, int end) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
      spans = Arrays.copyOf(spans, 6 * size);
    }
    features[size] = feature;
    spans[3 * size] = start;
    spans[3 * size + 1] = end;
    spans[3 * size + 2] = 1;
    placeOf[feature] = ++size;
  }

  /** Returns start, end and count of every feature that has occurred. */
  int[] spans() {
    return Arrays.copyOf(spans, 3 * size);
  }

  /** Returns the row of the text, and forgets the text. */
  SparseRow takeRow(long units) {
    int[] own = Arrays.copyOf(features, size);
    float[] values = new float[size];
    long seen = 0;
    for (int i = 0; i < size; i++) {
      int count = spans[3 * i + 2];
      values[i] = RowMaker.damped(count) * vocabulary.weight(own[i]);
      seen += count;
      placeOf[own[i]] = 0;
    }
    double unseen = total == 0 ? 0 : 1 - (double) seen / total;
    size = 0;
    total = 0;
    return RowMaker.unit(own, values, own.length, units, unseen);
  }
}
