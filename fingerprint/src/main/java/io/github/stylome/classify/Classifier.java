package io.github.stylome.classify;

import java.util.List;

/**
 * A way to tell labels apart that learns from one table and is asked about another.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public interface Classifier {
  /** Returns the name used on the command line and in reports, as in {@code svm}. */
  String name();

  /**
   * Says of every test text whose it is. The labels of the test texts are not looked at.
   *
   * @return one prediction per test text, in their order
   * @throws IllegalArgumentException if the tables have different features, or too little to learn from
   */
  List<Prediction> predict(FeatureTable training, FeatureTable test);
}
