package io.github.stylome.verification;

import java.util.Comparator;
import java.util.List;

/** Gives results their places. */
final class Rankings {
  private Rankings() {}

  /** Returns the results by score, highest first, each with its place; equal scores share the first of theirs. */
  static List<ImpostersResult> rank(List<ImpostersResult> results) {
    return results.stream()
        .map(result -> result.ranked(1 + above(results, result.score()), results.size()))
        .sorted(Comparator.comparingInt(ImpostersResult::rank).thenComparing(ImpostersResult::candidate))
        .toList();
  }

  private static int above(List<ImpostersResult> results, double score) {
    return (int) results.stream().filter(other -> other.score() > score).count();
  }
}
