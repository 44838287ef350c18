package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.distance.ResampledDistances;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tree of all data, and how often its edges come again when the data are drawn anew: every resample gives a tree by
 * {@link NeighborJoining}, and the support of an edge is the share of them that have its split. Felsenstein,
 * "Confidence limits on phylogenies: an approach using the bootstrap", Evolution 39(4), 1985.
 *
 * <p>A support is no probability that the labels below an edge have one origin. It says how far the tree depends on
 * which prompts happened to be asked.
 *
 * <p>Where distances are equal, joining still takes some pair, the same in every resample. An inner edge of no length,
 * or of what rounding leaves of none, therefore is not counted: it parts nothing, and has no support.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param tree of all data, unrooted, with support
 * @param frequencies of the splits of the trees of the resamples
 */
public record TreeBootstrap(Tree tree, SplitFrequencies frequencies) {
  /** An inner edge is as good as none below this share of the mean distance: cosines are kept as floats. */
  private static final double LEAST_LENGTH = 1e-6;

  /**
   * Joins and counts. O(rounds × labels³) time besides what the distances take.
   *
   * @param rounds how many resamples, at least 1
   * @throws IllegalArgumentException if there are fewer than three labels, or no rounds
   */
  public static TreeBootstrap of(ResampledDistances distances, int rounds, Workers workers) {
    Preconditions.checkArgument(rounds >= 1, "a bootstrap of %s rounds", rounds);
    Tree tree = NeighborJoining.of(distances.all());
    List<Integer> all = IntStream.range(0, rounds).boxed().toList();
    List<Tree> trees = workers.map(all, round -> NeighborJoining.of(distances.resample(round)));
    SplitFrequencies frequencies = SplitFrequencies.longerThan(LEAST_LENGTH * mean(distances.all()), trees);
    return new TreeBootstrap(frequencies.support(tree), frequencies);
  }

  private static double mean(LabelDistances distances) {
    int size = distances.size();
    return IntStream.range(0, size * size).mapToDouble(pair -> distances.between(pair / size, pair % size)).sum()
        / (size * (size - 1.0));
  }

  /** Returns the support of the inner edges in ascending order, each once. */
  public List<Double> supports() {
    Tree unrooted = tree.unrooted();
    return IntStream.range(1, unrooted.size())
        .mapToDouble(unrooted::support)
        .filter(support -> !Double.isNaN(support))
        .sorted()
        .boxed()
        .toList();
  }

  /** Returns the median support of the inner edges; NaN if there is none, as with three labels. */
  public double medianSupport() {
    List<Double> supports = supports();
    int size = supports.size();
    return size == 0 ? Double.NaN : (supports.get((size - 1) / 2) + supports.get(size / 2)) / 2;
  }
}
