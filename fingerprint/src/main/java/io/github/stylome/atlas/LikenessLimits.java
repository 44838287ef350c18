package io.github.stylome.atlas;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/**
 * How like the nearest profile a text must be for an answer. Likeness is the cosine with the profile, divided by {@code
 * √(n / (n + 500))} for a text of n tokens, since short texts are far from everything. The limit is a low quantile of
 * what texts of the profile's own collection reach that had no part in it. It grows with the number of texts judged
 * together; between the numbers that were measured it is interpolated in their logarithm.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LikenessLimits {
  private static final double HALF_LENGTH = 500;

  private final ImmutableSortedMap<String, ImmutableSortedMap<Integer, Double>> byCollection;

  private LikenessLimits(ImmutableSortedMap<String, ImmutableSortedMap<Integer, Double>> byCollection) {
    this.byCollection = byCollection;
  }

  /**
   * Returns limits by collection and number of texts.
   *
   * @throws IllegalArgumentException if a collection has none, or a number of texts is less than 1
   */
  public static LikenessLimits of(Map<String, ? extends Map<Integer, Double>> byCollection) {
    ImmutableSortedMap.Builder<String, ImmutableSortedMap<Integer, Double>> copy = ImmutableSortedMap.naturalOrder();
    byCollection.forEach((collection, byTexts) -> {
      ImmutableSortedMap<Integer, Double> sorted = ImmutableSortedMap.copyOf(byTexts);
      Preconditions.checkArgument(!sorted.isEmpty() && sorted.firstKey() >= 1, "limits for %s texts", sorted.keySet());
      copy.put(collection, sorted);
    });
    return new LikenessLimits(copy.buildOrThrow());
  }

  /** Returns the limits as they were given, by collection and number of texts. */
  public Map<String, ? extends Map<Integer, Double>> byCollection() {
    return byCollection;
  }

  /**
   * Returns the least likeness to a profile of a collection for so many texts; negative infinity for an
   * unknown one.
   */
  public double limit(String collection, int texts) {
    ImmutableSortedMap<Integer, Double> byTexts = byCollection.get(collection);
    if (byTexts == null) {
      return Double.NEGATIVE_INFINITY;
    }
    Map.Entry<Integer, Double> below = byTexts.floorEntry(texts);
    Map.Entry<Integer, Double> above = byTexts.ceilingEntry(texts);
    if (below == null || above == null) {
      Map.Entry<Integer, Double> nearest = below == null ? above : below;
      return nearest == null ? Double.NEGATIVE_INFINITY : nearest.getValue();
    }
    if (below.getKey().equals(above.getKey())) {
      return below.getValue();
    }
    double share = StrictMath.log((double) texts / below.getKey())
        / StrictMath.log((double) above.getKey() / below.getKey());
    return below.getValue() + share * (above.getValue() - below.getValue());
  }

  /**
   * Returns the likeness of texts of a mean length whose nearest profile has this score, a negative cosine distance.
   */
  public static double likeness(double score, double meanTokens) {
    return (1 + score) / Math.sqrt(meanTokens / (meanTokens + HALF_LENGTH));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof LikenessLimits other && byCollection.equals(other.byCollection);
  }

  @Override
  public int hashCode() {
    return byCollection.hashCode();
  }

  @Override
  public String toString() {
    return "LikenessLimits" + byCollection;
  }
}
