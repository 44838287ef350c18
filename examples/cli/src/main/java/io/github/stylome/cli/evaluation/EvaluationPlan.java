package io.github.stylome.cli.evaluation;

import java.util.Set;

/**
 * What is measured beside what always is.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param humans labels that are people
 * @param unknown labels that are in the test and no candidates
 * @param seed what all that is random depends on
 */
public record EvaluationPlan(Set<String> humans, Set<String> unknown, long seed) {
  /** The seed if nothing else is said. */
  public static final long DEFAULT_SEED = 1;

  private static final int ALWAYS = 8;

  /** Copies the sets. */
  public EvaluationPlan {
    humans = Set.copyOf(humans);
    unknown = Set.copyOf(unknown);
  }

  /** Returns how many sections a card has, if any text has a label that was learnt. */
  public int sections() {
    return ALWAYS + (humans.isEmpty() ? 0 : 1) + (unknown.isEmpty() ? 0 : 1);
  }
}
