package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.distance.ResampledDistances;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a tree leaves out: a tree with the splits that contradict it though many resamples have them, and the relative
 * neighbourhood graph of the labels. Where one model is taught by another, style runs across branches, and no tree has
 * room for that.
 *
 * <p>Two labels are linked in the relative neighbourhood graph if no third is nearer to both than they are to each
 * other. Toussaint, "The relative neighbourhood graph of a finite planar set", Pattern Recognition 12(4), 1980. It
 * needs distances only and no parameter, has the minimum spanning tree in it and so is connected, and takes O(labels³).
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param tree with support
 * @param conflicts the splits that contradict it, the most frequent first
 * @param links of the neighbourhood graph by all data and of those only resamples have, in the order of labels
 */
public record Network(Tree tree, List<ConflictingSplit> conflicts, List<NeighborLink> links) {
  /** Copies the lists. */
  public Network {
    conflicts = ImmutableList.copyOf(conflicts);
    links = ImmutableList.copyOf(links);
  }

  /**
   * Gathers what contradicts a tree. O(rounds × labels³) time.
   *
   * @param tree whose nodes the conflicts speak of, perhaps rooted
   * @param frequencies of the splits of resamples
   * @param rounds how many resamples are asked for links, at least 1
   * @param share of resamples, in [0, 1], above which splits and links are in the network; links by all data always are
   */
  public static Network of(
      Tree tree, SplitFrequencies frequencies, ResampledDistances distances, int rounds, double share,
      Workers workers) {
    Preconditions.checkArgument(rounds >= 1, "a network by %s resamples", rounds);
    Preconditions.checkArgument(share >= 0 && share <= 1, "a share of resamples is in [0, 1], not %s", share);
    List<ConflictingSplit> conflicts = frequencies.missingFrom(tree, share).stream()
        .map(split -> new ConflictingSplit(split, frequencies.share(split), nodes(tree, split)))
        .toList();
    return new Network(tree, conflicts, links(distances, rounds, share, workers));
  }

  /** Returns the uppermost nodes with only labels of the smaller side below them. */
  private static List<Integer> nodes(Tree tree, Split split) {
    Set<String> side = new HashSet<>(split.smallerSide());
    boolean[] inside = new boolean[tree.size()];
    List<Integer> nodes = new ArrayList<>();
    for (int node = tree.size() - 1; node >= 0; node--) {
      inside[node] = tree.isLeaf(node)
          ? side.contains(tree.leafLabel(node))
          : tree.children(node).stream().allMatch(child -> inside[child]);
    }
    for (int node = 1; node < tree.size(); node++) {
      if (inside[node] && !inside[tree.parent(node)]) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  private static List<NeighborLink> links(
      ResampledDistances distances, int rounds, double share, Workers workers) {
    LabelDistances all = distances.all();
    int size = all.size();
    boolean[] linked = linked(all);
    int[] counts = new int[linked.length];
    List<boolean[]> resampled =
        workers.map(IntStream.range(0, rounds).boxed().toList(), round -> linked(distances.resample(round)));
    for (boolean[] own : resampled) {
      for (int pair = 0; pair < own.length; pair++) {
        counts[pair] += own[pair] ? 1 : 0;
      }
    }
    List<NeighborLink> links = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        double support = (double) counts[i * size + j] / rounds;
        if (linked[i * size + j] || support > share) {
          links.add(link(all, i, j, support));
        }
      }
    }
    links.sort(Comparator.comparing(NeighborLink::first).thenComparing(NeighborLink::second));
    return links;
  }

  private static NeighborLink link(LabelDistances all, int i, int j, double support) {
    String one = all.labels().get(i);
    String other = all.labels().get(j);
    boolean inOrder = one.compareTo(other) < 0;
    return new NeighborLink(inOrder ? one : other, inOrder ? other : one, all.between(i, j), support);
  }

  /** Returns row by row, above the diagonal, which labels have nobody between them. */
  private static boolean[] linked(LabelDistances distances) {
    int size = distances.size();
    boolean[] linked = new boolean[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        double between = distances.between(i, j);
        boolean free = true;
        for (int k = 0; free && k < size; k++) {
          free = k == i || k == j || Math.max(distances.between(i, k), distances.between(j, k)) >= between;
        }
        linked[i * size + j] = free;
      }
    }
    return linked;
  }
}
