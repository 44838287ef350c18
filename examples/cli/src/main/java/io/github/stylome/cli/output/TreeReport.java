package io.github.stylome.cli.output;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.tree.ConflictingSplit;
import io.github.stylome.tree.DeltaScores;
import io.github.stylome.tree.PlacementBootstrap;
import io.github.stylome.tree.TreeDrawing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a reader what {@code tree} found: the tree, how far to trust it, what contradicts it, and what was placed. */
final class TreeReport {
  private static final int WIDTH = 60;
  private static final int NAMED = 4;
  private static final int CONFLICTS = 10;
  private static final int EDGES = 4;

  private TreeReport() {}

  static String of(TreeAnswer answer) {
    StringBuilder out = new StringBuilder(TreeDrawing.of(answer.tree(), WIDTH, Visible::of)).append('\n');
    line(out, "support    on the edges: percent of %,d resamples of %,d prompts, seed %d",
        answer.rounds(), answer.prompts(), answer.seed());
    line(out, "root       %s", Visible.of(answer.root()));
    line(out, "distances  by %s, %s", answer.channels(), answer.pairing().equals("prompts")
        ? "from answers to the same prompts" : "from profiles over all prompts");
    answer.delta().ifPresent(delta -> delta(out, delta));
    conflicts(out, answer.network().conflicts());
    for (PlacementBootstrap placed : answer.placements()) {
      placement(out, placed);
    }
    return out.toString();
  }

  private static void delta(StringBuilder out, DeltaScores delta) {
    line(out, "delta      mean %.3f over %,d quartets%s: 0 is a tree, 0.5 is none", delta.mean(), delta.quartets(),
        delta.isExact() ? "" : " drawn at random");
    String least = delta.leastTreeLike().stream()
        .limit(NAMED)
        .map(place -> String.format(Locale.ROOT, "%s %.3f", Visible.of(delta.labels().get(place)), delta.mean(place)))
        .collect(Collectors.joining(", "));
    line(out, "           least like a tree: %s", least);
  }

  private static void conflicts(StringBuilder out, List<ConflictingSplit> conflicts) {
    if (conflicts.isEmpty()) {
      return;
    }
    line(out, "");
    line(out, "Not in the tree, yet together in many resamples:");
    for (ConflictingSplit conflict : conflicts.subList(0, Math.min(CONFLICTS, conflicts.size()))) {
      line(out, "  %3.0f%%  %s", 100 * conflict.support(), names(conflict.split().smallerSide()));
    }
    if (conflicts.size() > CONFLICTS) {
      line(out, "        and %d more", conflicts.size() - CONFLICTS);
    }
  }

  private static void placement(StringBuilder out, PlacementBootstrap placed) {
    line(out, "");
    line(out, "%s is placed", Visible.of(placed.label()));
    for (int node : placed.nodes().subList(0, Math.min(EDGES, placed.nodes().size()))) {
      line(out, "  beside %s in %.0f%% of resamples", names(placed.beside(node)), 100 * placed.support(node));
    }
    line(out, "  nearest: %s", placed.nearestShares().entrySet().stream()
        .limit(NAMED)
        .map(share -> String.format(Locale.ROOT, "%s %.0f%%", Visible.of(share.getKey()), 100 * share.getValue()))
        .collect(Collectors.joining(", ")));
    line(out, "  its edge is %.3f long; of the leaves, each placed anew without it, %d hang as far out (p = %.3f)",
        placed.placement().pendant(), placed.fartherLeaves(), placed.pValue());
    if (placed.isFar()) {
      line(out, "  it is far from everything in this tree: its place says little");
    } else if (!placed.canBeFar()) {
      line(out, "  the leaves are too few to say whether that is far from everything");
    }
  }

  private static String names(List<String> labels) {
    String first = labels.stream().limit(NAMED).map(Visible::of).collect(Collectors.joining(", "));
    return labels.size() > NAMED ? first + " and " + (labels.size() - NAMED) + " more" : first;
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
