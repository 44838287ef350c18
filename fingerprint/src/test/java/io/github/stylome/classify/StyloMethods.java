package io.github.stylome.classify;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import java.util.Map;

/** stylo's names of distances and classifiers. */
final class StyloMethods {
  private static final Map<String, Distance> DISTANCES = Map.of(
      "delta", Distances.burrowsDelta(), "wurzburg", Distances.cosineDelta(), "argamon", Distances.quadraticDelta(),
      "eder", Distances.ederDelta(), "simple", Distances.ederSimple(), "cosine", Distances.cosine(),
      "minmax", Distances.minMax(), "manhattan", Distances.manhattan(), "euclidean", Distances.euclidean(),
      "canberra", Distances.canberra());

  private StyloMethods() {}

  static NearestNeighbors nearest(String distance) {
    return distance.equals("entropy") ? NearestNeighbors.byEntropy() : NearestNeighbors.of(DISTANCES.get(distance));
  }

  /** Returns what {@code crossv} calls so. */
  static Classifier crossv(String classifier, String distance) {
    return switch (classifier) {
      case "delta" -> nearest(distance).scaledOver(ScalingRows.TEST_TWICE);
      default -> learner(classifier);
    };
  }

  /** Returns what {@code classify} calls so. */
  static Classifier classify(String method, String distance) {
    boolean ofBoth = distance.equals("wurzburg") || distance.equals("entropy");
    return switch (method) {
      case "delta" -> nearest(distance).scaledOver(ofBoth ? ScalingRows.TRAINING_AND_TEST : ScalingRows.TRAINING);
      case "delta_zall" -> nearest(distance).scaledOver(ScalingRows.TRAINING_AND_TEST);
      default -> learner(method);
    };
  }

  private static Classifier learner(String name) {
    return switch (name) {
      case "knn" -> nearest("euclidean");
      case "svm" -> LinearSvm.stylo();
      case "naivebayes" -> NaiveBayes.stylo();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
