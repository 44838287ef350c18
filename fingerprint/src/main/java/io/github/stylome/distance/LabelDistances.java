package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How far labels (authors, models, texts) are from each other, however that was measured: symmetric, finite, at least
 * 0, with a diagonal of zeros. Trees and whole-corpus views take it in and know nothing of texts.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LabelDistances {
  /** The cosine distance of equal vectors may be this much below 0. */
  private static final double ROUNDING = 1e-12;
  private static final double EQUAL = 1e-6;

  private final ImmutableList<String> labels;
  private final double[] values; // row by row

  private LabelDistances(List<String> labels, double[] values) {
    this.labels = ImmutableList.copyOf(labels);
    this.values = values;
    for (String label : labels) {
      Preconditions.checkArgument(!label.isEmpty(), "a label is empty");
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      Integer before = places.putIfAbsent(labels.get(i), i);
      Preconditions.checkArgument(before == null, "the label \"%s\" is there twice", labels.get(i));
    }
  }

  /**
   * Returns these distances.
   *
   * @param labels distinct and not empty
   * @param distances a row and a column for every label, in their order
   * @throws IllegalArgumentException if the parts do not fit together, or a distance is negative, NaN, infinite, not
   *     the same in both directions, or not 0 from a label to itself; the message names the two
   */
  public static LabelDistances of(List<String> labels, double[][] distances) {
    int size = labels.size();
    Preconditions.checkArgument(distances.length == size, "%s labels and %s rows", size, distances.length);
    double[] values = new double[Math.multiplyExact(size, size)];
    for (int i = 0; i < size; i++) {
      Preconditions.checkArgument(distances[i].length == size,
          "the row of \"%s\" has %s distances, not %s", labels.get(i), distances[i].length, size);
      System.arraycopy(distances[i], 0, values, i * size, size);
    }
    return checked(labels, values);
  }

  private static LabelDistances checked(List<String> labels, double[] values) {
    LabelDistances distances = new LabelDistances(labels, values);
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j <= i; j++) {
        double between = distances.between(i, j);
        Preconditions.checkArgument(between >= 0 && Double.isFinite(between) && (i != j || between == 0),
            "from \"%s\" to \"%s\" the distance is %s", labels.get(i), labels.get(j), between);
        Preconditions.checkArgument(between == distances.between(j, i),
            "from \"%s\" to \"%s\" the distance is %s, and %s the other way",
            labels.get(i), labels.get(j), between, distances.between(j, i));
      }
    }
    return distances;
  }

  /** Returns the distances of measured vectors, with their ids as labels. What rounding put below 0 becomes 0. */
  public static LabelDistances from(DistanceMatrix matrix) {
    int size = matrix.size();
    double[] values = new double[size * size];
    for (int i = 0; i < values.length; i++) {
      double between = matrix.between(i / size, i % size);
      values[i] = between < 0 && between > -ROUNDING ? 0 : between;
    }
    return checked(matrix.ids(), values);
  }

  /**
   * Returns the mean of the distances in several channels, each by its weight, as of words and of characters. They are
   * not brought to one scale: weigh channels of one measure, or of several in [0, 1].
   *
   * @param weights one for each channel, more than 0
   * @throws IllegalArgumentException if there is no channel, two have other labels or another order of them, there are
   *     more or fewer weights, or one is out of range
   */
  public static LabelDistances weightedMean(List<LabelDistances> channels, double... weights) {
    Preconditions.checkArgument(!channels.isEmpty() && channels.size() == weights.length,
        "%s channels and %s weights", channels.size(), weights.length);
    List<String> labels = channels.get(0).labels;
    double[] values = new double[labels.size() * labels.size()];
    double sum = Arrays.stream(weights).sum();
    for (int c = 0; c < weights.length; c++) {
      Preconditions.checkArgument(weights[c] > 0 && Double.isFinite(sum), "a channel with the weight %s", weights[c]);
      Preconditions.checkArgument(channels.get(c).labels.equals(labels), "channels of different labels");
      for (int i = 0; i < values.length; i++) {
        values[i] += weights[c] / sum * channels.get(c).values[i];
      }
    }
    return checked(labels, values);
  }

  /** Returns the labels, which rows and columns follow, unmodifiable. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the number of labels. */
  public int size() {
    return labels.size();
  }

  /**
   * Returns the distance of two labels by their places.
   *
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public double between(int i, int j) {
    return values[Objects.checkIndex(i, size()) * size() + Objects.checkIndex(j, size())];
  }

  /**
   * Returns whether all labels are equally far apart, but for a millionth that rounding may leave: nothing then tells
   * one from another. O(labels²) time.
   */
  public boolean areAllEqual() {
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        least = Math.min(least, between(i, j));
        greatest = Math.max(greatest, between(i, j));
      }
    }
    return greatest - least <= EQUAL * greatest || size() < 2;
  }

  /**
   * Returns the distances of some of the labels, in the order asked for.
   *
   * @throws IllegalArgumentException if one is unknown, or asked for twice
   */
  public LabelDistances of(List<String> some) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      places.put(labels.get(i), i);
    }
    List<Integer> chosen = new ArrayList<>();
    for (String label : some) {
      Integer place = places.get(label);
      Preconditions.checkArgument(place != null, "there is no distance to \"%s\"", label);
      chosen.add(place);
    }
    double[] own = new double[some.size() * some.size()];
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < some.size(); j++) {
        own[i * some.size() + j] = between(chosen.get(i), chosen.get(j));
      }
    }
    return new LabelDistances(some, own);
  }

  /** Returns the same distances with the labels in the order of their chars, which is an order for everybody. */
  public LabelDistances sorted() {
    return of(labels.stream().sorted().toList());
  }

  @Override
  public String toString() {
    return "LabelDistances[" + size() + " labels]";
  }
}
