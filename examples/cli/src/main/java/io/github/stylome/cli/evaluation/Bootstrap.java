package io.github.stylome.cli.evaluation;

import com.google.common.base.Preconditions;
import io.github.stylome.cli.transform.Seeds;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The 95% interval of a figure by the percentile bootstrap: Efron, "Bootstrap Methods: Another Look at the Jackknife",
 * Annals of Statistics 7(1), 1979. Clusters are drawn whole, since the texts that answer one prompt, or come from one
 * work, are not independent of each other.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <T> what a figure is of
 */
public final class Bootstrap<T> {
  /** How often texts are drawn anew. */
  public static final int RESAMPLES = 1000;

  private static final double TAIL = 0.025;

  private final List<T> items;
  private final List<List<T>> clusters;
  private final long seed;
  private final Workers workers;

  /**
   * Makes ready to draw from items.
   *
   * @param cluster the name of what an item is drawn together with
   */
  public Bootstrap(List<T> items, Function<? super T, String> cluster, long seed, Workers workers) {
    this.items = List.copyOf(items);
    this.seed = seed;
    this.workers = workers;
    Map<String, List<T>> byName = new LinkedHashMap<>();
    for (T item : items) {
      byName.computeIfAbsent(cluster.apply(item), name -> new ArrayList<>()).add(item);
    }
    clusters = List.copyOf(byName.values());
  }

  /**
   * Returns a figure with its interval: from the 2.5% to the 97.5% quantile of the figure over {@link #RESAMPLES} draws
   * with replacement. A draw of which the figure is NaN is passed over. O(RESAMPLES × cost of the figure).
   */
  public Estimate estimate(ToDoubleFunction<? super List<T>> figure) {
    double value = figure.applyAsDouble(items);
    if (Double.isNaN(value)) {
      return Estimate.NONE;
    }
    List<Integer> draws = IntStream.range(0, RESAMPLES).boxed().toList();
    double[] drawn = workers.map(draws, draw -> figure.applyAsDouble(resample(draw))).stream()
        .mapToDouble(Double::doubleValue)
        .filter(x -> !Double.isNaN(x))
        .sorted()
        .toArray();
    return drawn.length == 0
        ? new Estimate(value, value, value)
        : new Estimate(value, quantile(drawn, TAIL), quantile(drawn, 1 - TAIL));
  }

  private List<T> resample(int draw) {
    Random random = Seeds.random(seed, draw);
    List<T> resampled = new ArrayList<>(items.size());
    for (int i = 0; i < clusters.size(); i++) {
      resampled.addAll(clusters.get(random.nextInt(clusters.size())));
    }
    return resampled;
  }

  /** Returns the quantile of sorted values, linear between them: definition 7 of Hyndman and Fan, 1996. */
  static double quantile(double[] sorted, double share) {
    Preconditions.checkArgument(sorted.length > 0, "no value in %s", Arrays.toString(sorted));
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
