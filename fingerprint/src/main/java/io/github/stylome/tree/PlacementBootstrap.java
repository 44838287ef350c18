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
import java.util.stream.Stream;

/**
 * Where a new label hangs from a finished tree, by all data and by resamples: the tree stays as it is, and each
 * resample places the label anew.
 *
 * <p>A place is always found. Whether the label has any business among these leaves the length of its edge tells: each
 * of them in its turn is placed in the tree that the others and the label make without it, and {@link #fartherLeaves}
 * says how many of them hang as far out as the label does from the leaves. Of n labels none is treated otherwise than
 * the label, so if it is one more of their kind, every rank is equally probable. Vovk, Gammerman and Shafer,
 * "Algorithmic Learning in a Random World", Springer 2005, on conformal prediction.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PlacementBootstrap {
  /** A label is far from all if so small a share of labels like the leaves would hang as far out. */
  private static final double FAR = 0.05;
  /** Edges that differ by this share are equally long. */
  private static final double ROUNDING = 1e-9;

  private final String label;
  private final Tree tree;
  private final Placement placement;
  private final int rounds;
  private final Map<Integer, Integer> edges;
  private final Map<String, Integer> nearest;
  private final String nearestByAll;
  private final int leavesLeftOut;
  private final int farther;

  private PlacementBootstrap(String label, Placer placer, ResampledDistances distances, List<Double> pendants,
      List<Placement> placements) {
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
    leavesLeftOut = pendants.size() - 1;
    double least = pendants.get(leavesLeftOut) * (1 - ROUNDING); // the last is its own
    farther = (int) pendants.stream().limit(leavesLeftOut).filter(pendant -> pendant >= least).count();
  }

  /**
   * Places a label, by distances that were measured of it as of the leaves. O(leaves⁴) time besides the resamples.
   *
   * @param tree with lengths, of labels that the distances have, and without the new one
   * @param distances between the leaves and from the label to them
   * @param rounds how many resamples, at least 1
   * @throws IllegalArgumentException if a label is missing, the new one is in the tree, or an edge has no length
   */
  public static PlacementBootstrap of(
      Tree tree, String label, ResampledDistances distances, int rounds, Workers workers) {
    return of(tree, label, distances, distances.all(), rounds, workers);
  }

  /**
   * Places a label as a guest, which nothing was learnt from, and measures how far out it hangs by other distances, in
   * which it is a resident. Where guests are compared with leaves otherwise than leaves among themselves, the ranks of
   * edges by those distances are no p-value.
   *
   * @param tree with lengths, of labels that the distances have, and without the new one
   * @param distances between the leaves and from the label to them
   * @param alike distances of leaves and label by which none of them is treated otherwise than another
   * @param rounds how many resamples, at least 1
   * @throws IllegalArgumentException if a label is missing, the new one is in the tree, or an edge has no length
   */
  public static PlacementBootstrap of(Tree tree, String label, ResampledDistances distances, LabelDistances alike,
      int rounds, Workers workers) {
    Preconditions.checkArgument(rounds >= 1, "a bootstrap of %s rounds", rounds);
    Preconditions.checkArgument(!tree.labels().contains(label), "\"%s\" is in the tree already", label);
    Preconditions.checkArgument(distances.labels().contains(label), "there is no distance to \"%s\"", label);
    for (String leaf : tree.labels()) {
      Preconditions.checkArgument(distances.labels().contains(leaf), "there is no distance to \"%s\"", leaf);
    }
    Placer placer = Placer.in(tree);
    List<Placement> placements = workers.map(IntStream.range(0, rounds).boxed().toList(),
        round -> placer.place(distancesFrom(label, distances.resample(round))));
    List<String> all = Stream.concat(tree.labels().stream(), Stream.of(label)).toList();
    LabelDistances own = alike.of(all);
    List<Double> pendants = workers.map(all, one -> pendant(one, own));
    return new PlacementBootstrap(label, placer, distances, pendants, placements);
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

  /** Returns how far out a label hangs from the tree of all others. */
  private static double pendant(String label, LabelDistances distances) {
    List<String> others = distances.labels().stream().filter(other -> !other.equals(label)).toList();
    Tree tree = NeighborJoining.of(distances.of(others));
    return Placer.in(tree).place(distancesFrom(label, distances)).pendant();
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

  /** Returns how many leaves, each placed among the others and the label, hang at least as far out as the label. */
  public int fartherLeaves() {
    return farther;
  }

  /**
   * Returns {@code (1 + fartherLeaves) / (1 + leaves)}, in (0, 1]: the p-value of the label being one more of the kind
   * of the leaves, any of which might as well have been the new one. It holds of one label and whatever the tree, if
   * the distances treat it as they treat the leaves; where leaves come in families of unequal size, a label without
   * family is out of the ordinary, and no more is said.
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
