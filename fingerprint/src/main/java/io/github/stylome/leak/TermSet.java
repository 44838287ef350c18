package io.github.stylome.leak;

import java.util.Arrays;

/** Collects terms, hashed to {@link Evidence#BITS} bits. Belongs to one thread. */
final class TermSet {
  private int[] terms = new int[512];
  private int size;

  /** Adds a term by a number that tells it from others. */
  void add(int number) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
    }
    int mixed = number * 0x9E3779B1;
    mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
    terms[size++] = (mixed ^ (mixed >>> 13)) >>> (32 - Evidence.BITS);
  }

  /** Returns the terms, ascending and each once. */
  int[] toArray() {
    int[] sorted = Arrays.copyOf(terms, size);
    Arrays.sort(sorted);
    return Arrays.stream(sorted).distinct().toArray();
  }
}
