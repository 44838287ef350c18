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

  /** Copies the sets. */
  public EvaluationPlan {
    humans = Set.copyOf(humans);
    unknown = Set.copyOf(unknown);
  }
}
