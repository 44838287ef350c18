package io.github.stylome.classify;

import java.util.List;

/**
 * A classifier that learns a model once, which is then asked about one text after the other: what it says of a text
 * depends on no other text that is asked about.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public interface Learner extends Classifier {
  /**
   * Learns from labelled texts.
   *
   * @throws IllegalArgumentException if there is too little to learn from; the message says what is missing
   */
  Model fit(FeatureTable training);

  @Override
  default List<Prediction> predict(FeatureTable training, FeatureTable test) {
    training.requireSameFeatures(test);
    Model model = fit(training);
    return test.rows().stream().map(model::predict).toList();
  }
}
