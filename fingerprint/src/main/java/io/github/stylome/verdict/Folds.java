package io.github.stylome.verdict;

import com.google.common.hash.Hashing;
import io.github.stylome.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deals documents out to folds for cross-validation, groups whole: a prompt or a work is never in two folds. A document
 * without a group is one of its own.
 *
 * <p>Groups are dealt out in the order of a hash of their names, each to the fold that has least of its labels so far,
 * so that an author's works are spread over the folds as well as prompts are. The result does not depend on the order
 * of the documents.
 */
final class Folds {
  private Folds() {}

  /**
   * Returns the fold of every document, in [0, folds).
   *
   * @param labels the label of every document as an index
   */
  static int[] assign(List<Document> documents, int[] labels, int labelCount, int folds) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      // A group and an id may be the same string; the prefix keeps them apart.
      String group = document.group().map(g -> "g" + g).orElse("d" + document.id());
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
    }
    List<Map.Entry<String, List<Integer>>> order = new ArrayList<>(groups.entrySet());
    order.sort(Comparator.comparingLong(
        e -> Hashing.sha256().hashString(e.getKey(), StandardCharsets.UTF_8).asLong()));
    int[] folded = new int[documents.size()];
    int[][] held = new int[folds][labelCount];
    int[] sizes = new int[folds];
    for (Map.Entry<String, List<Integer>> group : order) {
      int fold = leastFilled(group.getValue(), labels, held, sizes);
      for (int i : group.getValue()) {
        folded[i] = fold;
        held[fold][labels[i]]++;
        sizes[fold]++;
      }
    }
    return folded;
  }

  private static int leastFilled(List<Integer> group, int[] labels, int[][] held, int[] sizes) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int fold = 0; fold < held.length; fold++) {
      long same = 0;
      for (int i : group) {
        same += held[fold][labels[i]];
      }
      if (same < least || (same == least && sizes[fold] < sizes[best])) {
        least = same;
        best = fold;
      }
    }
    return best;
  }
}
