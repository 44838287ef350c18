package io.github.stylome.classify;

/**
 * What a {@link Learner} learnt.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
@FunctionalInterface
public interface Model {
  /**
   * Says whose a text is. Its label is not looked at.
   *
   * @throws IllegalArgumentException if it has another number of features than the training texts
   */
  Prediction predict(TableRow text);
}
