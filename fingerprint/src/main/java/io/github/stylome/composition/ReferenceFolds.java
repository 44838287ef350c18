package io.github.stylome.composition;

import com.google.common.hash.Hashing;
import io.github.stylome.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deals reference texts out to folds, prompts and works whole. Groups are dealt out in the order of a hash of their
 * names, each to the fold that has least of its labels so far; the order of the texts does not matter.
 */
final class ReferenceFolds {
  private ReferenceFolds() {}

  /** Returns the fold of every text, in [0, folds). */
  static int[] assign(List<Document> texts, int folds) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      groups.computeIfAbsent(group(texts.get(i)), name -> new ArrayList<>()).add(i);
    }
    List<Map.Entry<String, List<Integer>>> order = new ArrayList<>(groups.entrySet());
    order.sort(Comparator.comparingLong(
        entry -> Hashing.sha256().hashString(entry.getKey(), StandardCharsets.UTF_8).asLong()));
    int[] foldOf = new int[texts.size()];
    List<Map<String, Integer>> held = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      held.add(new HashMap<>());
    }
    for (Map.Entry<String, List<Integer>> group : order) {
      int fold = leastFilled(group.getValue(), texts, held);
      for (int i : group.getValue()) {
        foldOf[i] = fold;
        held.get(fold).merge(label(texts.get(i)), 1, Integer::sum);
      }
    }
    return foldOf;
  }

  /** A group and an id may be the same string; the prefix keeps them apart. */
  static String group(Document text) {
    return text.group().map(name -> "g" + name).orElse("d" + text.id());
  }

  private static String label(Document text) {
    return text.label().orElseThrow();
  }

  private static int leastFilled(List<Integer> group, List<Document> texts, List<Map<String, Integer>> held) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int fold = 0; fold < held.size(); fold++) {
      long same = 0;
      for (int i : group) {
        same += held.get(fold).getOrDefault(label(texts.get(i)), 0);
      }
      if (same < least) {
        least = same;
        best = fold;
      }
    }
    return best;
  }
}
