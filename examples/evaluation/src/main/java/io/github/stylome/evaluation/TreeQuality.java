package io.github.stylome.evaluation;

import io.github.stylome.distance.LabelDistances;
import io.github.stylome.distance.PromptDistances;
import io.github.stylome.evaluation.ListedRelatives.Listed;
import io.github.stylome.parallel.Workers;
import io.github.stylome.tree.DeltaScores;
import io.github.stylome.tree.NeighborJoining;
import io.github.stylome.tree.Placement;
import io.github.stylome.tree.Placer;
import io.github.stylome.tree.Split;
import io.github.stylome.tree.Tree;
import io.github.stylome.tree.TreeBootstrap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a tree of models is worth where it is known which come from which.
 *
 * @param listed how many models have a listed relative
 * @param nearest of how many the nearest by the distances is a relative
 * @param inTree of how many the leaf with the shortest way in the tree is one
 * @param inClade of how many one is in the nearest clade: the fewest labels that an edge parts from the others and that
 *     the model is among
 * @param placedNearest of how many the nearest leaf is one, after the model was left out of the tree and placed in it
 * @param placedBeside of how many one is on the smaller side of the edge that it was placed on
 * @param meanDelta the mean delta score
 * @param medianSupport the median support of inner edges
 */
record TreeQuality(int listed, int nearest, int inTree, int inClade, int placedNearest, int placedBeside,
    double meanDelta, double medianSupport) {
  /** Relations for which a tree has room: one model is not taught by another. */
  private static final Set<String> OF_ONE_FAMILY = Set.of("sibling", "finetune", "prompt");

  static TreeQuality of(PromptDistances distances, List<Listed> all, int rounds, Workers workers) {
    List<Listed> listed = all.stream().filter(row -> OF_ONE_FAMILY.contains(row.relation())).toList();
    TreeBootstrap bootstrap = TreeBootstrap.of(distances, rounds, workers);
    LabelDistances given = distances.all();
    LabelDistances ways = bootstrap.tree().distances();
    int nearest = 0;
    int inTree = 0;
    int inClade = 0;
    for (Listed row : listed) {
      nearest += row.relatives().contains(nearest(given, row.model())) ? 1 : 0;
      inTree += row.relatives().contains(nearest(ways, row.model())) ? 1 : 0;
      inClade += nearestClade(bootstrap.tree(), row.model()).stream().anyMatch(row.relatives()::contains) ? 1 : 0;
    }
    List<Placed> placed = workers.map(listed, row -> Placed.of(given, row));
    return new TreeQuality(listed.size(), nearest, inTree, inClade,
        (int) placed.stream().filter(Placed::nearest).count(),
        (int) placed.stream().filter(Placed::beside).count(),
        DeltaScores.of(given, 1).mean(), bootstrap.medianSupport());
  }

  private static String nearest(LabelDistances distances, String label) {
    int own = distances.labels().indexOf(label);
    return distances.labels().stream()
        .filter(other -> !other.equals(label))
        .min(Comparator.comparingDouble(other -> distances.between(own, distances.labels().indexOf(other))))
        .orElseThrow();
  }

  private static List<String> nearestClade(Tree tree, String label) {
    return tree.splits().stream()
        .flatMap(Optional::stream)
        .map(Split::smallerSide)
        .filter(side -> side.size() > 1 && side.contains(label))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  /** A model that was left out and placed. */
  private record Placed(boolean nearest, boolean beside) {
    static Placed of(LabelDistances distances, Listed row) {
      List<String> others = new ArrayList<>(distances.labels());
      others.remove(row.model());
      Placer placer = Placer.in(NeighborJoining.of(distances.of(others)));
      int own = distances.labels().indexOf(row.model());
      Map<String, Double> from = new HashMap<>();
      others.forEach(other -> from.put(other, distances.between(own, distances.labels().indexOf(other))));
      Placement placement = placer.place(from);
      List<String> below = placer.tree().labelsBelow(placement.node());
      List<String> side = Split.of(placer.tree().labels(), below).smallerSide();
      return new Placed(row.relatives().contains(placer.nearest(placement).get(0)),
          side.stream().anyMatch(row.relatives()::contains));
    }
  }
}
