package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the channels together make of held-out texts, learnt from those texts. First the weights of the channels, the
 * same for all labels; then those of every label, as near to the first as does the texts most good that were held out
 * once more.
 *
 * @param weights of every channel for every label
 * @param sums what weights that were learnt without a text's prompt or work make of it, by text and label
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stacking(LabelWeights weights, double[][] sums) {
  /** How near the weights of a label stay to the common ones; the first says: they are these. */
  private static final double[] RIDGES = {Double.POSITIVE_INFINITY, 1000, 300, 100};

  /** So many texts show which of them is best. */
  private static final int SAMPLE = 4000;

  /**
   * Learns from held-out texts.
   *
   * @param scores by channel, text and label
   * @param foldOf deals prompts or works out to folds, whole
   * @param folds their number, at least 2
   */
  static Stacking fit(
      List<float[][]> scores, int[] labelOf, int labels, int[] foldOf, int folds, Workers workers) {
    int texts = labelOf.length;
    Fitting fitting = new Fitting(scores, labelOf, labels, workers);
    double[][] commonOfFold = new double[folds][];
    for (int fold = 0; fold < folds; fold++) {
      commonOfFold[fold] = fitting.common(places(foldOf, texts, fold, false));
    }
    double ridge = ridge(fitting, foldOf, commonOfFold);
    double[][] sums = new double[texts][];
    for (int fold = 0; fold < folds; fold++) {
      LabelWeights rest = fitting.byLabel(places(foldOf, texts, fold, false), commonOfFold[fold], ridge);
      for (int text : places(foldOf, texts, fold, true)) {
        sums[text] = rest.sums(scores, text);
      }
    }
    int[] all = IntStream.range(0, texts).toArray();
    return new Stacking(fitting.byLabel(all, fitting.common(all), ridge), sums);
  }

  private record Fitting(List<float[][]> scores, int[] labelOf, int labels, Workers workers) {
    double[] common(int[] texts) {
      return StackWeights.fit(scores, labelOf, texts, labels, workers);
    }

    LabelWeights byLabel(int[] texts, double[] common, double ridge) {
      return ridge == Double.POSITIVE_INFINITY
          ? LabelWeights.common(common, labels)
          : LabelWeightsFitter.fit(scores, labelOf, texts, common, labels, ridge, workers);
    }
  }

  /** Returns the ridge under which the texts of each fold are most probable by weights learnt from the others. */
  private static double ridge(Fitting fitting, int[] foldOf, double[][] commonOfFold) {
    double least = Double.POSITIVE_INFINITY;
    double best = RIDGES[0];
    int texts = Math.min(SAMPLE, foldOf.length);
    for (double ridge : RIDGES) {
      double loss = 0;
      for (int fold = 0; fold < commonOfFold.length; fold++) {
        int[] heldOut = places(foldOf, texts, fold, true);
        // The sample stands for all texts: as many times as it is smaller, the ridge must be.
        double share = ridge * texts / foldOf.length;
        LabelWeights rest = fitting.byLabel(places(foldOf, texts, fold, false), commonOfFold[fold], share);
        if (heldOut.length > 0) {
          loss += heldOut.length
              * LabelWeightsFitter.logLoss(rest, fitting.scores(), fitting.labelOf(), heldOut);
        }
      }
      if (loss < least) {
        least = loss;
        best = ridge;
      }
    }
    return best;
  }

  private static int[] places(int[] foldOf, int texts, int fold, boolean inside) {
    return IntStream.range(0, texts).filter(i -> (foldOf[i] == fold) == inside).toArray();
  }
}
