package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Says which of the labels that it was fitted on a text sounds like, how sure that is and why, or why nobody can tell.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Attributor permits ProfileAttributor, StackedAttributor {
  /** Learns by the default method, {@link AttributionMethod#auto}, on the calling thread. */
  static Attributor fit(Corpus training) {
    return fit(AttributionMethod.auto(), training, Workers.caller());
  }

  /**
   * Learns from labelled texts. Texts in which nothing can be measured are left out and named by {@link #leftOut}.
   *
   * @throws IllegalArgumentException if a text has no label, there are fewer than two labels, or a label has no text
   *     that can be measured
   */
  static Attributor fit(AttributionMethod method, Corpus training, Workers workers) {
    if (method instanceof ProfileMethod profile) {
      return ProfileTrainer.fit(profile, training, workers);
    } else if (method instanceof StackedMethod stacked) {
      return StackedTrainer.fit(stacked, training, workers);
    }
    return fit(((AutomaticMethod) method).choose(training).method(), training, workers);
  }

  /** Judges one text. */
  Attribution attribute(Document document);

  /** Judges many texts, each for itself but for what only many of them show, in their order. */
  default List<Attribution> attributeAll(Corpus corpus, Workers workers) {
    return attributeAll(corpus.documents(), workers);
  }

  /** Judges many texts, as {@link #attributeAll(Corpus, Workers)} does; their ids need not differ. */
  default List<Attribution> attributeAll(List<Document> documents, Workers workers) {
    return workers.map(documents, this::attribute);
  }

  /**
   * Judges texts that are known to come from one source together: their scores are averaged, each by the {@linkplain
   * Calibration weight} of its length, and the probabilities are those of so many texts. Texts that cannot be measured
   * are left out; the answer names those that count.
   *
   * @throws IllegalArgumentException if there is no text
   */
  Attribution attributeTogether(Corpus corpus);

  /**
   * Returns the same attributor under another policy of when to say nothing; the default is {@link
   * AttributionPolicy#standard}.
   */
  Attributor withPolicy(AttributionPolicy policy);

  /**
   * Returns the ids of the training texts in which nothing could be measured. Empty for an attributor that was read
   * back.
   */
  List<String> leftOut();

  /** Returns the candidates, in ascending order. */
  List<String> labels();

  /** Returns how texts are attributed; never {@link AttributionMethod#auto}. */
  AttributionMethod method();

  /**
   * Returns how probable the nearest label must be for all answers that are given to have a precision: what {@link
   * AttributionPolicy#precision} asks for. A stacked attributor reads it from texts that were held out in training; one
   * by profiles, which keeps nothing of them but the calibration, asks for a probability as high as the precision.
   * Empty if however probable it is, held-out texts did not show this precision.
   *
   * @param precision how many of all answers are to be right, in (0, 1)
   * @param texts how many texts are judged together, at least 1
   * @throws IllegalArgumentException if a number is out of range
   */
  OptionalDouble leastProbability(double precision, int texts);

  /** Returns how scores become probabilities. */
  Calibration calibration();

  /** Returns when nothing is said. */
  AttributionPolicy policy();
}
