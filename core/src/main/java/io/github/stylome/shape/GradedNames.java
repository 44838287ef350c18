package io.github.stylome.shape;

import java.util.Arrays;

/**
 * The names of the classes that numbers fall into, each made once: a prefix, as {@code sentence-words-},
 * and the least number of the class.
 *
 * <p>Immutable and safe to share between threads.
 */
final class GradedNames {
  private final int[] bounds; // ascending
  private final String[] names;

  private GradedNames(String prefix, int[] bounds) {
    this.bounds = bounds;
    names = Arrays.stream(bounds).mapToObj(bound -> prefix + bound).toArray(String[]::new);
  }

  /** Returns the names of classes that begin with these numbers, ascending. */
  static GradedNames of(String prefix, int... bounds) {
    return new GradedNames(prefix, bounds.clone());
  }

  /** Returns one name for each number in {@code [least, most]}; the last stands for all greater ones too. */
  static GradedNames linear(String prefix, int least, int most) {
    int[] bounds = new int[most - least + 1];
    Arrays.setAll(bounds, i -> least + i);
    return new GradedNames(prefix, bounds);
  }

  /** Returns the names of classes that begin with 1, 2, 3, 4, 6, 9, 13, 19, 28, 42 and so on: half as much again. */
  static GradedNames geometric(String prefix, int most) {
    int[] bounds = new int[64];
    int size = 0;
    for (int bound = 1; bound <= most; bound = Math.max(bound + 1, bound + bound / 2)) {
      bounds[size++] = bound;
    }
    return new GradedNames(prefix, Arrays.copyOf(bounds, size));
  }

  /** Returns the name of the class of a number; one below all classes falls into the first. */
  String name(int number) {
    int index = number - bounds[0]; // where the classes are single numbers
    if (index < 0 || index >= bounds.length || bounds[index] != number) {
      int found = Arrays.binarySearch(bounds, number);
      index = found >= 0 ? found : Math.max(0, -found - 2);
    }
    return names[index];
  }
}
