package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatrixScalingFitterTest {
  private static final int LABELS = 4;
  private static final int FOLDS = 4;
  private static final int SIZE = 2000;
  private static final int[] LABEL_OF = IntStream.range(0, SIZE).map(text -> text % LABELS).toArray();
  private static final int[] ALONE = IntStream.range(0, SIZE).toArray();
  private static final int[] FOLD_OF = IntStream.range(0, SIZE).map(text -> text / LABELS % FOLDS).toArray();
  private static final double[][] SUMS = sums();
  private static final double[] EVEN = DoubleStream.generate(() -> 1).limit(SIZE).toArray();
  private static final MatrixScalingFitter.Fitted FITTED = fit(ALONE, Workers.caller());

  /** The first two labels are twins: which of them is ahead says nothing. The others are told apart. */
  private static double[][] sums() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] sums = new double[SIZE][LABELS];
    for (int text = 0; text < SIZE; text++) {
      for (int label = 0; label < LABELS; label++) {
        boolean alike = label == LABEL_OF[text] || (label < 2 && LABEL_OF[text] < 2);
        sums[text][label] = (alike ? 4 : 0) + 2 * (random.nextDouble() + random.nextDouble() - 1);
      }
    }
    return sums;
  }

  private static MatrixScalingFitter.Fitted fit(int[] groupOf, Workers workers) {
    return MatrixScalingFitter.fit(SUMS, EVEN, LABEL_OF, groupOf, FOLD_OF, FOLDS, workers);
  }

  private static double[] scaled(double... sums) {
    FITTED.scaling().orElseThrow().addTo(sums);
    return sums;
  }

  @Test
  void whatTwinsDifferBy_countsLessThanWhatSetsBothApart() {
    double[] twins = scaled(5, 3, 0, 0);
    double[] others = scaled(0, 0, 5, 3);
    assertTrue(twins[0] - twins[1] < 0.5 * (others[2] - others[3]),
        Arrays.toString(twins) + " " + Arrays.toString(others));
  }

  @Test
  void trueLabels_areMoreProbableThanBefore() {
    assertTrue(loss(FITTED.sums()) < loss(SUMS) - 0.05, loss(FITTED.sums()) + " after " + loss(SUMS));
  }

  private static double loss(double[][] sums) {
    double loss = 0;
    for (int text = 0; text < SIZE; text++) {
      double total = 0;
      for (double sum : sums[text]) {
        total += Math.exp(sum - sums[text][LABEL_OF[text]]);
      }
      loss += Math.log(total) / SIZE;
    }
    return loss;
  }

  @Test
  void sums_lieBetweenWhatWasSeenAndWhatWasNot() {
    double[][] seen = Arrays.stream(SUMS).map(sums -> scaled(sums.clone())).toArray(double[][]::new);
    assertTrue(loss(FITTED.sums()) > loss(seen), loss(FITTED.sums()) + " and " + loss(seen));
  }

  @Test
  void workCutIntoManyTexts_countsAsOne() {
    int[] works = IntStream.range(0, SIZE).map(text -> text / (20 * LABELS)).toArray(); // 20 texts a label and work
    MatrixScaling ofWorks = fit(works, Workers.caller()).scaling().orElseThrow();
    assertTrue(length(ofWorks) < 0.7 * length(FITTED.scaling().orElseThrow()));
  }

  private static double length(MatrixScaling scaling) {
    return Arrays.stream(scaling.weights()).flatMapToDouble(Arrays::stream).map(weight -> weight * weight).sum();
  }

  @Test
  void textsOfNoWeight_sayNothing() {
    double[] none = new double[SIZE];
    MatrixScalingFitter.Fitted fitted =
        MatrixScalingFitter.fit(SUMS, none, LABEL_OF, ALONE, FOLD_OF, FOLDS, Workers.caller());
    assertEquals(0, length(fitted.scaling().orElseThrow()));
    assertArrayEquals(SUMS, fitted.sums());
  }

  @Test
  void anyNumberOfThreads_givesTheSameBits() {
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      MatrixScalingFitter.Fitted other = fit(ALONE, Workers.of(executor, 3));
      assertEquals(FITTED.scaling(), other.scaling());
      assertArrayEquals(FITTED.sums(), other.sums());
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void sumsThatSayTheOpposite_stayAsTheyAre() {
    double[][] opposite = Arrays.stream(SUMS)
        .map(sums -> Arrays.stream(sums).map(sum -> -sum).toArray())
        .toArray(double[][]::new);
    MatrixScalingFitter.Fitted fitted =
        MatrixScalingFitter.fit(opposite, EVEN, LABEL_OF, ALONE, FOLD_OF, FOLDS, Workers.caller());
    assertTrue(fitted.scaling().isEmpty());
    assertSame(opposite, fitted.sums());
  }
}
