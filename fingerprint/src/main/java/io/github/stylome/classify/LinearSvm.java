package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.MarginSolver.Hyperplane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear support vector machine: hinge loss, squared norm, and a bias that is not penalised. Cortes and Vapnik,
 * "Support-Vector Networks", Machine Learning 20, 1995. Features are scaled to mean 0 and sample deviation 1 over the
 * training texts; one that does not vary is left out.
 *
 * <p>The default is one label against all the rest, where each side weighs as much as the other however many texts it
 * has; a label's score is its decision value. On slices of novels it errs far less often than one label against one
 * other, see {@code docs/classification.md}.
 *
 * <p>{@link #stylo} is C-SVC as stylo calls it, by the R package e1071 and LIBSVM: one label against one other for all
 * pairs, texts weighing alike, and a label's score is the mean of its decision values. If a feature that occurs does
 * not vary over the training texts, nothing is scaled, and percentages are taken as they are. LIBSVM stops at a
 * tolerance of 1e-3, so its scores agree to about 1e-2.
 *
 * <p>Learning takes O(texts² × features) and more where classes overlap; a text is predicted in O(labels × features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LinearSvm implements Learner {
  private final boolean stylo;
  private final double cost;

  private LinearSvm(boolean stylo, double cost) {
    this.stylo = stylo;
    this.cost = cost;
  }

  /** Returns one label against all the rest, at cost 1. */
  public static LinearSvm oneAgainstRest() {
    return new LinearSvm(false, 1);
  }

  /** Returns the form that has stylo's results, at cost 1. */
  public static LinearSvm stylo() {
    return new LinearSvm(true, 1);
  }

  /**
   * Returns the same with another cost of a text on the wrong side of the margin.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public LinearSvm withCost(double cost) {
    Preconditions.checkArgument(cost > 0 && Double.isFinite(cost), "a cost of %s", cost);
    return new LinearSvm(stylo, cost);
  }

  @Override
  public String name() {
    return stylo ? "svm-stylo" : "svm";
  }

  @Override
  public Model fit(FeatureTable training) {
    List<String> labels = training.labels();
    Preconditions.checkArgument(labels.size() >= 2, "a support vector machine needs two labels, not %s", labels.size());
    ColumnScaling scaling = stylo ? ColumnScaling.ofStylo(training) : ColumnScaling.ofVarying(training);
    double[][] rows = training.rows().stream().map(scaling::apply).toArray(double[][]::new);
    return stylo ? pairwise(training, scaling, rows) : againstRest(training, scaling, rows);
  }

  private Model againstRest(FeatureTable training, ColumnScaling scaling, double[][] rows) {
    KernelColumns kernel = new KernelColumns(rows);
    int[] labels = training.labelIndices();
    int[] all = IntStream.range(0, rows.length).toArray();
    List<Hyperplane> planes = new ArrayList<>();
    for (int k = 0; k < training.labels().size(); k++) {
      int label = k;
      double share = (double) IntStream.of(labels).filter(l -> l == label).count() / rows.length;
      boolean[] own = new boolean[rows.length];
      double[] upper = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        own[i] = labels[i] == k;
        upper[i] = cost / (2 * (own[i] ? share : 1 - share));
      }
      planes.add(new MarginSolver(kernel, all, own, upper).solve(rows));
    }
    return text -> {
      double[] row = scaling.apply(text);
      return Prediction.of(
          text.id(), training.labels(), planes.stream().mapToDouble(plane -> plane.decision(row)).toArray());
    };
  }

  private Model pairwise(FeatureTable training, ColumnScaling scaling, double[][] rows) {
    KernelColumns kernel = new KernelColumns(rows);
    int[] labels = training.labelIndices();
    int count = training.labels().size();
    Hyperplane[][] planes = new Hyperplane[count][count];
    for (int first = 0; first < count; first++) {
      for (int second = 0; second < first; second++) {
        planes[first][second] = between(kernel, rows, labels, first, second);
      }
    }
    return text -> {
      double[] row = scaling.apply(text);
      double[] scores = new double[count];
      for (int first = 0; first < count; first++) {
        for (int second = 0; second < first; second++) {
          double decision = planes[first][second].decision(row) / (count - 1);
          scores[first] += decision;
          scores[second] -= decision;
        }
      }
      return Prediction.of(text.id(), training.labels(), scores);
    };
  }

  private Hyperplane between(KernelColumns kernel, double[][] rows, int[] labels, int first, int second) {
    int[] both =
        IntStream.range(0, labels.length).filter(i -> labels[i] == first || labels[i] == second).toArray();
    boolean[] own = new boolean[both.length];
    double[] upper = new double[both.length];
    Arrays.fill(upper, cost);
    for (int i = 0; i < both.length; i++) {
      own[i] = labels[both[i]] == first;
    }
    return new MarginSolver(kernel, both, own, upper).solve(rows);
  }

  @Override
  public String toString() {
    return "LinearSvm[" + name() + ", cost " + cost + "]";
  }
}
