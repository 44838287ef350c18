package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.fingerprint.MeasuredVector;
import io.github.stylome.fingerprint.Weighting;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A distance before it has met the texts that it is over. Those of {@link Distances} need no texts; {@link
 * EntropyDistance} and {@link LinearDelta} are fitted on them, and so is everything with a {@link Weighting}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DistanceMeasure {
  private static final DistanceMeasure ENTROPY = new DistanceMeasure(EntropyDistance.LABEL, EntropyDistance::fit);
  private static final DistanceMeasure LINEAR_DELTA = new DistanceMeasure(LinearDelta.LABEL, LinearDelta::fit);
  private static final ImmutableList<DistanceMeasure> ALL = Stream.concat(
          Distances.all().stream().map(DistanceMeasure::of), Stream.of(ENTROPY, LINEAR_DELTA))
      .collect(ImmutableList.toImmutableList());

  private final String label;
  private final Function<List<? extends MeasuredVector>, ? extends Distance> fit;

  private DistanceMeasure(String label, Function<List<? extends MeasuredVector>, ? extends Distance> fit) {
    this.label = label;
    this.fit = fit;
  }

  /** Returns a distance that needs no texts, or was fitted on them before. */
  public static DistanceMeasure of(Distance distance) {
    return new DistanceMeasure(distance.label(), texts -> distance);
  }

  /** Returns stylo's {@link EntropyDistance}. */
  public static DistanceMeasure entropy() {
    return ENTROPY;
  }

  /** Returns Argamon's {@link LinearDelta}. */
  public static DistanceMeasure linearDelta() {
    return LINEAR_DELTA;
  }

  /** Returns all measures: those of {@link Distances#all}, then the fitted ones, unmodifiable. */
  public static List<DistanceMeasure> all() {
    return ALL;
  }

  /**
   * Returns the measure of this {@link #label}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static DistanceMeasure named(String name) {
    for (DistanceMeasure measure : ALL) {
      if (measure.label.equals(name)) {
        return measure;
      }
    }
    throw new IllegalArgumentException("unknown distance \"" + name + "\"; known are "
        + String.join(", ", ALL.stream().map(DistanceMeasure::label).toList()));
  }

  /**
   * Returns the measure that compares weighted values where it compares percentages otherwise, as Manhattan over
   * z-scores or the cosine of tf-idf.
   *
   * @throws IllegalArgumentException if this measure has weights of its own, as all that compare z-scores do, or the
   *     weighting gives negative values and the measure takes none
   */
  public DistanceMeasure weightedBy(Weighting weighting) {
    Measure measure = Arrays.stream(Measure.values())
        .filter(known -> known.label().equals(label) && !known.comparesZScores())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label + " has weights of its own and takes no other"));
    Preconditions.checkArgument(measure.takesNegative() || !weighting.isSigned(),
        "%s compares numbers that are not negative, and %s gives such", label, weighting.label());
    String weighted = weighting.label() + "-" + label;
    return new DistanceMeasure(weighted, texts -> new WeightedDistance(measure, weighting.fit(texts), weighted));
  }

  /** Returns the name used on the command line and in files; with a weighting its name stands before, and a hyphen. */
  public String label() {
    return label;
  }

  /**
   * Returns the distance over the texts of a table.
   *
   * @throws IllegalArgumentException if it is fitted and there are fewer than two texts, or different fingerprinters
   *     measured them, or it is undefined for them
   */
  public Distance over(List<? extends MeasuredVector> texts) {
    return fit.apply(texts);
  }

  @Override
  public String toString() {
    return "DistanceMeasure[" + label + "]";
  }
}
