package io.github.stylome.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who bet on which text is the new one. They know the texts learnt from, the texts of other models if any were
 * given, and what the stream has shown so far: one goes by how unlike the learnt texts a text is, others by directions
 * in which other models differ, others by directions learnt from the stream itself. Each bets with several strengths.
 *
 * <p>Not safe for concurrent use.
 */
final class Bettors {
  private static final double[] STRENGTHS = {1, 3, 8};
  private static final double[] NOVELTY_STRENGTHS = {0.3, 1};
  private static final double FARTHEST = 6;
  private static final double OTHERS_WEIGHT = 0.3;
  private static final int RECENT = 24;

  private final Centre centre;
  private final double meanLikeness;
  private final double deviation;
  private final List<Direction> known;
  private @Nullable Direction style;
  private @Nullable Direction all;
  private @Nullable Direction recent;

  Bettors(Centre centre, List<StyleVector> learnt, List<List<StyleVector>> others) {
    this.centre = centre;
    double[] likeness = learnt.stream().mapToDouble(text -> centre.likeness(text, false)).toArray();
    meanLikeness = Arrays.stream(likeness).average().orElse(0);
    double squares = Arrays.stream(likeness).map(value -> (value - meanLikeness) * (value - meanLikeness)).sum();
    deviation = Math.max(1e-6, Math.sqrt(squares / likeness.length));
    known = new ArrayList<>();
    for (List<StyleVector> other : others) {
      Samples samples = new Samples(centre, learnt.size(), other.size());
      learnt.forEach(samples::addBefore);
      other.forEach(samples::addStream);
      known.add(samples.direction(false, other.size()));
    }
  }

  /** Returns how much of the wealth each begins with, in the order of {@link #factors}. */
  double[] weights() {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < NOVELTY_STRENGTHS.length; i++) {
      weights.add(0.1 / NOVELTY_STRENGTHS.length);
    }
    double own = known.isEmpty() ? 0.9 : 0.9 - OTHERS_WEIGHT;
    for (int i = 0; i < 3 * STRENGTHS.length; i++) {
      weights.add(own / (3 * STRENGTHS.length));
    }
    for (int i = 0; i < known.size() * STRENGTHS.length; i++) {
      weights.add(OTHERS_WEIGHT / (known.size() * STRENGTHS.length));
    }
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Learns how texts of the stream differ from those that they were compared with. */
  void learn(Samples samples) {
    style = samples.direction(true, Integer.MAX_VALUE);
    all = samples.direction(false, Integer.MAX_VALUE);
    recent = samples.stream().size() <= RECENT ? all : samples.direction(false, RECENT);
  }

  /** Returns what the bets are multiplied by, of a group whose first text is the new one. */
  double[] factors(List<StyleVector> group) {
    List<double[]> factors = new ArrayList<>();
    double[] novelty = group.stream().mapToDouble(this::novelty).toArray();
    factors.add(factors(novelty, NOVELTY_STRENGTHS));
    for (Direction direction : Arrays.asList(style, all, recent)) {
      factors.add(factors(scores(direction, group), STRENGTHS));
    }
    for (Direction direction : known) {
      factors.add(factors(scores(direction, group), STRENGTHS));
    }
    return factors.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private double novelty(StyleVector text) {
    double unlike = (meanLikeness - centre.likeness(text, false)) / deviation;
    return Math.max(-FARTHEST, Math.min(FARTHEST, unlike));
  }

  private static double[] scores(@Nullable Direction direction, List<StyleVector> group) {
    return group.stream().mapToDouble(text -> direction == null ? 0 : direction.score(text)).toArray();
  }

  private static double[] factors(double[] scores, double[] strengths) {
    return Arrays.stream(strengths).map(strength -> Bets.factor(scores, strength)).toArray();
  }
}
