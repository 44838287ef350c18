package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.parallel.Workers;
import java.util.List;

/**
 * A method that verifies by a table of features, in which every other label's texts are imposters.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public interface TableVerifier {
  /** Returns the name of the method and its distance. */
  String name();

  /** Returns what is drawn, and the seed. */
  ImposterSettings settings();

  /** Tries every label of the texts on the calling thread. */
  default List<? extends VerificationResult> verifyAll(TableRow question, FeatureTable texts) {
    return verifyAll(question, texts, Workers.caller());
  }

  /**
   * Tries every label of the texts as candidate, against the texts of all others. The label of the questioned text is
   * not looked at.
   *
   * @return one result per label, the highest score first
   * @throws IllegalArgumentException if the texts are all by one, the features differ, or the questioned text is among
   *     the others
   */
  List<? extends VerificationResult> verifyAll(TableRow question, FeatureTable texts, Workers workers);
}
