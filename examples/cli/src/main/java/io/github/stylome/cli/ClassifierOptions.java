package io.github.stylome.cli;

import io.github.stylome.classify.Classifier;
import io.github.stylome.classify.LinearSvm;
import io.github.stylome.classify.NaiveBayes;
import io.github.stylome.classify.NearestCentroid;
import io.github.stylome.classify.NearestNeighbors;
import io.github.stylome.classify.NearestShrunkenCentroids;
import io.github.stylome.classify.ScalingRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How labels are told apart. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClassifierOptions {
  /** The methods of {@code crossvalidate}. */
  enum Method {
    /** The nearest mean of a label's texts. */
    CENTROID(true, false),
    /** The nearest text. */
    DELTA(true, true),
    /** The vote of the nearest texts. */
    KNN(true, true),
    /** Gaussian naive Bayes. */
    NB(false, true),
    /** A linear support vector machine. */
    SVM(false, true),
    /** Nearest shrunken centroids. */
    NSC(false, false);

    private final boolean byDistance;
    private final boolean ofStylo;

    Method(boolean byDistance, boolean ofStylo) {
      this.byDistance = byDistance;
      this.ofStylo = ofStylo;
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = "CENTROID",
      description = "centroid (the default: the nearest mean of a label's texts), delta (the nearest text), knn (the "
          + "vote of the nearest texts), svm (a linear support vector machine), nb (Gaussian naive Bayes) or nsc "
          + "(nearest shrunken centroids).")
  private Method method;

  @Option(
      names = "--distance",
      paramLabel = "NAME",
      completionCandidates = WeightingOptions.MeasureNames.class,
      description = "Of centroid, delta and knn: ${COMPLETION-CANDIDATES} (default: cosine-delta).")
  private @Nullable String distance;

  @Mixin
  private WeightingOptions weighting;

  @Option(names = "--neighbors", paramLabel = "K", description = "Of knn, how many texts vote (default: 3).")
  private @Nullable Integer neighbors;

  @Option(
      names = "--threshold",
      paramLabel = "X",
      description = "Of nsc, by how many standard errors means are moved to that of all texts (default: 1).")
  private @Nullable Double threshold;

  @Option(
      names = "--stylo",
      description = "Compute delta, knn, svm and nb as the R package stylo does; docs/classification.md says how these "
          + "differ.")
  private boolean stylo;

  /**
   * Returns the classifier.
   *
   * @throws ParameterException if the options make no sense together
   */
  Classifier classifier() {
    return classifier(ScalingRows.TEST_ONCE, ScalingRows.TEST_TWICE);
  }

  /**
   * Returns the classifier for windows over a text, which are scaled by the references alone, so that no window changes
   * what is said of another. stylo scales by the windows too where it goes by Cosine Delta or entropy.
   *
   * @throws ParameterException if the options make no sense together
   */
  Classifier ofWindows() {
    boolean withWindows = distance().equals("cosine-delta") || distance().equals("entropy");
    return classifier(ScalingRows.TRAINING, withWindows ? ScalingRows.TRAINING_AND_TEST : ScalingRows.TRAINING);
  }

  private Classifier classifier(ScalingRows scaling, ScalingRows styloScaling) {
    require(method.byDistance || distance == null, "--distance goes with --method centroid, delta and knn");
    require(method.byDistance || !weighting.given(), "--weighting goes with --method centroid, delta and knn");
    require(method == Method.KNN || neighbors == null, "--neighbors goes with --method knn");
    require(method == Method.NSC || threshold == null, "--threshold goes with --method nsc");
    require(method.ofStylo || !stylo, "--stylo goes with --method delta, knn, svm and nb");
    try {
      return switch (method) {
        case CENTROID -> NearestCentroid.of(weighting.measure(distance())).scaledOver(scaling);
        case DELTA -> nearest(stylo ? styloScaling : scaling);
        case KNN -> nearest(stylo ? styloScaling : scaling).withNeighbors(neighbors == null ? 3 : neighbors);
        case SVM -> stylo ? LinearSvm.stylo() : LinearSvm.oneAgainstRest();
        case NB -> stylo ? NaiveBayes.stylo() : NaiveBayes.gaussian();
        case NSC -> NearestShrunkenCentroids.of(threshold == null ? 1 : threshold);
      };
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private String distance() {
    return distance == null ? "cosine-delta" : distance;
  }

  private NearestNeighbors nearest(ScalingRows scaling) {
    return NearestNeighbors.of(weighting.measure(distance())).scaledOver(scaling);
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
