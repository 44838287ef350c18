package io.github.stylome.composition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How machine-like held-out references by people look. Immutable and safe to share between threads. */
final class HumanTexts {
  private final int source;
  private final double[] ascending;

  private HumanTexts(int source, double[] ascending) {
    this.source = source;
    this.ascending = ascending;
  }

  /** Takes those by people of all texts that were seen; their probabilities are in the same order. */
  static HumanTexts of(int source, List<SeenText> seen, List<double[]> probabilities) {
    return new HumanTexts(source, IntStream.range(0, seen.size())
        .filter(i -> seen.get(i).source() == source && !seen.get(i).isStranger())
        .mapToDouble(i -> machine(probabilities.get(i)[source], probabilities.get(i).length))
        .sorted()
        .toArray());
  }

  /**
   * Returns how probable it is that no person wrote a text, where people wrote half of all.
   *
   * @param human the probability of people, were all classes equally frequent
   */
  static double machine(double human, int classes) {
    double others = (1 - human) / (classes - 1);
    return others / (human + others);
  }

  int source() {
    return source;
  }

  int size() {
    return ascending.length;
  }

  /** Returns the probability of a text, by its rank from 1. */
  double ranked(int rank) {
    return ascending[rank - 1];
  }

  @Override
  public String toString() {
    return "HumanTexts" + Arrays.toString(ascending);
  }
}
