package io.github.stylome.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deals the rows of a table out to folds, groups whole. The result depends on the table alone. */
final class GroupFolds {
  private GroupFolds() {}

  /** Returns the rows of every group, by their places; a row without a group is one of its own. In order of names. */
  static List<List<Integer>> groups(FeatureTable table) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < table.size(); i++) {
      TableRow row = table.row(i);
      // A group and an id may be the same string; the prefix keeps them apart.
      String group = row.group().map(name -> "g" + name).orElse("d" + row.id());
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  /**
   * Returns the rows of every fold. The largest groups are dealt out first, each to the fold that has least of its
   * labels so far and, of several such, least rows; so an author's works are spread over the folds.
   */
  static List<List<Integer>> deal(FeatureTable table, int folds) {
    int[] labels = table.labelIndices();
    int[][] held = new int[folds][table.labels().size()];
    List<List<Integer>> dealt = new ArrayList<>();
    for (int i = 0; i < folds; i++) {
      dealt.add(new ArrayList<>());
    }
    List<List<Integer>> order = new ArrayList<>(groups(table));
    order.sort(Comparator.<List<Integer>>comparingInt(List::size).reversed());
    for (List<Integer> group : order) {
      int fold = leastFilled(group, labels, held, dealt);
      dealt.get(fold).addAll(group);
      group.forEach(i -> held[fold][labels[i]]++);
    }
    return dealt.stream().filter(fold -> !fold.isEmpty()).toList();
  }

  private static int leastFilled(List<Integer> group, int[] labels, int[][] held, List<List<Integer>> dealt) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int fold = 0; fold < held.length; fold++) {
      int[] own = held[fold];
      long same = group.stream().mapToLong(i -> own[labels[i]]).sum();
      if (same < least || (same == least && dealt.get(fold).size() < dealt.get(best).size())) {
        least = same;
        best = fold;
      }
    }
    return best;
  }
}
