package io.github.stylome.learn;

import java.util.Arrays;

/** A row of features and values that is filled again and again. Not safe for concurrent use. */
final class RowBuffer {
  private int[] features = new int[1024];
  private float[] values = new float[1024];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int feature, float value) {
    if (size == features.length) {
      features = Arrays.copyOf(features, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    features[size] = feature;
    values[size++] = value;
  }

  /** Removes a feature; the last takes its place. */
  void remove(int place) {
    size--;
    features[place] = features[size];
    values[place] = values[size];
  }

  int size() {
    return size;
  }

  /** Returns the features; those behind the size mean nothing. */
  int[] features() {
    return features;
  }

  /** Returns the values; those behind the size mean nothing. */
  float[] values() {
    return values;
  }
}
