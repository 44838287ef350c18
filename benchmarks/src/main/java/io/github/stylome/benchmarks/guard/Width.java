package io.github.stylome.benchmarks.guard;

import java.util.Arrays;
import java.util.Optional;

/**
 * The widest vectors of a processor. How many times as fast a loop is as a plain one depends on the processor, also where
 * both use the same instructions; those that have 512 bits and those that have not are the two for which ratios are known.
 */
enum Width {
  BITS_256("vector of 256 bits"),
  BITS_512("vector of 512 bits");

  private final String kernels;

  Width(String kernels) {
    this.kernels = kernels;
  }

  /** Returns the width of kernels by their description; empty if no ratios are known for it. */
  static Optional<Width> of(String kernels) {
    return Arrays.stream(values()).filter(width -> width.kernels.equals(kernels)).findFirst();
  }

  /** Returns the name of the table of ratios, beside this class. */
  String file() {
    return this == BITS_256 ? "usual-ratios-256.tsv" : "usual-ratios-512.tsv";
  }
}
