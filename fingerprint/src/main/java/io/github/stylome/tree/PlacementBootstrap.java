package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.distance.ResampledDistances;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where a new label hangs from a finished tree, by all data and by resamples: the tree stays as it is, and each
 * resample places the label anew.
 *
 * <p>A place is always found. Whether the label has any business in this tree the length of its edge tells: every
 * leaf is taken out in its turn and placed again, and {@link #fartherLeaves} says how many of them come to hang as far
 * out as the new label.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PlacementBootstrap {
  /** A label is far from all if so small a share of labels like the leaves would hang as far out. */
  private static final double FAR = 0.05;

  private final String label;
  private final Tree tree;
  private final Placement placement;
  private final int rounds;
  private final Map<Integer, Integer> edges;
  private final Map<String, Integer> nearest;
  private final String nearestByAll;
  private final int leavesLeftOut;
  private final int farther;

  private PlacementBootstrap(String label, Placer placer, ResampledDistances distances, List<Placement> placements) {
    this.label = label;
    tree = placer.tree();
    placement = placer.place(distancesFrom(label, distances.all()));
    nearestByAll = placer.nearest(placement).get(0);
    rounds = placements.size();
    edges = new HashMap<>();
    nearest = new HashMap<>();
    for (Placement own : placements) {
      edges.merge(own.node(), 1, Integer::sum);
      nearest.merge(placer.nearest(own).get(0), 1, Integer::sum);
    }
    List<Double> pendants = pendants(tree, distances.all());
    leavesLeftOut = pendants.size();
    farther = (int) pendants.stream().filter(pendant -> pendant >= placement.pendant()).count();
  }

  /**
   * Places a label.
   *
   * @param tree with lengths, of labels that the distances have, and without the new one
   * @param distances between the leaves and from the label to them
   * @param rounds how many resamples, at least 1
   * @throws IllegalArgumentException if a label is missing, the new one is in the tree, or an edge has no length
   */
  public static PlacementBootstrap of(
      Tree tree, String label, ResampledDistances distances, int rounds, Workers workers) {
    Preconditions.checkArgument(rounds >= 1, "a bootstrap of %s rounds", rounds);
    Preconditions.checkArgument(!tree.labels().contains(label), "\"%s\" is in the tree already", label);
    Preconditions.checkArgument(distances.labels().contains(label), "there is no distance to \"%s\"", label);
    for (String leaf : tree.labels()) {
      Preconditions.checkArgument(distances.labels().contains(leaf), "there is no distance to \"%s\"", leaf);
    }
    Placer placer = Placer.in(tree);
    List<Placement> placements = workers.map(IntStream.range(0, rounds).boxed().toList(),
        round -> placer.place(distancesFrom(label, distances.resample(round))));
    return new PlacementBootstrap(label, placer, distances, placements);
  }

  private static Map<String, Double> distancesFrom(String label, LabelDistances distances) {
    int place = distances.labels().indexOf(label);
    Map<String, Double> own = new HashMap<>();
    for (int other = 0; other < distances.size(); other++) {
      if (other != place) {
        own.put(distances.labels().get(other), distances.between(place, other));
      }
    }
    return own;
  }

  /** Returns how far out each leaf hangs if it is taken out and placed again. Empty for trees of three. */
  private static List<Double> pendants(Tree tree, LabelDistances distances) {
    if (tree.labels().size() <= 3) {
      return List.of();
    }
    return tree.labels().stream()
        .map(leaf -> Placer.in(tree.without(leaf)).place(distancesFrom(leaf, distances)).pendant())
        .toList();
  }

  /** Returns the label that was placed. */
  public String label() {
    return label;
  }

  /** Returns the tree without it, unrooted: nodes are those of this tree. */
  public Tree tree() {
    return tree;
  }

  /** Returns the tree with it, unrooted. */
  public Tree extended() {
    return tree.with(label, placement);
  }

  /** Returns the place by all data. */
  public Placement placement() {
    return placement;
  }

  /** Returns the leaf that the way from the place by all data is shortest to. */
  public String nearest() {
    return nearestByAll;
  }

  /** Returns how many resamples there were. */
  public int rounds() {
    return rounds;
  }

  /** Returns the share of resamples in [0, 1] that place the label on the edge above a node. */
  public double support(int node) {
    return (double) edges.getOrDefault(node, 0) / rounds;
  }

  /** Returns the nodes above which resamples place the label, the most frequent first. */
  public List<Integer> nodes() {
    Comparator<Integer> byCount = Comparator.comparingInt(node -> -edges.getOrDefault(node, 0));
    return edges.keySet().stream().sorted(byCount.thenComparing(Comparator.naturalOrder())).toList();
  }

  /** Returns for every leaf that is nearest in a resample the share of them, in (0, 1], the most frequent first. */
  public Map<String, Double> nearestShares() {
    List<String> leaves = new ArrayList<>(nearest.keySet());
    Comparator<String> byCount = Comparator.comparingInt(leaf -> -nearest.getOrDefault(leaf, 0));
    leaves.sort(byCount.thenComparing(Comparator.naturalOrder()));
    Map<String, Double> shares = new LinkedHashMap<>();
    leaves.forEach(leaf -> shares.put(leaf, (double) nearest.getOrDefault(leaf, 0) / rounds));
    return Collections.unmodifiableMap(shares);
  }

  /** Returns how many leaves, taken out and placed again, hang at least as far out as the label. */
  public int fartherLeaves() {
    return farther;
  }

  /**
   * Returns the share of labels like the leaves that would hang as far out, {@code (1 + fartherLeaves) / (1 + leaves)}
   * in (0, 1]: a p-value, if the label were one more of their kind.
   */
  public double pValue() {
    return (1.0 + farther) / (1 + leavesLeftOut);
  }

  /**
   * Returns whether the label is far from everything in the tree: the p-value is 0.05 at most. Of trees of fewer than
   * 19 leaves this cannot be said, and the answer is no; {@link #canBeFar} tells.
   */
  public boolean isFar() {
    return pValue() <= FAR;
  }

  /** Returns whether the tree has leaves enough to call a label far, 19. */
  public boolean canBeFar() {
    return 1.0 / (1 + leavesLeftOut) <= FAR;
  }

  /** Returns the labels on the smaller side of the edge by all data: whom the label is placed beside. */
  public List<String> beside() {
    return beside(placement.node());
  }

  /** Returns the labels on the smaller side of the edge above a node, in the order of chars. */
  public List<String> beside(int node) {
    return ImmutableList.copyOf(Split.of(tree.labels(), tree.labelsBelow(node)).smallerSide());
  }
}
