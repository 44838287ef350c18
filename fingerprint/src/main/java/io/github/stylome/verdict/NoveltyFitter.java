package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import io.github.stylome.verdict.NoveltyModel.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits a {@link NoveltyModel} on {@link LabelDiscriminants}. What its statistic means, and how much densities count
 * beside the sums of the channels, is learnt from texts whose fold the discriminants had not seen either.
 */
final class NoveltyFitter {
  private static final int MIN_TEXTS = 50;
  private static final Logistic NONE = new Logistic(0, 0);

  private final int[] labelOf;
  private final int[] foldOf;
  private final int folds;
  private final int labels;
  private final List<LabelDiscriminants> discriminants; // without each fold
  private final double[][] coordinates; // of every text, by discriminants that had not seen it

  private NoveltyFitter(
      int[] labelOf, int[] foldOf, DiscriminantFitter fitter, List<LabelDiscriminants> discriminants) {
    this.labelOf = labelOf;
    this.foldOf = foldOf;
    this.discriminants = discriminants;
    folds = discriminants.size();
    labels = discriminants.get(0).labels();
    coordinates = IntStream.range(0, labelOf.length)
        .mapToObj(text -> discriminants.get(foldOf[text]).coordinates(fitter.scores(text)))
        .toArray(double[][]::new);
  }

  /**
   * What was learnt.
   *
   * @param model empty if there are too few texts, or too many labels, or scores do not scatter
   * @param sums by text and label, with densities by their share: what discriminants made of it that had not seen it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fitted(Optional<DiscriminantNovelty> model, double[][] sums) {
    /**
     * Returns the same with sums that are scaled by what was learnt of them; as it is where there is no model.
     *
     * @see MatrixScalingFitter#fit
     */
    Fitted scaled(double[] weights, int[] labelOf, int[] groupOf, int[] foldOf, int folds, Workers workers) {
      if (model.isEmpty() || model.get().labels() > MatrixScaling.MOST_LABELS) {
        return this;
      }
      MatrixScalingFitter.Fitted fitted =
          MatrixScalingFitter.fit(sums, weights, labelOf, groupOf, foldOf, folds, workers);
      return new Fitted(
          fitted.scaling().map(scaling -> model.get().withScaling(scaling)).or(() -> model), fitted.sums());
    }
  }

  /**
   * Learns from held-out texts.
   *
   * @param scores by channel, text and label
   * @param stacking what the channels together make of them
   * @param foldOf deals prompts or works out to folds, whole
   * @param folds their number, at least 2
   * @param densities whether densities may count beside the sums
   */
  static Fitted fit(List<float[][]> scores, int[] labelOf, Stacking stacking, int[] foldOf, int folds,
      boolean densities, Workers workers) {
    int labels = stacking.weights().labels();
    Fitted none = new Fitted(Optional.empty(), stacking.sums());
    if (labelOf.length < Math.max(MIN_TEXTS, 3 * labels) || labels < 3 || labels > NoveltyModel.MOST_LABELS) {
      return none;
    }
    DiscriminantFitter fitter = new DiscriminantFitter(scores, labelOf, stacking.weights(), foldOf);
    List<Optional<LabelDiscriminants>> fitted = // of all texts the last
        workers.map(IntStream.rangeClosed(0, folds).boxed().toList(), fitter::without);
    if (fitted.stream().anyMatch(Optional::isEmpty)) {
      return none;
    }
    List<LabelDiscriminants> discriminants = fitted.stream().map(Optional::orElseThrow).toList();
    return new NoveltyFitter(labelOf, foldOf, fitter, discriminants.subList(0, folds))
        .fit(discriminants.get(folds), stacking.sums(), densities, workers);
  }

  private Fitted fit(LabelDiscriminants ofAll, double[][] sums, boolean densities, Workers workers) {
    double share = densities ? share(sums, workers) : 0;
    List<LabelDiscriminants> shared = discriminants.stream().map(own -> own.withShare(share)).toList();
    double[][] withDensities = new double[sums.length][];
    for (int text = 0; text < sums.length; text++) {
      withDensities[text] = sums[text].clone();
      shared.get(foldOf[text]).addTo(withDensities[text], coordinates[text]);
    }
    Logistic single = logistic(1);
    Logistic group = logistic(NoveltyModel.GROUP);
    return new Fitted(
        Optional.of(DiscriminantNovelty.of(ofAll.withShare(share), single, group.slope() > 0 ? group : single)),
        withDensities);
  }

  /** Returns how much densities count beside sums for the true labels to be most probable. */
  private double share(double[][] sums, Workers workers) {
    int size = labelOf.length;
    float[][] ofSums = new float[size][labels];
    float[][] ofDensities = new float[size][labels];
    for (int text = 0; text < size; text++) {
      double[] logs = discriminants.get(foldOf[text]).logDensities(coordinates[text]);
      for (int l = 0; l < labels; l++) {
        ofSums[text][l] = (float) sums[text][l];
        ofDensities[text][l] = (float) logs[l];
      }
    }
    double[] weights = StackWeights.fit(
        List.of(ofSums, ofDensities), labelOf, IntStream.range(0, size).toArray(), labels, workers);
    return weights[0] > weights[1] ? weights[1] / weights[0] : weights[1] > 0 ? 1 : 0;
  }

  /** Fits what the statistic means for groups of texts of one label, with and without that label. */
  private Logistic logistic(int size) {
    List<double[]> pairs = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      DiscriminantNovelty model = DiscriminantNovelty.of(discriminants.get(fold), NONE, NONE);
      for (int label = 0; label < labels; label++) {
        int own = label;
        int fromFold = fold;
        int[] texts = IntStream.range(0, labelOf.length)
            .filter(text -> labelOf[text] == own && foldOf[text] == fromFold)
            .toArray();
        for (int from = 0; from + size <= texts.length; from += size) {
          double[] mean = DiscriminantFitter.mean(
              Arrays.stream(texts, from, from + size).mapToObj(text -> coordinates[text]).toList());
          pairs.add(new double[] {model.statistic(mean, size, -1), model.statistic(mean, size, label)});
        }
      }
    }
    return LogisticFitter.fit(pairs);
  }
}
